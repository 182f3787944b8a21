import type { Touch } from 'c/triadModel';
import { DEFAULT_PROTOCOL, sequenceFacts } from 'c/callSequence';
import { radarTouch } from 'c/collisionRadar';
import { coverageByTerritory, coverageOf, type AccountCoverage, type CoverageAccount } from 'c/coverageAnalysis';
import { inDays, picture, TODAY, touch, type Situation } from '../../callSequence/__tests__/pictures';

const HCP = { id: 'hcp', name: 'Rowan Pike' };

function account(situation: Situation, overrides: Partial<CoverageAccount> = {}): CoverageAccount {
    const touches = (situation.touches ?? []).map((one) => radarTouch(one, 'account-1', DEFAULT_PROTOCOL));
    const facts = sequenceFacts(picture(situation), DEFAULT_PROTOCOL, TODAY);
    return { accountId: 'account-1', region: 'North', territory: 'N1', facts, touches, ...overrides };
}

function coverage(situation: Situation, overrides: Partial<CoverageAccount> = {}): AccountCoverage {
    const [only] = coverageOf([account(situation, overrides)], DEFAULT_PROTOCOL);
    return only as AccountCoverage;
}

const planned = (days: number, overrides: Partial<Touch> = {}): Touch =>
    touch('Commercial', -days, { status: 'Planned', hcp: HCP, ...overrides });

describe('coverage of an account', () => {
    it('holds counted touches of 180 days against the target of the tier', () => {
        const touches = [touch('Commercial', 10), touch('Commercial', 179), touch('Commercial', 180)];
        const [commercial] = coverage({ plan: { tier: 'A' }, touches }).cells;
        expect(commercial).toMatchObject({ touches: 2, target: 6, flags: [] });
        expect(commercial?.attained).toBeCloseTo(1 / 3);
    });

    it('tells no rate where fewer than two touches are expected', () => {
        const { cells } = coverage({ plan: { tier: 'C', accessSignal: 'In_Progress' }, touches: [touch('Access', 1)] });
        expect(cells.map(({ fieldFunction, attained }) => [fieldFunction, attained])).toEqual([
            ['Commercial', 0],
            ['Medical', 0],
            ['Access', null]
        ]);
    });

    it('leaves out what does not count', () => {
        const touches = [
            touch('Commercial', 5, { requestedByHcp: true }),
            touch('Commercial', 5, { channel: 'Email' }),
            touch('Commercial', 5, { coordinatedWithId: 'leader' }),
            touch('Commercial', 5, { status: 'Cancelled' }),
            touch('Commercial', -5)
        ];
        expect(coverage({ touches }).cells[0]?.touches).toBe(0);
    });
});

describe('an overlooked account', () => {
    it('is one that all who take part have left past their targets', () => {
        const touches = [touch('Commercial', 120), touch('Medical', 120)];
        expect(coverage({ plan: { stage: 'Adopter' }, touches }).flags).toEqual(['Overlooked']);
    });

    it('is not one that somebody still looks after; the cell says who does not', () => {
        const result = coverage({ touches: [touch('Commercial', 120), touch('Medical', 20)] });
        expect(result.flags).toEqual([]);
        expect(result.cells.map(({ flags }) => flags)).toEqual([['Overlooked'], [], []]);
    });

    it('is not one under a hold that lets nobody go; under Safety it is Medical that counts', () => {
        expect(coverage({ plan: { hold: 'No_Contact' } }).flags).toEqual([]);
        expect(coverage({ plan: { hold: 'Safety' } }).cells.filter(({ takesPart }) => takesPart)).toHaveLength(1);
        expect(coverage({ plan: { hold: 'Safety' }, touches: [touch('Medical', 10)] }).flags).toEqual([]);
    });
});

describe('an over-served account', () => {
    it('has more than one and a half times the touches of a target', () => {
        const weekly = (count: number) =>
            Array.from({ length: count }, (_, index) => touch('Medical', 10 + index * 40));
        expect(coverage({ touches: [...weekly(3), touch('Commercial', 80)] }).flags).toEqual([]);
        const result = coverage({ touches: [...weekly(4), touch('Commercial', 80)] });
        expect(result.flags).toEqual(['Over_Served']);
        expect(result.cells[1]?.flags).toEqual(['Over_Served']);
    });

    it('or a cap that is broken', () => {
        const days = [0, 5, 10, 15, 20, 25, 29];
        const touches = days.map((day) => touch('Commercial', day));
        expect(coverage({ plan: { tier: 'A' }, touches }).flags).toEqual(['Over_Served']);
        expect(coverage({ plan: { tier: 'A' }, touches: touches.slice(1) }).flags).toEqual([]);
    });
});

describe('a redundant account', () => {
    it('saw three functions within 7 days', () => {
        const touches = [touch('Commercial', 2), touch('Medical', 5), touch('Access', 8)];
        expect(coverage({ touches }).flags).toEqual(['Redundant']);
        expect(coverage({ touches: [...touches.slice(0, 2), touch('Access', 9)] }).flags).toEqual([]);
    });

    it('is not redundant by one function alone, by a joint visit, or by what is long past', () => {
        expect(coverage({ touches: [1, 2, 3].map((day) => touch('Commercial', day)) }).flags).not.toContain(
            'Redundant'
        );
        const joint = [touch('Commercial', 2), touch('Medical', 2, { coordinatedWithId: 'x' }), touch('Access', 3)];
        expect(coverage({ touches: joint }).flags).toEqual([]);
        const past = [touch('Commercial', 40), touch('Medical', 41), touch('Access', 42)];
        expect(coverage({ touches: past }).flags).toEqual([]);
    });
});

describe('a colliding account', () => {
    it('has planned touches in the next 7 days that the radar warns of', () => {
        const touches = [planned(2), planned(2, { fieldFunction: 'Medical' })];
        expect(coverage({ touches })).toMatchObject({
            flags: expect.arrayContaining(['Colliding']) as string[],
            collidesOn: inDays(2)
        });
        expect(coverage({ touches: [planned(8), planned(8, { fieldFunction: 'Medical' })] }).collidesOn).toBeNull();
    });

    it('collides with a hold that came after the plan, and with an open request of the HCP', () => {
        expect(coverage({ plan: { hold: 'Compliance' }, touches: [planned(1)] }).flags).toEqual(['Colliding']);
        const hcps = { hcp: { isNoContact: false, hasOpenMedicalRequest: true } };
        expect(coverage({ touches: [planned(3)] }, { hcps }).collidesOn).toBe(inDays(3));
        expect(coverage({ touches: [planned(3)] }).collidesOn).toBeNull();
    });
});

describe('coverage of territories', () => {
    it('sums up touches, targets and flags', () => {
        const accounts = [
            account({ plan: { tier: 'A' }, touches: [touch('Commercial', 10), touch('Medical', 10)] }),
            account({ plan: { tier: 'B' } }),
            account({ plan: { tier: 'A' } }, { territory: 'N2' })
        ];
        const [first, second] = coverageByTerritory(coverageOf(accounts, DEFAULT_PROTOCOL));
        expect(first).toMatchObject({ region: 'North', territory: 'N1', accounts: 2, flagged: { Overlooked: 1 } });
        expect(first?.attained).toEqual({ Commercial: 0.1, Medical: 0.25, Access: null });
        expect(second).toMatchObject({ territory: 'N2', accounts: 1, attained: { Commercial: 0 } });
    });
});
