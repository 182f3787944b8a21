import { touch } from '../../triadData/__tests__/data/samples';
import { groupByMonth, partnerOf } from 'c/touchTimeline';

describe('months and pairs', () => {
    it('groups by month, newest first in both', () => {
        const touches = [
            touch('jan', { startAt: '2026-01-05T10:00:00.000Z' }),
            touch('early', { startAt: '2026-03-01T10:00:00.000Z' }),
            touch('late', { startAt: '2026-03-09T10:00:00.000Z' })
        ];

        const groups = groupByMonth(touches, (instant) => instant.slice(0, 10));

        expect(groups.map(({ month, touches: inMonth }) => [month, inMonth.map(({ id }) => id)])).toEqual([
            ['2026-03-01', ['late', 'early']],
            ['2026-01-01', ['jan']]
        ]);
    });

    it('finds the other touch of a pair from both ends', () => {
        const leader = touch('a');
        const follower = touch('b', { coordinatedWithId: 'a' });

        expect(partnerOf(follower, [leader, follower])?.id).toBe('a');
        expect(partnerOf(leader, [leader, follower])?.id).toBe('b');
        expect(partnerOf(leader, [leader])).toBeUndefined();
    });
});
