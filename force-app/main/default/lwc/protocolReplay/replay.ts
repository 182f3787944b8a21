import { dayNumber, dayText, type SequenceProtocol } from 'c/callSequence';
import { UNREPLAYED } from './accountHistory';
import { DraftReplay } from './draftReplay';
import { summaryOf } from './summary';
import type { HistoryOptions, ReplayAccount, ReplayResult } from './types';

/**
 * The answers that differ on `today` (`YYYY-MM-DD`) under two protocols. The answers of `after` are those that its
 * activation gives. Throws what compiling throws, and RangeError for a malformed date.
 */
export function replay(
    accounts: readonly ReplayAccount[],
    before: SequenceProtocol,
    after: SequenceProtocol,
    today: string
): ReplayResult {
    const rows = new DraftReplay(accounts, before, after).rows(today);
    return { compared: accounts.length, rows, summary: summaryOf(rows), unreplayed: [] };
}

/** The days that a replay of the past looks at, the oldest first. */
export function historyDays({ today, days = 90, step = 7 }: HistoryOptions): string[] {
    const last = dayNumber(today);
    const count = Math.floor(days / step) + 1;
    return Array.from({ length: count }, (_, index) => dayText(last - (count - 1 - index) * step));
}

/** The same on past days, the oldest first, with the accounts as they stood then as far as dates tell. */
export function replayHistory(
    accounts: readonly ReplayAccount[],
    before: SequenceProtocol,
    after: SequenceProtocol,
    options: HistoryOptions
): ReplayResult {
    const draftReplay = new DraftReplay(accounts, before, after);
    const days = historyDays(options);
    const rows = days.flatMap((day) => draftReplay.rowsAsOf(day));
    return { compared: accounts.length * days.length, rows, summary: summaryOf(rows), unreplayed: UNREPLAYED };
}
