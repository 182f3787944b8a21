import { dayNumber, dayText, protocolDay, protocolDigest, type SequenceProtocol } from 'c/callSequence';
import type { CoverageSource } from 'c/coverageData';
import { replay, replayHistory, type ReplayResult, type ReplayRow } from 'c/protocolReplay';

const HISTORY_DAYS = 90;
const STEP_DAYS = 7;

/** What a draft would change today, and would have changed in the past. */
export interface Replayed {
    readonly before: SequenceProtocol;
    readonly after: SequenceProtocol;
    readonly names: ReadonlyMap<string, string>;
    /** `YYYY-MM-DD`, in the draft's days. */
    readonly day: string;
    readonly today: ReplayResult;
    /** Undefined until it is asked for. */
    readonly past: ReplayResult | undefined;
    readonly isPartial: boolean;
}

export function replayToday(
    source: CoverageSource,
    before: SequenceProtocol,
    after: SequenceProtocol,
    now: Date
): Replayed {
    const day = protocolDay(now, after);
    return {
        before,
        after,
        names: new Map(source.accounts.map(({ accountId, accountName }) => [accountId, accountName])),
        day,
        today: replay(source.accounts, before, after, day),
        past: undefined,
        isPartial: source.isPartial
    };
}

/** The days of the last 90 that are replayed, a week apart, the oldest first. */
export function pastDays(today: string): string[] {
    const count = Math.floor(HISTORY_DAYS / STEP_DAYS) + 1;
    return Array.from({ length: count }, (_, index) => dayText(dayNumber(today) - (count - 1 - index) * STEP_DAYS));
}

/** One past day; the whole of the past would hold the page up for too long. */
export function replayDay(source: CoverageSource, { before, after }: Replayed, day: string): ReplayResult {
    return replayHistory(source.accounts, before, after, { today: day, days: 0 });
}

/** Several days as one result. */
export function joined(results: readonly ReplayResult[]): ReplayResult {
    const rows = results.flatMap((result): readonly ReplayRow[] => result.rows);
    return {
        compared: results.reduce((sum, { compared }) => sum + compared, 0),
        rows,
        summary: results.flatMap(({ summary }) => summary),
        unreplayed: results[0]?.unreplayed ?? []
    };
}

/** Whether a protocol has other content than the one that was replayed; the same object costs no look into it. */
export function isOther(replayed: SequenceProtocol, present: SequenceProtocol | undefined): boolean {
    return replayed !== present && (!present || protocolDigest(replayed) !== protocolDigest(present));
}
