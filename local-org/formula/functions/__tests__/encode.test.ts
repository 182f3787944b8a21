import { describe, expect, it } from 'vitest';
import { result, type TestFields } from '../../__tests__/support/scope.ts';

const FIELDS: TestFields = { Text: ['text', `a"b<e>&d'e`], Path: ['text', 'a b/é(1)*~'], Empty: ['text', null] };

describe('encoding functions', () => {
    it.each([
        ['HTMLENCODE(Text)', 'a&quot;b&lt;e&gt;&amp;d&#39;e'],
        ['JSENCODE(Text)', String.raw`a\"b<e>&d\'e`],
        ['JSINHTMLENCODE(Text)', String.raw`a&quot;b&lt;e&gt;&amp;d\&#39;e`],
        ['URLENCODE(Path)', 'a+b%2F%C3%A9%281%29*%7E'],
        ['URLENCODE(Empty)', null]
    ])('%s gives %s', (formula, expected) => {
        expect(result(formula, FIELDS)).toBe(expected);
    });
});
