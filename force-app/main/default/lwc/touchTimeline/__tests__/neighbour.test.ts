import { touch } from '../../triadData/__tests__/data/samples';
import { layoutTimeline, neighbour } from 'c/touchTimeline';

const NOW = Date.parse('2026-03-04T20:00:00.000Z');
const { placed } = layoutTimeline(
    [
        touch('c1', { startAt: '2025-09-01T10:00:00.000Z' }),
        touch('c2', { startAt: '2025-12-01T10:00:00.000Z' }),
        touch('c3', { startAt: '2026-02-01T10:00:00.000Z' }),
        touch('a1', { startAt: '2025-08-01T10:00:00.000Z', fieldFunction: 'Access' }),
        touch('a2', { startAt: '2026-01-20T10:00:00.000Z', fieldFunction: 'Access' })
    ],
    720,
    12,
    NOW
);

describe('keyboard neighbours', () => {
    it.each([
        ['c2', 'ArrowLeft', 'c1'],
        ['c2', 'ArrowRight', 'c3'],
        ['c1', 'ArrowLeft', undefined],
        ['c3', 'ArrowRight', undefined],
        ['c3', 'Home', 'c1'],
        ['c1', 'End', 'c3'],
        // The lane of Medical is empty and is passed over.
        ['c3', 'ArrowDown', 'a2'],
        ['c1', 'ArrowDown', 'a1'],
        ['a2', 'ArrowUp', 'c3'],
        ['c1', 'ArrowUp', undefined],
        ['a1', 'ArrowDown', undefined],
        ['c1', 'x', undefined],
        ['unknown', 'ArrowLeft', undefined]
    ])('from %s by %s comes %s', (from, key, to) => {
        expect(neighbour(placed, from, key)?.touch.id).toBe(to);
    });
});
