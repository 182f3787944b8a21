import { describe, expect, it } from 'vitest';
import { errorOf, result } from '../../__tests__/support/scope.ts';

describe('math functions', () => {
    it.each([
        ['ABS(-1.5)', '1.5'],
        ['CEILING(2.1)', '3'],
        ['CEILING(-2.1)', '-3'],
        ['MCEILING(-2.1)', '-2'],
        ['FLOOR(-2.9)', '-2'],
        ['MFLOOR(-2.1)', '-3'],
        ['CEILING(1/9*9)', '1'],
        ['ROUND(2.5, 0)', '3'],
        ['ROUND(-2.5, 0)', '-3'],
        ['ROUND(1234.5, -2)', '1200'],
        ['TRUNC(-2.99, 1)', '-2.9'],
        ['TRUNC(2.99)', '2'],
        ['MOD(7, 3)', '1'],
        ['MOD(-7, 3)', '-1'],
        ['MIN(3, 1, 2)', '1'],
        ['MAX(3, 1, 2)', '3'],
        ['MAX(1, null)', null],
        ['SQRT(16)', '4'],
        ['ROUND(EXP(1), 5)', '2.71828'],
        ['LN(1)', '0'],
        ['LOG(100)', '2'],
        ['ROUND(LOG(1000), 9)', '3'],
        ['CURRENCYRATE("EUR")', '1']
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula)).toBe(expected);
    });

    it.each(['MOD(1, 0)', 'SQRT(-1)', 'LOG(0)', 'EXP(1000)'])('%s is an error', (formula) => {
        expect(errorOf(formula).code).toBe('EVALUATION');
    });
});
