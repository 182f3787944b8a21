import { nextAgeEdge, touchAge, touchAgeOn } from '../buckets';

const TODAY = 20_000;

describe('touch ages', () => {
    it.each([
        [0, 'D0_6'],
        [6, 'D0_6'],
        [7, 'D7_30'],
        [30, 'D7_30'],
        [31, 'D31_90'],
        [90, 'D31_90'],
        [91, 'Older'],
        [4000, 'Older']
    ])('puts a touch %i days ago into %s', (age, bucket) => {
        expect(touchAge(age)).toBe(bucket);
        expect(touchAgeOn(TODAY, TODAY - age)).toBe(bucket);
    });

    it('counts never as older', () => {
        expect(touchAge(null)).toBe('Older');
        expect(nextAgeEdge(null, TODAY)).toBeUndefined();
    });

    it.each([
        [0, 7],
        [6, 1],
        [7, 24],
        [30, 1],
        [31, 60],
        [90, 1]
    ])('moves a touch %i days ago on in %i days', (age, days) => {
        expect(nextAgeEdge(TODAY - age, TODAY)).toBe(TODAY + days);
    });

    it('has no edge after the last bucket', () => {
        expect(nextAgeEdge(TODAY - 91, TODAY)).toBeUndefined();
    });
});
