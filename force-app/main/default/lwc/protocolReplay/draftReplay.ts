import {
    compileLookup,
    dayNumber,
    factsOn,
    type DatedAccount,
    type LookupAnswer,
    type SequenceLookup,
    type SequenceProtocol
} from 'c/callSequence';
import { accountAsOf, accountHistory, type AccountHistory } from './accountHistory';
import type { ReplayAccount, ReplayChange, ReplayRow } from './types';

type AccountOf = (history: AccountHistory) => DatedAccount;

function changeOf(from: LookupAnswer, to: LookupAnswer): ReplayChange | undefined {
    if (from.answer !== to.answer) {
        return 'Function';
    }
    if (from.ruleId !== to.ruleId) {
        return 'Rule';
    }
    return from.notBefore === to.notBefore ? undefined : 'Date';
}

/** A protocol with the dates of the accounts as days of its time zone, each read when it is first asked for. */
class Side {
    readonly protocol: SequenceProtocol;
    private readonly accounts: readonly ReplayAccount[];
    private readonly histories: (AccountHistory | undefined)[];

    constructor(accounts: readonly ReplayAccount[], protocol: SequenceProtocol) {
        this.accounts = accounts;
        this.protocol = protocol;
        this.histories = accounts.map(() => undefined);
    }

    lookupOn(day: string): SequenceLookup {
        return compileLookup(this.protocol, day);
    }

    historyAt(place: number): AccountHistory {
        const { timeZone } = this.protocol.settings;
        const history = this.histories[place] ?? accountHistory(this.accounts[place] as ReplayAccount, timeZone);
        this.histories[place] = history;
        return history;
    }
}

/** Facts are read once where both protocols read them alike. */
function hasSameFacts({ settings: a }: SequenceProtocol, { settings: b }: SequenceProtocol): boolean {
    return a.timeZone === b.timeZone && a.accountCap.days === b.accountCap.days;
}

/**
 * The same accounts under two protocols, one day and one stretch of accounts at a time, so that a page can go on in
 * between. Places count the accounts; `end` is the first place that is left out. Its methods throw what compiling throws,
 * and RangeError for a malformed date.
 */
export class DraftReplay {
    readonly accounts: readonly ReplayAccount[];
    /** The rules of `after` that answered for some account on some day that was asked for. */
    readonly answeringRules = new Set<string>();
    private readonly before: Side;
    private readonly after: Side;
    private readonly isShared: boolean;

    constructor(accounts: readonly ReplayAccount[], before: SequenceProtocol, after: SequenceProtocol) {
        this.accounts = accounts;
        this.before = new Side(accounts, before);
        this.after = new Side(accounts, after);
        this.isShared = hasSameFacts(before, after);
    }

    /** The answers that differ on `day` (`YYYY-MM-DD`) with the accounts as they stand. */
    rows(day: string, start = 0, end = this.accounts.length): ReplayRow[] {
        return this.rowsOf(({ account }) => account, day, start, end);
    }

    /** The same with the accounts as they stood on `day`, as far as dates tell. */
    rowsAsOf(day: string, start = 0, end = this.accounts.length): ReplayRow[] {
        const number = dayNumber(day);
        return this.rowsOf((history) => accountAsOf(history, number), day, start, end);
    }

    private rowsOf(accountOf: AccountOf, day: string, start: number, end: number): ReplayRow[] {
        const { before, after, isShared } = this;
        const [lookupBefore, lookupAfter] = [before.lookupOn(day), after.lookupOn(day)];
        const rows: ReplayRow[] = [];
        const factsFor = (side: Side, place: number) => factsOn(accountOf(side.historyAt(place)), side.protocol, day);
        for (let place = start; place < Math.min(end, this.accounts.length); place += 1) {
            const facts = factsFor(before, place);
            const from = lookupBefore.decide(facts);
            const to = lookupAfter.decide(isShared ? facts : factsFor(after, place));
            const change = changeOf(from, to);
            this.answeringRules.add(to.ruleId);
            if (change) {
                const { accountId, region } = this.accounts[place] as ReplayAccount;
                rows.push({ accountId, region, day, change, from, to });
            }
        }
        return rows;
    }
}
