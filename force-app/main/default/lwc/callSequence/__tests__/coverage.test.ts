import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import type { AccessSignal, AccountTier, FieldFunction } from 'c/triadModel';
import { daysAgo, factsOf, inDays, protocolWith, touch } from './pictures';

type Ages = Partial<Record<FieldFunction, number>>;
interface Account {
    readonly ages: Ages;
    readonly tier?: AccountTier | null;
    readonly access?: AccessSignal;
}

/** Adopter without goals: no rule of the journey answers. */
function coverageOf({ ages, tier = null, access = 'None' }: Account, protocol = DEFAULT_PROTOCOL) {
    const touches = Object.entries(ages).map(([fieldFunction, age]) => touch(fieldFunction as FieldFunction, age));
    return decide(factsOf({ plan: { stage: 'Adopter', tier, accessSignal: access }, touches }, protocol), protocol);
}

describe('table 4, coverage', () => {
    it.each([
        ['A', 29, 'No_One'],
        ['A', 30, 'Commercial'],
        ['B', 44, 'No_One'],
        ['B', 45, 'Commercial'],
        ['C', 89, 'No_One'],
        ['C', 90, 'Commercial'],
        [null, 89, 'No_One'],
        [null, 90, 'Commercial']
    ] as const)('Commercial on tier %s after %i days: %s', (tier, age, expected) => {
        expect(coverageOf({ ages: { Commercial: age, Medical: 0 }, tier }).answer).toBe(expected);
    });

    it.each([
        ['A', 89, 'No_One'],
        ['A', 90, 'Access'],
        ['B', 119, 'No_One'],
        ['B', 120, 'Access'],
        ['C', 179, 'No_One'],
        ['C', 180, 'Access']
    ] as const)('Access on tier %s after %i days: %s', (tier, age, expected) => {
        const account = { ages: { Commercial: 0, Medical: 0, Access: age }, tier, access: 'Approved' } as const;
        expect(coverageOf(account).answer).toBe(expected);
    });

    it.each(['A', 'B', 'C', null] as const)('Medical on tier %s after 90 days, always', (tier) => {
        expect(coverageOf({ ages: { Commercial: 0, Medical: 89 }, tier }).answer).toBe('No_One');
        expect(coverageOf({ ages: { Commercial: 0, Medical: 90 }, tier }).answer).toBe('Medical');
    });

    it('goes to the longest overdue against its target, not the longest untouched', () => {
        expect(coverageOf({ ages: { Commercial: 61, Medical: 180 }, tier: 'A' }).answer).toBe('Commercial');
        expect(coverageOf({ ages: { Commercial: 59, Medical: 180 }, tier: 'A' }).answer).toBe('Medical');
    });

    it('ties go to Access, then Medical, then Commercial', () => {
        const tied = { Commercial: 45, Medical: 135, Access: 135 };
        expect(coverageOf({ ages: tied, tier: 'A', access: 'Approved' }).answer).toBe('Access');
        expect(coverageOf({ ages: tied, tier: 'A', access: 'None' }).answer).toBe('Medical');
        expect(coverageOf({ ages: {}, access: 'Approved' }).answer).toBe('Access');
        expect(coverageOf({ ages: {} }).answer).toBe('Medical');
    });

    it('never touched is overdue before everything', () => {
        expect(coverageOf({ ages: { Medical: 4000 }, tier: 'A' }).answer).toBe('Commercial');
    });

    it('leaves out Medical where it does not call unasked, and Access where there is nothing to do', () => {
        const protocol = protocolWith({ proactiveMedical: false });
        expect(coverageOf({ ages: { Commercial: 3 } }, protocol).answer).toBe('No_One');
        expect(coverageOf({ ages: { Commercial: 3, Medical: 3 }, access: 'None' }).answer).toBe('No_One');
        expect(coverageOf({ ages: { Commercial: 3, Medical: 3 }, access: 'In_Progress' }).answer).toBe('Access');
    });

    it('says until when nothing is needed: the first target of those who take part', () => {
        // 2026-03-18 + 35 days is a Wednesday.
        const decision = coverageOf({ ages: { Commercial: 10, Medical: 20, Access: 175 }, tier: 'B' });
        expect(decision).toMatchObject({ ruleId: 'COV-2', until: inDays(35), reason: { code: 'Covered' } });
        expect(decision.reason.parameters.until).toBe(inDays(35));
        expect(decision.runnerUp).toBeUndefined();
    });

    it('moves that day from a weekend or holiday to the next business day', () => {
        // 2026-03-18 + 38 days is a Saturday.
        const ages = { Commercial: 7, Medical: 7 };
        expect(coverageOf({ ages, tier: 'B' }).until).toBe('2026-04-27');
        expect(coverageOf({ ages, tier: 'B' }, protocolWith({ holidays: ['2026-04-27'] })).until).toBe('2026-04-28');
    });

    it('tells the touches of those who take part, and the tier only where it counted', () => {
        const commercial = coverageOf({ ages: { Commercial: 100, Medical: 5 }, tier: 'A' });
        expect(commercial.facts).toEqual([
            { fact: 'lastTouchCommercial', value: 'Older', asOf: daysAgo(100) },
            { fact: 'lastTouchMedical', value: 'D0_6', asOf: daysAgo(5) },
            { fact: 'access', value: 'None' },
            { fact: 'tier', value: 'A' }
        ]);
        const medical = coverageOf({ ages: { Commercial: 5, Medical: 100 }, tier: 'A' });
        expect(medical.facts.map(({ fact }) => fact)).not.toContain('tier');
    });

    it('the runner-up of an overdue function is no one', () => {
        expect(coverageOf({ ages: { Commercial: 100, Medical: 5 } }).runnerUp).toEqual({
            answer: 'No_One',
            table: 'coverage',
            ruleId: 'COV-2'
        });
    });
});
