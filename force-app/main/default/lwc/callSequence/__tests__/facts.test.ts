import { DEFAULT_PROTOCOL, isCountedTouch, lastTouchDay, protocolDay, sequenceFacts } from 'c/callSequence';
import { daysAgo, factsOf, inDays, picture, protocolWith, TODAY, touch } from './pictures';

describe('counted touches', () => {
    it('counts a completed visit, call, video call and congress talk', () => {
        for (const channel of ['In_Person', 'Phone', 'Video', 'Congress'] as const) {
            expect(isCountedTouch(touch('Medical', 3, { channel }))).toBe(true);
        }
    });

    it.each([
        ['planned', { status: 'Planned' }],
        ['cancelled', { status: 'Cancelled' }],
        ['by e-mail', { channel: 'Email' }],
        ['asked for by the HCP', { requestedByHcp: true }],
        ['the follower of a coordinated pair', { coordinatedWithId: 'leader' }]
    ] as const)('does not count a touch that is %s', (_what, overrides) => {
        const facts = factsOf({ touches: [touch('Commercial', 3, overrides)] });
        expect(facts.lastTouchCommercial).toBe('Older');
        expect(facts.daysSinceTouch.Commercial).toBeNull();
        expect(lastTouchDay('Commercial', facts)).toBeNull();
        expect(facts.countedAges).toEqual([]);
    });

    it('counts a coordinated pair once, for its leader', () => {
        const leader = touch('Medical', 5);
        const facts = factsOf({ touches: [leader, touch('Commercial', 5, { coordinatedWithId: leader.id })] });
        expect(facts.lastTouchMedical).toBe('D0_6');
        expect(facts.lastTouchCommercial).toBe('Older');
        expect(facts.countedAges).toEqual([5]);
    });

    it('counts nothing of a pair whose leader does not count', () => {
        const leader = touch('Medical', 5, { status: 'Cancelled' });
        const facts = factsOf({ touches: [leader, touch('Commercial', 5, { coordinatedWithId: leader.id })] });
        expect(facts.countedAges).toEqual([]);
    });

    it('takes the newest counted touch of each function, in any order of rows', () => {
        const touches = [
            touch('Access', 40),
            touch('Access', 8),
            touch('Access', 2, { channel: 'Email' }),
            touch('Access', 60)
        ];
        const facts = factsOf({ touches });
        expect(facts.daysSinceTouch.Access).toBe(8);
        expect(lastTouchDay('Access', facts)).toBe(daysAgo(8));
    });

    it('counts touches of the last 30 days, today and 29 days before included, the newest first', () => {
        const { countedAges } = factsOf({
            touches: [touch('Access', 30), touch('Access', 29), touch('Access', 0), touch('Medical', 0)]
        });
        expect(countedAges).toEqual([0, 0, 29]);
    });

    it('waits with a touch of a later day until that day', () => {
        const facts = factsOf({ touches: [touch('Commercial', -1), touch('Commercial', 12)] });
        expect(facts.daysSinceTouch.Commercial).toBe(12);
        expect(facts.countedAges).toEqual([12]);
    });
});

describe('days of the protocol', () => {
    const late = touch('Commercial', 0, { startAt: '2026-03-12T02:00:00.000Z' });

    it('are days of its time zone', () => {
        const protocol = protocolWith({ timeZone: 'America/Los_Angeles' });
        expect(factsOf({ touches: [late] }).lastTouchCommercial).toBe('D0_6');
        expect(factsOf({ touches: [late] }, protocol).lastTouchCommercial).toBe('D7_30');
        expect(protocolDay(new Date('2026-03-18T05:00:00Z'), protocol)).toBe('2026-03-17');
        expect(protocolDay(new Date('2026-03-18T05:00:00Z'), DEFAULT_PROTOCOL)).toBe('2026-03-18');
    });
});

describe('facts of the plan', () => {
    it('come from its fields', () => {
        const facts = factsOf({
            plan: { stage: 'Lapsed', hold: 'Safety', accessSignal: 'Approved', recoveryLead: 'Access', tier: 'B' }
        });
        expect(facts).toMatchObject({
            stage: 'Lapsed',
            hold: 'Safety',
            access: 'Approved',
            recoveryLead: 'Access',
            tier: 'B',
            today: TODAY
        });
    });

    it('are those of a new account where there is no plan', () => {
        const facts = sequenceFacts({ ...picture(), plan: null }, DEFAULT_PROTOCOL, TODAY);
        expect(facts).toMatchObject({
            stage: 'New',
            hold: 'None',
            access: 'None',
            openObjectiveOf: 'None',
            tier: null
        });
    });

    it('refuse a day that is none', () => {
        expect(() => sequenceFacts(picture(), DEFAULT_PROTOCOL, inDays(1).slice(0, 7))).toThrow(RangeError);
    });
});
