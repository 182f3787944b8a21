import type { SequenceProtocolRecord, SequenceRuleRecord } from 'c/sequenceProtocol';
import type { ProtocolData, RawRecord } from './protocolQuery';
import { nodes } from './values';

/** The records of a protocol as they are stored, with their ids. */
export interface StoredProtocolRecords {
    readonly protocol: SequenceProtocolRecord & { readonly Id: string };
    readonly rules: readonly (SequenceRuleRecord & { readonly Id: string })[];
}

/** The answer of `PROTOCOL_QUERY` as plain records; undefined where it holds no protocol. */
export function protocolRecords(answer: ProtocolData): StoredProtocolRecords | undefined {
    const [record] = nodes(answer.uiapi?.query?.Sequence_Protocol__c);
    const rules = nodes(answer.uiapi?.query?.Sequence_Rule__c);
    return record && { protocol: plain(record), rules: rules.map((rule) => plain(rule)) };
}

/** `{ Field: { value } }` as `{ Field: value }`. The protocol's own reader says what of it is known. */
function plain<Row>(record: RawRecord): Row {
    const entries = Object.entries(record).map(([field, content]) => [
        field,
        content !== null && typeof content === 'object' ? content.value : content
    ]);
    return Object.fromEntries(entries) as Row;
}
