import { describe, expect, it } from 'vitest';
import { errorOf, result, type TestFields } from '../../__tests__/support/scope.ts';
import { numberOf } from '../../number.ts';
import type { FormulaValue } from '../../types.ts';

const FIELDS: TestFields = {
    Name: ['text', 'new'],
    Amount: ['number', numberOf('1.50')],
    Stage: ['picklist', 'Won'],
    Note: ['text', null],
    Lines: ['text', 'a\nb']
};
const BEFORE: Readonly<Record<string, FormulaValue>> = {
    Name: 'old',
    Amount: numberOf('1.5'),
    Stage: 'Open',
    Note: ''
};
const UPDATE = { isNew: false, prior: ([name = '']: readonly string[]): FormulaValue => BEFORE[name] ?? null };

describe('advanced functions', () => {
    it.each([
        ['ISCHANGED(Name)', true],
        ['ISCHANGED(Amount)', false],
        ['ISCHANGED(Stage)', true],
        ['ISCHANGED(Note)', false],
        ['ISPICKVAL(PRIORVALUE(Stage), "Open")', true],
        ['PRIORVALUE(Name)', 'old'],
        ['TEXT(PRIORVALUE(Stage))', 'Open'],
        ['ISNEW()', false],
        ['ISCLONE()', false]
    ])('%s gives %s in an update', (formula, expected) => {
        expect(result(formula, FIELDS, UPDATE)).toBe(expected);
    });

    it.each(['ISCHANGED(Name)', 'PRIORVALUE(Name)', 'ISNEW()'])('refuses %s outside a save', (formula) => {
        expect(errorOf(formula, FIELDS).code).toBe('NOT_ALLOWED');
    });

    it.each(['ISCHANGED(Account__r.Name)', 'PRIORVALUE($User.Id)', 'PRIORVALUE(1 + 1)'])('refuses %s', (formula) => {
        expect(errorOf(formula, FIELDS, UPDATE).code).toBe('ARGUMENT_TYPE');
    });

    it.each([
        [String.raw`REGEX("a.c", "a\\.c")`, true],
        [String.raw`REGEX("abc", "a\\.c")`, false],
        ['REGEX("abc", "b")', false],
        ['REGEX("ABC", "(?i)abc")', true],
        ['REGEX(Lines, "a.b")', false],
        ['REGEX(Lines, "(?s)a.b")', true],
        [String.raw`REGEX("12345-6789", "\\d{5}(-\\d{4})?")`, true],
        [String.raw`REGEX("Ab1", "\\p{Alpha}+\\d")`, true],
        [String.raw`REGEX("A-1", "[\\p{Upper}-]+1")`, true],
        ['REGEX(Note, "")', true],
        ['REGEX("abc|x", "abc|x")', false]
    ])('%s is %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it.each(['REGEX("a", "(")', 'REGEX("a", "(?x)a")', 'REGEX("a", "a++")'])(
        'cannot use the pattern of %s',
        (formula) => {
            expect(errorOf(formula).code).toBe('EVALUATION');
        }
    );

    it.each([
        ['FORMATDURATION(3661)', '01:01:01'],
        ['FORMATDURATION(90061, true)', '1:01:01:01']
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula)).toBe(expected);
    });

    it('names a function nobody has', () => {
        expect(errorOf('LOOKUP(1)')).toMatchObject({
            code: 'UNKNOWN_FUNCTION',
            message: 'Unknown function LOOKUP. Check spelling.',
            position: 0
        });
    });
});
