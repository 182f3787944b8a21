import { describe, expect, it } from 'vitest';
import { all, deep, one, parseXml, textOf, type XmlElement } from '../xml.ts';

function rootOf(text: string): XmlElement {
    const { root } = parseXml(text);
    if (root === undefined) {
        throw new Error('The text of this test is not well-formed.');
    }
    return root;
}

describe('xml', () => {
    it('keeps the order and the line of every element', () => {
        const root = rootOf('<?xml version="1.0"?>\n<a>\n  <b>1</b>\n  <c/>\n  <b>2</b>\n</a>');
        expect(root.children.map(({ name, text, line }) => [name, text, line])).toEqual([
            ['b', '1', 3],
            ['c', '', 4],
            ['b', '2', 5]
        ]);
    });

    it('trims text and reads entities and sections of raw text', () => {
        const root = rootOf('<a><b>\n  x &lt; y &amp; z\n</b><c><![CDATA[1 < 2]]></c></a>');
        expect(textOf(root, 'b')).toBe('x < y & z');
        expect(textOf(root, 'c')).toBe('1 < 2');
    });

    it('finds children by name, and what lies deeper', () => {
        const root = rootOf('<a><b><d>1</d></b><d>2</d></a>');
        expect(all(root, 'd').map(({ text }) => text)).toEqual(['2']);
        expect(deep(root, 'd').map(({ text }) => text)).toEqual(['1', '2']);
        expect(one(root, 'e')).toBeUndefined();
    });

    it('tells the line of text that is not well-formed', () => {
        expect(parseXml('<a>\n<b>\n</a>').error?.line).toBe(3);
    });
});
