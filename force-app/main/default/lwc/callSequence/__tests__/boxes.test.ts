import fc from 'fast-check';
import { boxOf, conditionsOf, intersectionOf, sizeOf, WHOLE_SPACE, withoutBox, withoutBoxes, type Box } from '../boxes';
import { COMBINATIONS } from '../levels';

const anyBox: fc.Arbitrary<Box> = fc.tuple(...WHOLE_SPACE.map((mask) => fc.integer({ min: 1, max: mask })));
const total = (boxes: readonly Box[]): number => boxes.reduce((sum, box) => sum + sizeOf(box), 0);

describe('boxes', () => {
    it('count the whole space', () => {
        expect(sizeOf(WHOLE_SPACE)).toBe(COMBINATIONS);
        expect(COMBINATIONS).toBe(3 * 3_670_016);
    });

    it('come from conditions and turn back into them', () => {
        const when = { stage: ['New', 'Lapsed'], tier: ['B'] } as const;
        expect(conditionsOf(boxOf(when))).toEqual(when);
        expect(sizeOf(boxOf(when))).toBe((COMBINATIONS * 2) / 7 / 3);
    });

    it('refuse a value that does not exist', () => {
        expect(() => boxOf({ stage: ['Unheard' as 'New'] })).toThrow("'Unheard' is no value of stage");
    });

    it('without another box keep exactly what that has not, in pieces that do not meet', () => {
        fc.assert(
            fc.property(anyBox, anyBox, (box, other) => {
                const pieces = withoutBox(box, other);
                const common = intersectionOf(box, other);
                expect(total(pieces)).toBe(sizeOf(box) - (common ? sizeOf(common) : 0));
                expect(pieces.every((piece) => !intersectionOf(piece, other))).toBe(true);
                expect(
                    pieces.every((piece, at) => pieces.slice(at + 1).every((next) => !intersectionOf(piece, next)))
                ).toBe(true);
            })
        );
    });

    it('without everything are nothing', () => {
        expect(withoutBoxes([boxOf({ hold: ['Safety'] })], [WHOLE_SPACE])).toEqual([]);
    });
});
