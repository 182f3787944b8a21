import { describe, expect, it } from 'vitest';
import { errorOf, result, type TestFields } from '../../__tests__/support/scope.ts';

const FIELDS: TestFields = { Empty: ['text', null], Id: ['id', '001000000000ABC'], Stage: ['picklist', 'Won'] };

describe('text functions', () => {
    it.each([
        ['LEN("abc")', '3'],
        ['LEN(Empty)', '0'],
        ['LEFT("abc", 2)', 'ab'],
        ['LEFT("abc", 0)', null],
        ['RIGHT("abc", 2)', 'bc'],
        ['RIGHT("abc", 9)', 'abc'],
        ['MID("abcdef", 2, 3)', 'bcd'],
        ['MID("abc", 0, 2)', 'ab'],
        ['FIND("c", "abcabc")', '3'],
        ['FIND("c", "abcabc", 4)', '6'],
        ['FIND("x", "abc")', '0'],
        ['SUBSTITUTE("a-b-c", "-", "$&")', 'a$&b$&c'],
        ['TRIM("  a b  ")', 'a b'],
        ['UPPER("aé")', 'AÉ'],
        ['LOWER("AB")', 'ab'],
        ['LPAD("7", 3, "0")', '007'],
        ['LPAD("abc", 2)', 'ab'],
        ['RPAD("7", 3, "ab")', '7ab'],
        ['TEXT(1.50)', '1.5'],
        ['TEXT(0.5)', '0.5'],
        ['TEXT(-0.5)', '-.5'],
        ['TEXT(1 / 4)', '.25'],
        ['TEXT(4 / 3)', `1.${'3'.repeat(38)}`],
        ['TEXT(20000 / 3)', `6666.${'6'.repeat(35)}7`],
        ['TEXT(0.5 ^ 2)', '0.25'],
        ['TEXT(4 ^ -1)', '.25'],
        ['TEXT(3 ^ -25)', '.000000000001180235387157383256511216967589'],
        ['TEXT(DATE(2026,3,4))', '2026-03-04'],
        ['TEXT(Stage)', 'Won'],
        ['VALUE("1e2")', '100'],
        ['VALUE(Empty)', null],
        ['CASESAFEID(Id)', '001000000000ABCAA2'],
        ['BR()', '\n'],
        ['INITCAP("two words")', 'Two Words'],
        ['REVERSE("abc")', 'cba'],
        ['CHR(65) & TEXT(ASCII("A"))', 'A65'],
        ['HYPERLINK("/x", "label")', '<a href="/x" target="_blank">label</a>'],
        ['IMAGE("/i.png", "alt", 1, 2)', '<img src="/i.png" alt="alt" height="1" width="2" border="0"/>']
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it('breaks lines as the place wants it', () => {
        expect(result('"a" & BR()', {}, { lineBreak: '<br>' })).toBe('a<br>');
    });

    it.each([
        ['BEGINS("abc", "ab")', true],
        ['BEGINS("abc", "")', true],
        ['CONTAINS(Empty, "a")', false],
        ['CONTAINS("abc", "c")', true],
        ['ISNUMBER("-1.5")', true],
        ['ISNUMBER("1,5")', false],
        ['ISNUMBER(Empty)', false]
    ])('%s is %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });

    it('refuses to read words as a number', () => {
        expect(errorOf('VALUE("ten")').code).toBe('EVALUATION');
    });

    it('refuses to build a text without bounds', () => {
        expect(errorOf('LPAD("a", 1000000000)').code).toBe('EVALUATION');
    });
});
