import { describe, expect, it } from 'vitest';
import { date } from '../values.ts';
import { errorOf, result, type TestFields } from './support/scope.ts';

const FIELDS: TestFields = {
    Text: ['text', 'abc'],
    Empty: ['text', null],
    Other: ['text', null],
    Number: ['number', null],
    Day: ['date', date(100)],
    NoDay: ['date', null],
    Flag: ['boolean', null]
};

describe('operators', () => {
    it.each([
        ['Empty = ""', true],
        ['Empty = Other', true],
        ['Text <> ""', true],
        ['UPPER(Empty) = UPPER(Other)', true],
        ['Number = 0', null],
        ['Number <> 0', null],
        ['Number > 1', null],
        ['Text < Empty', false],
        ['"Apple" < "apple"', true],
        ['Flag = false', true],
        ['NoDay = NoDay', null],
        ['BEGINS(Empty, "a") = false', true],
        ['NOT(BEGINS(Empty, "a"))', null]
    ])('compares %s in three values', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it('reads blank numbers as zero where the field says so', () => {
        const extra = { treatBlanksAs: 'BlankAsZero' } as const;
        expect(result('Number = 0', FIELDS, extra)).toBe(true);
        expect(result('Number + 1', FIELDS, extra)).toBe('1');
        expect(result('Number + 1', FIELDS)).toBeNull();
        expect(result('NoDay + 1', FIELDS, extra)).toBeNull();
    });

    it('joins text with + and &, blank as nothing', () => {
        expect(result('Text & Empty + "d"', FIELDS)).toBe('abcd');
        expect(result('Empty & Other', FIELDS)).toBeNull();
    });

    it.each([
        ['DATE(2026,3,31) + 1.9', '2026-04-01'],
        ['1 + DATE(2026,3,31)', '2026-04-01'],
        ['DATE(9999,12,31) + 1', '10000-01-01'],
        ['DATE(2026,3,1) - DATE(2026,2,1)', '28'],
        ['DATETIMEVALUE("2026-03-01 00:00:00") + 0.5', '2026-03-01 12:00:00Z'],
        ['DATETIMEVALUE("2026-03-02 12:00:00") - DATETIMEVALUE("2026-03-01 00:00:00")', '1.5'],
        ['TIMEVALUE("23:00:00.000") + 7200000', '01:00:00.000']
    ])('moves dates and times: %s', (formula, expected) => {
        expect(result(formula)).toBe(expected);
    });

    it.each([
        ['1/3*3', '1'],
        ['0.1+0.2', '0.3'],
        ['2^10', '1024'],
        ['2^-1', '0.5']
    ])('calculates %s in decimal', (formula, expected) => {
        expect(result(`ROUND(${formula}, 20)`)).toBe(expected);
    });

    it.each(['1/0', '2^0.5', '10^100', 'TIMEVALUE("00:00:00.000") - 1'])('cannot work out %s', (formula) => {
        expect(errorOf(formula).code).toBe('EVALUATION');
    });
});
