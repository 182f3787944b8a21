import { describe, expect, it } from 'vitest';
import { FormulaError } from '../errors.ts';
import { tokenize } from '../lexer.ts';

const texts = (source: string): string[] => tokenize(source).map((token) => token.text);

describe('tokenize', () => {
    it('keeps a path with a polymorphic step as one name', () => {
        expect(texts('Owner:User.IsActive = $User.Id')).toEqual(['Owner:User.IsActive', '=', '$User.Id', '']);
    });

    it('spells each operator one way', () => {
        expect(texts('a == b != c <> d && e || f')).toEqual([
            'a',
            '=',
            'b',
            '<>',
            'c',
            '<>',
            'd',
            '&&',
            'e',
            '||',
            'f',
            ''
        ]);
    });

    it('takes the backslash from quotes and backslashes alone', () => {
        expect(tokenize(String.raw`"a\\.b\"c\n"`)[0]?.text).toBe(String.raw`a\.b"c\n`);
        expect(tokenize(String.raw`'it\'s'`)[0]?.text).toBe(String.raw`it\'s`);
    });

    it('ends a comment at its first end mark', () => {
        expect(texts('1 /* one /* two */ + 2')).toEqual(['1', '+', '2', '']);
    });

    it.each([
        ['"open', 'Syntax error. Missing end quote', 0],
        ['1 + #', "Syntax error. Found '#'", 4],
        [String.raw`"\d"`, 'Syntax error. Missing end quote', 0]
    ])('refuses %s', (source, message, position) => {
        expect(() => tokenize(source)).toThrow(new FormulaError('SYNTAX', message, position));
    });
});
