import { describe, expect, it } from 'vitest';
import { parseFormula } from '../parser.ts';
import { namesOf } from '../syntax.ts';
import { errorOf, result } from './support/scope.ts';

describe('parseFormula', () => {
    it.each([
        ['2*3^2', '36'],
        ['2^3^2', '64'],
        ['8/2/2', '2'],
        ['10-2-3', '5'],
        ['-2^2', '4'],
        ['1+2*3', '7'],
        ['(1+2)*3', '9'],
        ['"a" & "b" = "ab"', true],
        ['1 < 2 = true', true],
        ['true || false && false', true],
        ['NOT true || true', true],
        ['!false && not(false)', true]
    ])('binds %s as Salesforce does', (formula, expected) => {
        expect(result(formula)).toBe(expected);
    });

    it('reads constants and functions in any case', () => {
        expect(result('If(TRUE, nUlL, 1)')).toBeNull();
    });

    it.each([
        ['', 'Syntax error. Found end of formula', 0],
        ['1 +', 'Syntax error. Found end of formula', 3],
        ['(1', "Syntax error. Missing ')'", 2],
        ['LEN("a"', "Syntax error. Missing ')'", 7],
        ['1 2', "Syntax error. Extra '2'", 2],
        ['a..b', "Syntax error. Found 'a..b'", 0],
        ['IF(true,,1)', "Syntax error. Found ','", 8]
    ])('refuses "%s" with the place', (formula, message, position) => {
        expect(errorOf(formula)).toMatchObject({ code: 'SYNTAX', message, position });
    });

    it('refuses nesting that would exhaust the stack', () => {
        const deep = '('.repeat(100_000) + '1' + ')'.repeat(100_000);
        expect(errorOf(deep).message).toBe('Formula is nested too deeply');
    });

    it('lists each name once, in order', () => {
        expect(namesOf(parseFormula('a__c & B__c & A__C & Account__r.Name'))).toEqual([
            ['a__c'],
            ['B__c'],
            ['Account__r', 'Name']
        ]);
    });
});
