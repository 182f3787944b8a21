import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSoql } from '../parse.ts';
import { patternOf, quoteText, textOf } from '../text-literal.ts';

describe('text literals', () => {
    it('give any text back, through the grammar too', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), (text) => {
                const literal = quoteText(text);
                expect(textOf(literal)).toBe(text);
                expect(parseSoql(`SELECT Id FROM Account WHERE Name = ${literal}`).where).toMatchObject({
                    left: { value: literal }
                });
            })
        );
    });

    it('understand escapes', () => {
        expect(textOf(String.raw`'a\'b\\c\u0041\n'`)).toBe("a'b\\cA\n");
        expect(() => textOf(String.raw`'\q'`)).toThrow(expect.objectContaining({ code: 'MALFORMED_QUERY' }));
    });

    it('keep wildcards apart from escaped ones in patterns', () => {
        expect(patternOf(String.raw`'10\%_%'`)).toBe(String.raw`10\%_%`);
        expect(patternOf(String.raw`'a\\b'`)).toBe(String.raw`a\\b`);
    });
});
