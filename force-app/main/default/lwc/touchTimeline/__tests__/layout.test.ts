import { touch } from '../../triadData/__tests__/data/samples';
import { layoutTimeline, touchesWithin } from 'c/touchTimeline';

const NOW = Date.parse('2026-03-04T20:00:00.000Z');
const WIDTH = 720;

describe('time line layout', () => {
    it('places touches by time from left to right, each in the lane of its function', () => {
        const { placed, todayX } = layoutTimeline(
            [
                touch('plan', { startAt: '2026-04-01T10:00:00.000Z', status: 'Planned', fieldFunction: 'Access' }),
                touch('old', { startAt: '2025-06-01T10:00:00.000Z' }),
                touch('new', { startAt: '2026-02-01T10:00:00.000Z', fieldFunction: 'Medical' })
            ],
            WIDTH,
            12,
            NOW
        );

        expect(placed.map((mark) => mark.touch.id)).toEqual(['old', 'new', 'plan']);
        expect(placed.map(({ y }) => y)).toEqual([32, 96, 160]);
        const [old, recent, plan] = placed.map(({ x }) => x);
        expect(old).toBeLessThan(recent ?? 0);
        expect(recent).toBeLessThan(todayX);
        expect(plan).toBeGreaterThan(todayX);
    });

    it('keeps all marks inside the drawing', () => {
        const edges = ['2025-03-05T00:00:00.000Z', '2026-05-14T00:00:00.000Z'].map((startAt, index) =>
            touch(String(index), { startAt, status: index ? 'Planned' : 'Completed' })
        );

        const xs = layoutTimeline(edges, WIDTH, 12, NOW).placed.map(({ x }) => x);

        expect(xs).toHaveLength(2);
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(12);
        expect(Math.max(...xs)).toBeLessThanOrEqual(WIDTH - 12);
    });

    it('leaves out what was cancelled or lies outside the months shown', () => {
        const touches = [
            touch('cancelled', { status: 'Cancelled' }),
            touch('old', { startAt: '2025-10-01T10:00:00.000Z' }),
            touch('shown')
        ];

        expect(touchesWithin(touches, 3, NOW).map(({ id }) => id)).toEqual(['shown']);
        expect(touchesWithin(touches, 12, NOW).map(({ id }) => id)).toEqual(['old', 'shown']);
    });

    it('sets touches that would cover each other side by side', () => {
        const { placed } = layoutTimeline([touch('a'), touch('b'), touch('c')], WIDTH, 12, NOW);

        expect(new Set(placed.map(({ x }) => x)).size).toBe(1);
        expect(new Set(placed.map(({ y }) => y)).size).toBe(3);
    });

    it('joins a coordinated pair where both are shown', () => {
        const follower = touch('b', { fieldFunction: 'Medical', coordinatedWithId: 'a' });
        const lost = touch('c', { coordinatedWithId: 'gone' });

        const { pairs, placed } = layoutTimeline([touch('a'), follower, lost], WIDTH, 12, NOW);

        expect(pairs).toHaveLength(1);
        const leader = placed.find((mark) => mark.touch.id === 'a');
        expect(pairs[0]).toMatchObject({ id: 'b', x1: leader?.x, y1: leader?.y, y2: 96 });
    });

    it('ticks each month that starts in the window', () => {
        const { months } = layoutTimeline([], WIDTH, 3, NOW);

        expect(months.map(({ start }) => new Date(start).toISOString().slice(0, 7))).toEqual([
            '2026-01',
            '2026-02',
            '2026-03'
        ]);
    });
});
