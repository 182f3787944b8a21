/**
 * Which function engages an account next, and why: the pure engine behind the card, the tools and the training.
 * The rules are data (`DEFAULT_PROTOCOL`); this bundle reads no clock, no network and no locale.
 */
export { prepareProtocol } from './compile';
export { decide } from './decide';
export { protocolDigest } from './digest';
export { compileLookup } from './lookup';
export { PackedAccounts, PackedAnswers } from './packedAccounts';
export { CONDITION_VALUES } from './bits';
export { businessDayFrom, dayIn, dayNumber, dayNumberIn, dayText, instantOf, isBusinessDay } from './days';
export { boxOf, conditionsOf, intersectionOf, sizeOf, WHOLE_SPACE, withoutBoxes } from './boxes';
export { accountAt, COMBINATIONS, LEVELS } from './levels';
export { regionOf } from './regions';
export { coverageInOrder, exceptionsOf, rowsInOrder } from './rowOrder';
export { protocolDiagram } from './outcomes';
export { datedAccount, isCountedTouch } from './datedAccount';
export { factsOn, protocolDay, sequenceFacts } from './facts';
export { touchAge } from './buckets';
export { lastTouchDay } from './lastTouch';
export { DEFAULT_PROTOCOL, DEFAULT_PROTOCOL_DIGEST } from './protocol';
export { OverlapError } from './overlaps';
export { FACT_VALUES, LAST_TOUCH_FACT, TOUCH_AGES } from './types';
export type { Box } from './boxes';
export type { DatedAccount, DatedHandoff } from './datedAccount';
export type { BucketedAccount, LevelName } from './levels';
export type { SequenceLookup } from './lookup';
export type { Outcome, ProtocolDiagram } from './outcomes';
export type { RegionContext } from './regions';
export type { LookupAnswer } from './settled';
export type {
    ConditionName,
    Conditions,
    CoverageRow,
    CoverageTable,
    JourneyTable,
    ObligationTable,
    PriorityRow,
    RuleRow,
    SearchTable,
    SequenceProtocol,
    SequenceSettings,
    StopTable,
    TouchCap
} from './protocolTypes';
export type {
    BucketedFacts,
    Change,
    ChangeCode,
    ChangeTrigger,
    FactName,
    FactValue,
    RuleAnswer,
    SequenceAnswer,
    SequenceDecision,
    SequenceFacts,
    SequenceReason,
    TableName,
    TouchAge,
    UsedFact,
    UsedFactName
} from './types';
