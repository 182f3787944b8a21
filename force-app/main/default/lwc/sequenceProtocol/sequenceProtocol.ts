/** A sequencing protocol as records of `Sequence_Protocol__c` and `Sequence_Rule__c`, and as the engine reads it. */
export { protocolFromRows } from './fromRows';
export { rowsFromProtocol } from './toRows';
export { CONDITION_FIELDS, TABLE_NAMES } from './fields';
export type { ProtocolIdentity, ProtocolRecords, SequenceProtocolRecord, SequenceRuleRecord } from './records';
