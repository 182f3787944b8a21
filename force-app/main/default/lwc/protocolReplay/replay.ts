import {
    compileLookup,
    dayNumber,
    dayText,
    sequenceFacts,
    type LookupAnswer,
    type SequenceLookup,
    type SequenceProtocol
} from 'c/callSequence';
import { pictureAsOf, UNREPLAYED } from './asOf';
import { summaryOf } from './summary';
import type { HistoryOptions, ReplayAccount, ReplayChange, ReplayResult, ReplayRow } from './types';

interface Side {
    readonly protocol: SequenceProtocol;
    readonly lookup: SequenceLookup;
}

function sideOf(protocol: SequenceProtocol, day: string): Side {
    return { protocol, lookup: compileLookup(protocol, day) };
}

function changeOf(from: LookupAnswer, to: LookupAnswer): ReplayChange | undefined {
    if (from.answer !== to.answer) {
        return 'Function';
    }
    if (from.ruleId !== to.ruleId) {
        return 'Rule';
    }
    return from.notBefore === to.notBefore ? undefined : 'Date';
}

/** Facts are read once where both protocols read them alike. */
function hasSameFacts({ settings: a }: SequenceProtocol, { settings: b }: SequenceProtocol): boolean {
    return a.timeZone === b.timeZone && a.accountCap.days === b.accountCap.days;
}

function replayDay(
    accounts: readonly ReplayAccount[],
    before: Side,
    after: Side,
    day: string,
    pictureOf: (account: ReplayAccount, protocol: SequenceProtocol) => ReplayAccount['picture']
): ReplayRow[] {
    const isShared = hasSameFacts(before.protocol, after.protocol);
    return accounts.flatMap((account) => {
        const factsFor = ({ protocol }: Side) => sequenceFacts(pictureOf(account, protocol), protocol, day);
        const facts = factsFor(before);
        const from = before.lookup.decide(facts);
        const to = after.lookup.decide(isShared ? facts : factsFor(after));
        const change = changeOf(from, to);
        return change ? [{ accountId: account.accountId, region: account.region, day, change, from, to }] : [];
    });
}

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
    const rows = replayDay(accounts, sideOf(before, today), sideOf(after, today), today, ({ picture }) => picture);
    return { compared: accounts.length, rows, summary: summaryOf(rows), unreplayed: [] };
}

/** The same on past days, the oldest first, with the accounts as they stood then as far as dates tell. */
export function replayHistory(
    accounts: readonly ReplayAccount[],
    before: SequenceProtocol,
    after: SequenceProtocol,
    { today, days = 90, step = 7 }: HistoryOptions
): ReplayResult {
    const last = dayNumber(today);
    const count = Math.floor(days / step) + 1;
    const replayed = Array.from({ length: count }, (_, index) => dayText(last - (count - 1 - index) * step));
    const rows = replayed.flatMap((day) =>
        replayDay(accounts, sideOf(before, day), sideOf(after, day), day, (account, protocol) =>
            pictureAsOf(account, day, protocol.settings.timeZone)
        )
    );
    return { compared: accounts.length * count, rows, summary: summaryOf(rows), unreplayed: UNREPLAYED };
}
