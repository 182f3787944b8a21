import { describe, expect, it } from 'vitest';
import { testScope, type TestFields } from '../../__tests__/support/scope.ts';
import { checkFormula, compileFormula, FormulaError, type FormulaPlace } from '../../index.ts';
import { ELSEWHERE } from '../elsewhere.ts';

const FIELDS: TestFields = { Name: ['text', null] };
const PLACES: readonly FormulaPlace[] = ['field', 'validation', 'default', 'flow'];

function placesThatTake(formula: string): FormulaPlace[] {
    return PLACES.filter((place) => {
        try {
            checkFormula(compileFormula(formula), testScope(FIELDS), place);
            return true;
        } catch (error) {
            expect(error).toMatchObject({ code: 'NOT_ALLOWED' });
            return false;
        }
    });
}

describe('places of functions', () => {
    it.each([
        ['LEN(Name)', ['field', 'validation', 'default', 'flow']],
        ['ISCHANGED(Name)', ['validation']],
        ['ISCLONE()', ['validation']],
        ['REGEX(Name, "a")', ['validation', 'default', 'flow']],
        ['HYPERLINK(Name, Name)', ['field', 'flow']],
        ['IMAGE(Name, Name)', ['field']],
        ['URLENCODE(Name)', ['flow']],
        ['IFERROR(1/0, 1)', []]
    ])('%s stands in %j', (formula, expected) => {
        expect(placesThatTake(formula)).toEqual(expected);
    });

    it.each(['SUBSTR(Name, 1)', 'IN(Name, "a")', 'LINKTO(Name, Name)', 'PARENTGROUPVAL(1)', 'POWER(1, 2)'])(
        'refuses %s as a function of elsewhere',
        (formula) => {
            expect(() => compileFormula(formula)).toThrow(/^Function [A-Z]+ may not be used in this type of formula$/);
        }
    );

    it('says what the local org does not do', () => {
        expect(() => compileFormula('PREDICT(Name)')).toThrow(
            new FormulaError(
                'NOT_ALLOWED',
                'The local org does not support the function PREDICT, which needs an Einstein Discovery model',
                0
            )
        );
    });

    it('gives a source for every function of elsewhere', () => {
        expect(Object.values(ELSEWHERE).filter(({ source }) => !/Salesforce|sigha/.test(source))).toEqual([]);
    });
});
