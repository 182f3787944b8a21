import changedLabel from '@salesforce/label/c.Triad_Shared_Error_Protocol_Changed';
import { DEFAULT_PROTOCOL, DEFAULT_PROTOCOL_DIGEST, protocolDigest, type SequenceProtocol } from 'c/callSequence';
import { protocolFromRows } from 'c/sequenceProtocol';
import type { ProtocolData, ProtocolVariables } from './protocolQuery';
import { protocolRecords } from './protocolRecords';
import type { AccountPictureData } from './rawPicture';
import { nodes } from './values';

function activeProtocol(picture: AccountPictureData | undefined) {
    return nodes(picture?.uiapi?.query?.Sequence_Protocol__c)[0];
}

/**
 * What `PROTOCOL_QUERY` has to ask for; undefined, which holds the wire back, where the org's active protocol has the
 * content of the built-in one, or the org has none.
 */
export function protocolVariables(picture: AccountPictureData | undefined): ProtocolVariables | undefined {
    const active = activeProtocol(picture);
    return active && active.Approved_Digest__c?.value !== DEFAULT_PROTOCOL_DIGEST
        ? { protocolId: active.Id }
        : undefined;
}

/**
 * The protocol that decides at this account; undefined while it is on its way.
 * @throws Error with a sentence for people where the rules are not those that were approved: no answer is better than one
 * that nobody answers for.
 */
export function protocolOf(
    picture: AccountPictureData | undefined,
    answer: ProtocolData | undefined
): SequenceProtocol | undefined {
    const active = activeProtocol(picture);
    if (!protocolVariables(picture)) {
        return DEFAULT_PROTOCOL;
    }
    const protocol = answer && toProtocol(answer);
    if (protocol && protocolDigest(protocol) !== active?.Approved_Digest__c?.value) {
        throw new Error(changedLabel);
    }
    return protocol;
}

const protocols = new WeakMap<ProtocolData, SequenceProtocol>();

/** The answer of `PROTOCOL_QUERY` as the engine reads it, one object per answer; undefined where it holds no protocol. */
function toProtocol(answer: ProtocolData): SequenceProtocol | undefined {
    const known = protocols.get(answer);
    const records = known ? undefined : protocolRecords(answer);
    if (!records) {
        return known;
    }
    const protocol = protocolFromRows(records.protocol, records.rules);
    protocols.set(answer, protocol);
    return protocol;
}
