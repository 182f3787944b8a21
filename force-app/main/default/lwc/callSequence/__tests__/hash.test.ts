import { decide, DEFAULT_PROTOCOL } from 'c/callSequence';
import { canonicalJson, GrowingHash, hashText } from '../hash';
import { factsOf, touch } from './pictures';

describe('hash', () => {
    // Test vectors of the author of cyrb53.
    it.each([
        ['a', '501c2ba782c97901'],
        ['b', '459eda5bc254d2bf'],
        ['revenge', 'fbce64cc3b748385'],
        ['revenue', 'fb1d85148d13f93a']
    ])('hashes %p as cyrb53 does', (text, expected) => {
        expect(hashText(text)).toBe(expected);
    });

    it('hashes texts added one by one as one text', () => {
        expect(new GrowingHash().add('re').add('').add('venue').toString()).toBe(hashText('revenue'));
    });

    it('goes on from a beginning, which stays what it was', () => {
        const begun = new GrowingHash().add('re');
        expect(begun.fork().add('venue').toString()).toBe(hashText('revenue'));
        expect(begun.fork().add('al').toString()).toBe(hashText('real'));
        expect(begun.toString()).toBe(hashText('re'));
    });

    it('writes the same text for the same content, whatever the order of keys', () => {
        expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
        expect(canonicalJson({ a: true, b: [1, { c: 'x', d: null }] })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    });

    it('leaves out what is undefined and keeps the order of lists', () => {
        expect(canonicalJson({ a: undefined, b: [2, 1] })).toBe('{"b":[2,1]}');
    });
});

describe('the hash of a decision', () => {
    it('stays the same from version to version, so that an old decision can be checked', () => {
        const facts = factsOf({ plan: { stage: 'Aware', tier: 'B' }, touches: [touch('Commercial', 40)] });
        expect(decide(facts, DEFAULT_PROTOCOL).inputsHash).toBe('b70eec72a00cd1f7');
    });
});
