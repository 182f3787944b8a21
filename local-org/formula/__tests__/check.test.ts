import { describe, expect, it } from 'vitest';
import { checkFormula, compileFormula, FormulaError, type FormulaPlace } from '../index.ts';
import { testScope, type TestFields } from './support/scope.ts';

const FIELDS: TestFields = {
    Name: ['text', null],
    Amount: ['number', null],
    Flag: ['boolean', null],
    Day: ['date', null],
    At: ['datetime', null],
    Stage: ['picklist', null],
    Topics: ['multipicklist', null],
    Id: ['id', null]
};

function check(formula: string, place: FormulaPlace = 'field'): string {
    try {
        return checkFormula(compileFormula(formula), testScope(FIELDS), place);
    } catch (error) {
        return error instanceof FormulaError ? `${error.code} at ${error.position}: ${error.message}` : String(error);
    }
}

describe('checkFormula', () => {
    it.each([
        ['Name & Id', 'text'],
        ['Amount * 2', 'number'],
        ['Day + 1', 'date'],
        ['1 + At', 'datetime'],
        ['Day - Day', 'number'],
        ['IF(Flag, null, Day)', 'date'],
        ['CASE(Stage, "a", 1, 2)', 'number'],
        ['BLANKVALUE(Name, "x")', 'text'],
        ['ISBLANK(Stage)', 'boolean'],
        ['ADDMONTHS(At, 1)', 'datetime'],
        ['-Amount', 'number']
    ])('%s is of type %s', (formula, expected) => {
        expect(check(formula)).toBe(expected);
    });

    it.each([
        ['Nam', 'UNKNOWN_NAME at 0: Field Nam does not exist. Check spelling.'],
        ['1 + LEN(Nam)', 'UNKNOWN_NAME at 8: Field Nam does not exist. Check spelling.'],
        [
            'LEN(Amount)',
            "ARGUMENT_TYPE at 4: Incorrect parameter type for function 'LEN()'. Expected Text, received Number"
        ],
        ['Name = 1', "ARGUMENT_TYPE at 7: Incorrect parameter type for operator '='. Expected Text, received Number"],
        ['Day + Day', "ARGUMENT_TYPE at 6: Incorrect parameter type for operator '+'. Expected Number, received Date"],
        [
            'IF(Flag, 1, "a")',
            "ARGUMENT_TYPE at 12: Incorrect parameter type for function 'IF()'. Expected Number, received Text"
        ],
        [
            'CASE(Amount, "a", 1, 2)',
            "ARGUMENT_TYPE at 13: Incorrect parameter type for function 'CASE()'. Expected Number, received Text"
        ],
        [
            'Stage = "Won"',
            'ARGUMENT_TYPE at 0: Field Stage is a picklist field. Picklist fields are only supported in certain functions.'
        ],
        ['IFERROR(Amount, 0)', 'NOT_ALLOWED at 0: Function IFERROR may not be used in this type of formula'],
        ['ISNEW()', 'NOT_ALLOWED at 0: Function ISNEW may not be used in this type of formula'],
        [
            'ISBLANK(Flag)',
            "ARGUMENT_TYPE at 8: Incorrect parameter type for function 'ISBLANK()'. Expected Text, Number, Date, Datetime, Time, Picklist, Multiselect Picklist, Geolocation, received Boolean"
        ],
        [
            `Name = "${'x'.repeat(3_892)}"`,
            'SYNTAX at 3900: Formula is too long (3,901 characters). Maximum length is 3,900 characters'
        ],
        ['!Amount', "ARGUMENT_TYPE at 1: Incorrect parameter type for operator '!'. Expected Boolean, received Number"]
    ])('refuses %s', (formula, expected) => {
        expect(check(formula)).toBe(expected);
    });

    it('lets validation rules ask what changed', () => {
        expect(check('AND(NOT(ISNEW()), ISCHANGED(Stage), ISPICKVAL(PRIORVALUE(Stage), "x"))', 'validation')).toBe(
            'boolean'
        );
    });
});
