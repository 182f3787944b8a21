/**
 * Which function engages an account next, and why: the pure engine behind the card, the tools and the training.
 * The rules are data (`DEFAULT_PROTOCOL`); this bundle reads no clock, no network and no locale.
 */
export { prepareProtocol } from './compile';
export { decide } from './decide';
export { isCountedTouch, protocolDay, sequenceFacts } from './facts';
export { isHoldLift, strictestHold } from './holds';
export { touchAge } from './buckets';
export { DEFAULT_PROTOCOL } from './protocol';
export { OverlapError } from './overlaps';
export { FACT_VALUES, LAST_TOUCH_FACT, TOUCH_AGES } from './types';
export type { SequenceProtocol, SequenceSettings } from './protocolTypes';
export type {
    BucketedFacts,
    Change,
    ChangeCode,
    ChangeTrigger,
    FactName,
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
