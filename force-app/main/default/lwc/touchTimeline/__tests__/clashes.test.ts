import { touch } from '../../triadData/__tests__/data/samples';
import { clashingIds } from 'c/touchTimeline';

const dayOf = (instant: string) => instant.slice(0, 10);
const other = { fieldFunction: 'Medical', startAt: '2026-03-03T09:00:00.000Z' } as const;

describe('clashes', () => {
    it('finds two touches of one person on one day', () => {
        expect([...clashingIds([touch('a'), touch('b', other)], dayOf)]).toEqual(['a', 'b']);
    });

    it('lets a coordinated pair be, in either direction', () => {
        expect(clashingIds([touch('a'), touch('b', { ...other, coordinatedWithId: 'a' })], dayOf).size).toBe(0);
        expect(clashingIds([touch('a', { coordinatedWithId: 'b' }), touch('b', other)], dayOf).size).toBe(0);
    });

    it('rings the pair when a third touch comes on the same day', () => {
        const pair = [touch('a'), touch('b', { ...other, coordinatedWithId: 'a' })];
        const third = touch('c', { fieldFunction: 'Access' });

        expect([...clashingIds([...pair, third], dayOf)].sort()).toEqual(['a', 'b', 'c']);
    });

    it.each([
        ['on another day', { startAt: '2026-03-04T09:00:00.000Z' }],
        ['of another person', { hcp: { id: '003x', name: 'Dr. Bo Elm' } }],
        ['without a person', { hcp: null }],
        ['that was cancelled', { status: 'Cancelled' }]
    ] as const)('does not count a touch %s', (_name, overrides) => {
        expect(clashingIds([touch('a'), touch('b', { ...other, ...overrides })], dayOf).size).toBe(0);
    });
});
