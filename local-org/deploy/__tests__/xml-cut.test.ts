import { describe, expect, it } from 'vitest';
import { childElements, childText, placeOf, rootElement } from '../xml-cut.ts';

const TEXT = `<?xml version="1.0"?>
<!-- <not> an element -->
<Root a="1 > 0">
    <one>x &amp; y</one>
    <two><one>inner</one></two>
    <empty/>
    <three><![CDATA[<one>]]></three>
</Root>`;

describe('childElements', () => {
    const root = rootElement(TEXT);

    it('finds the root behind declaration and comment, and its children at the first level only', () => {
        expect(root?.name).toBe('Root');
        expect(root && childElements(TEXT, root).map(({ name }) => name)).toEqual(['one', 'two', 'empty', 'three']);
    });

    it('resolves entities and CDATA of a text', () => {
        expect(root && [childText(TEXT, root, 'one'), childText(TEXT, root, 'three')]).toEqual(['x & y', '<one>']);
    });

    it('tells line and column from 1', () => {
        const two = root && childElements(TEXT, root)[1];
        expect(placeOf(TEXT, two?.start ?? 0)).toEqual({ lineNumber: 5, columnNumber: 5 });
    });
});
