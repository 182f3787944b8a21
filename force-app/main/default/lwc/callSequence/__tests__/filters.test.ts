import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { factsOf, inDays, protocolWith, touch } from './pictures';
import type { Touch } from 'c/triadModel';

/** An account where Access goes next by the journey, so that only the filters move the day. */
function earliest(touches: readonly Touch[], protocol = DEFAULT_PROTOCOL): string | undefined {
    const decision = decide(factsOf({ plan: { stage: 'Access_Blocked' }, touches }, protocol), protocol);
    expect(decision.answer).toBe('Access');
    return decision.notBefore;
}

const commercial = (...ages: number[]) => ages.map((age) => touch('Commercial', age));

describe('filters', () => {
    it.each([
        [0, inDays(7)],
        [5, inDays(2)],
        [6, inDays(1)],
        [7, undefined],
        [30, undefined]
    ])('own cool-down: %i days after a touch, not before %s', (age, expected) => {
        expect(earliest([touch('Access', age)])).toBe(expected);
    });

    it('the touches of other functions start no cool-down', () => {
        expect(earliest([touch('Commercial', 0), touch('Medical', 1)])).toBeUndefined();
    });

    it('five touches in 30 days are under the cap', () => {
        expect(earliest(commercial(1, 2, 3, 4, 5))).toBeUndefined();
    });

    it('with six, the first day is the one on which the oldest has left the window', () => {
        // The touch 25 days ago counts up to 4 days from today; that day is a Monday.
        expect(earliest(commercial(1, 2, 3, 4, 5, 25))).toBe(inDays(5));
    });

    it('today and the 29 days before make the window', () => {
        expect(earliest(commercial(1, 2, 3, 4, 5, 29))).toBe(inDays(1));
        expect(earliest(commercial(1, 2, 3, 4, 5, 30))).toBeUndefined();
        expect(earliest(commercial(0, 0, 0, 0, 0, 0))).toBe(inDays(30));
    });

    it('with more than six, as many have to leave as are too many', () => {
        // 20 days ago leaves on the 10th day, 2026-03-28, a Saturday.
        expect(earliest(commercial(1, 2, 3, 4, 5, 20, 25, 29))).toBe('2026-03-30');
    });

    it('the later of cool-down and cap holds', () => {
        expect(earliest([touch('Access', 1), ...commercial(2, 3, 4, 5, 29)])).toBe(inDays(6));
        expect(earliest([touch('Access', 6), ...commercial(2, 3, 4, 5, 16)])).toBe(inDays(14));
    });

    it('touches that are not counted fill no cap', () => {
        const uncounted = commercial(1, 2, 3, 4, 5).map((one) => ({ ...one, requestedByHcp: true }));
        expect(earliest([...uncounted, touch('Access', 9)])).toBeUndefined();
    });

    it('a weekend or holiday moves to the next business day', () => {
        // 4 days ago + 7 is Saturday 2026-03-21.
        expect(earliest([touch('Access', 4)])).toBe('2026-03-23');
        expect(earliest([touch('Access', 3)])).toBe('2026-03-23');
        expect(earliest([touch('Access', 4)], protocolWith({ holidays: ['2026-03-23'] }))).toBe('2026-03-24');
    });

    it('today is never moved, not even at a weekend', () => {
        const today = protocolWith({ holidays: [inDays(0)] });
        expect(earliest([touch('Access', 7)], today)).toBeUndefined();
    });

    it('the settings decide how long and how many', () => {
        const protocol = protocolWith({ ownCoolDownDays: 1, accountCap: { touches: 2, days: 3 } });
        expect(earliest([touch('Access', 1)], protocol)).toBeUndefined();
        expect(earliest(commercial(1, 2), protocol)).toBe(inDays(1));
    });

    it('apply to coverage, and leave its answer as it is', () => {
        const touches = [...commercial(30), ...Array.from({ length: 6 }, () => touch('Medical', 2))];
        const decision = decide(factsOf({ plan: { stage: 'Adopter', tier: 'A' }, touches }), DEFAULT_PROTOCOL);
        expect(decision).toMatchObject({ answer: 'Commercial', ruleId: 'COV-1', notBefore: '2026-04-15' });
    });
});
