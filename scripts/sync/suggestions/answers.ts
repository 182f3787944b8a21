/** Accounts as they are stored, decided and held against their targets. */
import { decide, sequenceFacts, type SequenceDecision, type SequenceProtocol } from 'c/callSequence';
import { radarTouch, type RadarTouch } from 'c/collisionRadar';
import { coverageOf } from 'c/coverageAnalysis';
import type { StoredAccount } from '../../lib/accounts/batches.ts';
import { DAYS_AHEAD, type PlannedHcps } from './hcps.ts';
import { storedAnswer, type StoredAnswer } from './stored.ts';

export interface AccountAnswer {
    readonly account: StoredAccount;
    readonly decision: SequenceDecision;
    readonly stored: StoredAnswer;
}

/** The account's own touches, and those of its HCPs elsewhere. */
function radarTouches({ accountId, picture }: StoredAccount, hcps: PlannedHcps, protocol: SequenceProtocol) {
    const own = picture.touches.map((touch) => radarTouch(touch, accountId, protocol));
    const ids = new Set(own.flatMap(({ hcpId }) => hcpId ?? []));
    const elsewhere = [...ids].flatMap((id): readonly RadarTouch[] => hcps.touches.get(id) ?? []);
    return [...own, ...elsewhere.filter((touch) => touch.accountId !== accountId)];
}

/** `today` is the protocol's day, `YYYY-MM-DD`. Throws what `decide` throws. */
export function answersOf(
    accounts: readonly StoredAccount[],
    protocol: SequenceProtocol,
    hcps: PlannedHcps,
    today: string
): AccountAnswer[] {
    const facts = accounts.map(({ picture }) => sequenceFacts(picture, protocol, today));
    const coverage = coverageOf(
        accounts.flatMap((account, place) => {
            const own = facts[place];
            return own
                ? [
                      {
                          accountId: account.accountId,
                          region: account.region,
                          territory: null,
                          facts: own,
                          touches: radarTouches(account, hcps, protocol),
                          hcps: hcps.hcps
                      }
                  ]
                : [];
        }),
        protocol,
        { daysAhead: DAYS_AHEAD }
    );
    return accounts.flatMap((account, place) => {
        const [own, held] = [facts[place], coverage[place]];
        if (!own || !held) return [];
        const decision = decide(own, protocol);
        return [{ account, decision, stored: storedAnswer(decision, held) }];
    });
}
