import { objective } from '../../triadData/__tests__/data/samples';
import { percentOf } from '../progress';

describe('progress of an objective', () => {
    it.each([
        [{ baseline: 10, target: 30, actual: 15 }, 25],
        [{ baseline: null, target: 40, actual: 10 }, 25],
        [{ baseline: 20, target: 10, actual: 12 }, 80],
        [{ baseline: 10, target: 30, actual: null }, 0],
        [{ baseline: 10, target: 30, actual: 5 }, 0],
        [{ baseline: 10, target: 30, actual: 99 }, 100],
        [{ baseline: 10, target: null, actual: 15 }, undefined],
        [{ baseline: 10, target: 10, actual: 10 }, undefined]
    ])('of %o is %s percent', (numbers, percent) => {
        expect(percentOf(objective(numbers))).toBe(percent);
    });
});
