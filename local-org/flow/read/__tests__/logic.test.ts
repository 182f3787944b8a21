import { describe, expect, it } from 'vitest';
import type { Logic } from '../../definition.ts';
import { holds, parseLogic } from '../logic.ts';

/** Whether the logic holds where the conditions with these numbers are met. */
const meets = (text: string | undefined, count: number, ...met: readonly number[]): boolean =>
    holds(parseLogic(text, count) as Logic, (index) => met.includes(index + 1));

describe('parseLogic', () => {
    it.each([
        [undefined, [1, 2], true],
        ['and', [1], false],
        ['or', [2], true],
        ['or', [], false],
        ['1 AND (2 OR 3)', [1, 3], true],
        ['1 AND (2 OR 3)', [2, 3], false],
        ['1 or 2 and 3', [1], true],
        ['1 or 2 and 3', [2], false],
        ['NOT(1) AND NOT 2', [3], true],
        ['NOT(1 OR 2)', [2], false]
    ])('%s with %j met is %s', (text, met, expected) => {
        expect(meets(text, text === undefined || text === 'and' ? 2 : 3, ...met)).toBe(expected);
    });

    it.each(['1 AND', '(1', '1 2', '4', '0', '1 XOR 2', ')', ''])('gives up on "%s"', (text) => {
        expect(parseLogic(text, 3)).toBeUndefined();
    });
});
