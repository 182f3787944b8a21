import { decide, DEFAULT_PROTOCOL, dayNumber, factsOn, sequenceFacts } from 'c/callSequence';
import { DraftReplay, replay, replayHistory, UNREPLAYED, type ReplayAccount } from 'c/protocolReplay';
import { accountAsOf, accountHistory } from '../accountHistory';
import {
    daysAgo,
    handoff,
    objective,
    picture,
    protocolWith,
    TODAY,
    touch,
    type Situation
} from '../../callSequence/__tests__/pictures';
import { withJourney } from '../../callSequence/__tests__/protocols';

function account(accountId: string, region: string | null, situation: Situation): ReplayAccount {
    return { accountId, region, picture: picture(situation) };
}

const ACCOUNTS = [
    account('1', 'North', { plan: { stage: 'New' } }),
    account('2', 'South', { plan: { stage: 'New' } }),
    account('3', 'South', { plan: { stage: 'Access_Blocked' }, touches: [touch('Access', 2)] }),
    account('4', null, { plan: { stage: 'New', hold: 'Compliance' } }),
    account('5', 'North', { plan: { stage: 'Aware' }, touches: [touch('Commercial', 40)] })
];
const REACTIVE = protocolWith({ proactiveMedical: false });

describe('replay', () => {
    it('finds nothing where nothing was changed', () => {
        expect(replay(ACCOUNTS, DEFAULT_PROTOCOL, { ...DEFAULT_PROTOCOL, version: 2 }, TODAY)).toEqual({
            compared: 5,
            rows: [],
            summary: [],
            unreplayed: []
        });
    });

    it('names the accounts whose function changes, and sums them up per region', () => {
        const { rows, summary } = replay(ACCOUNTS, DEFAULT_PROTOCOL, REACTIVE, TODAY);
        expect(rows.map(({ accountId, change, from, to }) => [accountId, change, from.ruleId, to.ruleId])).toEqual([
            ['1', 'Function', 'JRN-1', 'JRN-2'],
            ['2', 'Function', 'JRN-1', 'JRN-2']
        ]);
        expect(summary).toEqual([
            { region: 'North', from: 'Medical', to: 'Commercial', rows: 1 },
            { region: 'South', from: 'Medical', to: 'Commercial', rows: 1 }
        ]);
    });

    it('tells a changed rule and a changed date from a changed function', () => {
        const renamed = withJourney((rows) =>
            rows.map((row) => (row.ruleId === 'JRN-3' ? { ...row, ruleId: 'JRN-3B' } : row))
        );
        const slower = { ...renamed, settings: { ...renamed.settings, ownCoolDownDays: 14 } };
        const { rows } = replay(ACCOUNTS, DEFAULT_PROTOCOL, slower, TODAY);
        expect(rows.map(({ accountId, change }) => [accountId, change])).toEqual([
            ['3', 'Date'],
            ['5', 'Rule']
        ]);
    });

    it('equals the run after activation, row by row', () => {
        const narrow = protocolWith({ proactiveMedical: false, accountCap: { touches: 1, days: 12 } });
        const { rows } = replay(ACCOUNTS, DEFAULT_PROTOCOL, narrow, TODAY);
        const changed = new Map(rows.map((row) => [row.accountId, row.to]));
        for (const { accountId, picture: own } of ACCOUNTS) {
            const facts = (protocol: typeof narrow) => sequenceFacts(own, protocol, TODAY);
            const { answer, ruleId, notBefore } = decide(facts(narrow), narrow);
            const old = decide(facts(DEFAULT_PROTOCOL), DEFAULT_PROTOCOL);
            const unchanged = { answer: old.answer, ruleId: old.ruleId, notBefore: old.notBefore };
            expect(changed.get(accountId) ?? unchanged).toEqual({ answer, ruleId, notBefore });
        }
        expect(rows.map(({ accountId }) => accountId)).toEqual(['1', '2', '3']);
    });
});

describe('an account as of a past day', () => {
    const asOf = (situation: Situation, day: string, dates?: ReplayAccount['handoffDates']) => {
        const own = { ...account('1', null, situation), ...(dates && { handoffDates: dates }) };
        return factsOn(accountAsOf(accountHistory(own, 'UTC'), dayNumber(day)), DEFAULT_PROTOCOL, day);
    };

    it('has had only the touches until then', () => {
        const touches = [touch('Commercial', 3), touch('Commercial', 50)];
        expect(asOf({ touches }, daysAgo(20)).daysSinceTouch.Commercial).toBe(30);
    });

    it('has a handoff from when it was made, accepted until it was completed', () => {
        const done = handoff({ id: 'h', status: 'Completed', createdAt: `${daysAgo(30)}T09:00:00Z` });
        const dates = { h: { acceptedAt: `${daysAgo(20)}T09:00:00Z`, completedAt: `${daysAgo(10)}T09:00:00Z` } };
        const holder = (days: number) => asOf({ handoffs: [done] }, daysAgo(days), dates).acceptedHandoffTo;
        expect([31, 30, 21, 20, 11, 10].map(holder)).toEqual(['None', 'None', 'None', 'Access', 'Access', 'None']);
    });

    it('has open objectives from when they were made', () => {
        const plan = { objectives: [objective({ createdAt: `${daysAgo(15)}T09:00:00Z` })] };
        expect(asOf({ plan }, daysAgo(16)).openObjectiveOf).toBe('None');
        expect(asOf({ plan }, daysAgo(15)).openObjectiveOf).toBe('Commercial');
    });
});

describe('replay of the past', () => {
    it('goes from the oldest day to today, and says what it cannot know', () => {
        const accounts = [account('1', 'North', { plan: { stage: 'New' }, touches: [touch('Medical', 10)] })];
        const result = replayHistory(accounts, DEFAULT_PROTOCOL, REACTIVE, { today: TODAY, days: 21, step: 7 });
        expect(result.compared).toBe(4);
        expect(result.rows.map(({ day }) => day)).toEqual([daysAgo(21), daysAgo(14)]);
        expect(result.unreplayed).toBe(UNREPLAYED);
    });

    it('remembers which rules of the draft answered on some day', () => {
        const touched = { plan: { stage: 'New' }, touches: [touch('Commercial', 10)] } as const;
        const draftReplay = new DraftReplay([account('1', 'North', touched)], DEFAULT_PROTOCOL, REACTIVE);
        draftReplay.rowsAsOf(daysAgo(11));
        expect([...draftReplay.answeringRules]).toEqual(['JRN-2']);
        draftReplay.rowsAsOf(daysAgo(10));
        expect([...draftReplay.answeringRules]).toEqual(['JRN-2', 'COV-2']);
    });

    it('looks at 90 days, week by week, if nothing else is asked', () => {
        const { compared } = replayHistory(ACCOUNTS, DEFAULT_PROTOCOL, REACTIVE, { today: TODAY });
        expect(compared).toBe(5 * 13);
    });
});
