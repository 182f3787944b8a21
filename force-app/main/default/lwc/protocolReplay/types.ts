import type { AccountPicture } from 'c/triadModel';
import type { LookupAnswer, SequenceAnswer } from 'c/callSequence';

/** When a handoff was accepted and when it was completed: ISO 8601 UTC, null where that has not happened. */
export interface HandoffDates {
    readonly acceptedAt: string | null;
    readonly completedAt: string | null;
}

export interface ReplayAccount {
    readonly accountId: string;
    readonly region: string | null;
    readonly picture: AccountPicture;
    /** By the id of the handoff; what is not here is taken to have stood as it stands now since it was made. */
    readonly handoffDates?: Readonly<Record<string, HandoffDates>>;
}

/** What differs: who goes; or only the rule that says so; or only the date. */
export type ReplayChange = 'Function' | 'Rule' | 'Date';

/** One account whose answer differs on one day (`YYYY-MM-DD`). */
export interface ReplayRow {
    readonly accountId: string;
    readonly region: string | null;
    readonly day: string;
    readonly change: ReplayChange;
    readonly from: LookupAnswer;
    readonly to: LookupAnswer;
}

/** How many rows of a region go from one answer to another (the same one where only rule or date differ). */
export interface ReplaySummaryRow {
    readonly region: string | null;
    readonly from: SequenceAnswer;
    readonly to: SequenceAnswer;
    readonly rows: number;
}

export interface ReplayResult {
    /** Number of answers compared: accounts, by days. */
    readonly compared: number;
    /** The answers that differ, in the order of the accounts. */
    readonly rows: readonly ReplayRow[];
    readonly summary: readonly ReplaySummaryRow[];
    /** Facts that no history is kept of, and that count for past days as they stand today; none for a replay of today. */
    readonly unreplayed: readonly string[];
}

export interface HistoryOptions {
    /** Last day of the replay. */
    readonly today: string;
    /** Days to go back; 90 if not given. */
    readonly days?: number;
    /** Days from one day that is replayed to the next; 7 if not given. */
    readonly step?: number;
}
