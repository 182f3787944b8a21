/** What a draft of a protocol would change: the same accounts under two protocols, today and in the past. */
export { replay, replayHistory } from './replay';
export { pictureAsOf, UNREPLAYED } from './asOf';
export type {
    HandoffDates,
    HistoryOptions,
    ReplayAccount,
    ReplayChange,
    ReplayResult,
    ReplayRow,
    ReplaySummaryRow
} from './types';
