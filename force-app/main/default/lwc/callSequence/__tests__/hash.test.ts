import { canonicalJson, hashText } from '../hash';

describe('hash', () => {
    // Test vectors of the FNV authors.
    it.each([
        ['', 'cbf29ce484222325'],
        ['a', 'af63dc4c8601ec8c'],
        ['foobar', '85944171f73967e8'],
        ['chongo was here!\n', '46810940eff5f915']
    ])('hashes %p as FNV-1a does', (text, expected) => {
        expect(hashText(text)).toBe(expected);
    });

    it('writes the same text for the same content, whatever the order of keys', () => {
        expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
        expect(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    });

    it('leaves out what is undefined and keeps the order of lists', () => {
        expect(canonicalJson({ a: undefined, b: [2, 1] })).toBe('{"b":[2,1]}');
    });
});
