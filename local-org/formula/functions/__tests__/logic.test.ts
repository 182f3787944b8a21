import { describe, expect, it } from 'vitest';
import { errorOf, result, type TestFields } from '../../__tests__/support/scope.ts';

const FIELDS: TestFields = {
    Empty: ['text', null],
    Number: ['number', null],
    Stage: ['picklist', 'Won'],
    NoStage: ['picklist', null],
    Topics: ['multipicklist', 'A;B C']
};

describe('logic functions', () => {
    it.each([
        ['IF(Number > 1, "yes", "no")', 'no'],
        ['IF(true, 1, 1/0)', '1'],
        ['CASE(Stage, "Lost", 1, "Won", 2, 3)', '2'],
        ['CASE(2, 1, "a", "b")', 'b'],
        ['CASE(Empty, "", "blank", "given")', 'blank'],
        ['BLANKVALUE(Empty, "x")', 'x'],
        ['BLANKVALUE(Number, 5)', '5'],
        ['NULLVALUE(Number, 5)', '5'],
        ['NULLVALUE(Empty, "x")', '']
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it.each([
        ['AND(true, Number > 1)', false],
        ['OR(Number > 1, true)', true],
        ['AND(false, 1/0 = 1)', false],
        ['OR(true, 1/0 = 1)', true],
        ['NOT(Number > 1)', null],
        ['ISBLANK(Empty)', true],
        ['ISBLANK(NoStage)', true],
        ['ISBLANK(Number)', true],
        ['ISNULL(Empty)', false],
        ['ISNULL(Number)', true],
        ['ISPICKVAL(Stage, "Won")', true],
        ['ISPICKVAL(NoStage, "")', true],
        ['ISPICKVAL(Stage, "won")', true],
        ['INCLUDES(Topics, "b c")', true],
        ['INCLUDES(Topics, "B C")', true],
        ['INCLUDES(Topics, "B")', false]
    ])('%s is %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it('counts a blank number as given where blanks are zero', () => {
        expect(result('ISBLANK(Number)', FIELDS, { treatBlanksAs: 'BlankAsZero' })).toBe(false);
    });

    it.each([
        ['IF(true, 1)', 3],
        ['CASE(1, 2, 3)', 4],
        ['CASE(1, 2, 3, 4, 5)', 6],
        ['AND()', 1]
    ])('refuses %s, which needs %i parameters', (formula, expected) => {
        const { code, message } = errorOf(formula);
        expect(code).toBe('ARGUMENT_COUNT');
        expect(message).toContain(`Expected ${expected}`);
    });
});
