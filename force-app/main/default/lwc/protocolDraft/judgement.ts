import { protocolDigest, type SequenceProtocol } from 'c/callSequence';
import { protocolOf, type ProtocolContent } from 'c/protocolData';
import { isBlocking, type ProtocolFinding, type ReasonTexts } from 'c/protocolValidator';
import { validate } from './validation';

/** A content as the engine reads it, and what the validator says of it. */
export interface Judgement {
    readonly protocol: SequenceProtocol;
    readonly findings: readonly ProtocolFinding[];
    readonly digest: string;
    readonly hasErrors: boolean;
}

/** Throws what `protocolFromRows` throws for records that no protocol can be read from. */
export function judge(content: ProtocolContent, now: Date, reasonTexts: ReasonTexts): Judgement {
    const protocol = protocolOf(content);
    const findings = validate(protocol, now, reasonTexts);
    return { protocol, findings, digest: protocolDigest(protocol), hasErrors: isBlocking(findings) };
}
