/** Whether a replay tells what a fresh run with the full engine gives, before and after, account by account. */
import { decide, sequenceFacts, type SequenceProtocol } from 'c/callSequence';
import type { ReplayAccount, ReplayResult } from 'c/protocolReplay';

function answersOf(accounts: readonly ReplayAccount[], protocol: SequenceProtocol, today: string): string[] {
    return accounts.map(({ picture }) => {
        const { answer, notBefore, ruleId } = decide(sequenceFacts(picture, protocol, today), protocol);
        return `${answer} ${ruleId} ${notBefore ?? ''}`;
    });
}

export interface Difference {
    readonly accountId: string;
    readonly replayed: string;
    readonly run: string;
}

/** The accounts of which replay and run do not say the same; none where they agree row by row. */
export function differencesOf(
    accounts: readonly ReplayAccount[],
    { rows }: ReplayResult,
    before: SequenceProtocol,
    after: SequenceProtocol,
    today: string
): Difference[] {
    const [from, to] = [answersOf(accounts, before, today), answersOf(accounts, after, today)];
    const replayed = new Map(
        rows.map((row) => {
            const [one, other] = [row.from, row.to].map(
                ({ answer, notBefore, ruleId }) => `${answer} ${ruleId} ${notBefore ?? ''}`
            );
            return [row.accountId, `${one} → ${other}`];
        })
    );
    return accounts.flatMap(({ accountId }, place) => {
        const run = from[place] === to[place] ? '' : `${from[place]} → ${to[place]}`;
        const said = replayed.get(accountId) ?? '';
        return said === run ? [] : [{ accountId, replayed: said, run }];
    });
}
