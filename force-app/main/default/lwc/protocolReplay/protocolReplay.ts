/** What a draft of a protocol would change: the same accounts under two protocols, today and in the past. */
export { DraftReplay } from './draftReplay';
export { historyDays, replay, replayHistory } from './replay';
export { summaryOf } from './summary';
export { UNREPLAYED } from './accountHistory';
export type {
    HandoffDates,
    HistoryOptions,
    ReplayAccount,
    ReplayChange,
    ReplayResult,
    ReplayRow,
    ReplaySummaryRow
} from './types';
