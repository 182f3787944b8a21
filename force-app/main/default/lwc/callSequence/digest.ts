import { canonicalJson, hashText } from './hash';
import type { SequenceProtocol } from './protocolTypes';

/**
 * Hash of the whole content of a protocol, 16 hexadecimal digits: equal for equal content, whatever the order of keys.
 * What was validated, what was approved and what is active are the same protocol if their digests are.
 */
export function protocolDigest(protocol: SequenceProtocol): string {
    return hashText(canonicalJson(protocol));
}

/**
 * The same less what only planning a touch reads: a decision does not depend on it, and a hash of a decision's inputs
 * stays what it was when such a setting changes.
 */
export function decisionDigest(protocol: SequenceProtocol): string {
    const settings = { ...protocol.settings, otherFunctionBusinessDays: undefined, hcpCap: undefined };
    return hashText(canonicalJson({ ...protocol, settings }));
}
