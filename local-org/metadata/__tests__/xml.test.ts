import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MetadataError } from '../errors.ts';
import { readMetadata } from '../xml.ts';
import { sourceFolder } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

describe('readMetadata', () => {
    let folder: SourceFolder;
    beforeEach(() => {
        folder = sourceFolder();
    });
    afterEach(() => folder.remove());

    const read = (xml: string, root = 'Thing'): ReturnType<typeof readMetadata> => {
        folder.write('a.xml', root, xml);
        return readMetadata(`${folder.path}/a.xml`, 'Thing');
    };

    it('keeps text as text and decodes entities', () => {
        const node = read('<code>007</code><formula>A &lt; B &amp;&amp; C = &quot;x&quot; &#38; d</formula>');
        expect(node.text('code')).toBe('007');
        expect(node.text('formula')).toBe('A < B && C = "x" & d');
    });

    it('gives a single child and several children as lists', () => {
        const node = read('<a>1</a><b>1</b><b>2</b>');
        expect([node.texts('a'), node.texts('b'), node.texts('c')]).toEqual([['1'], ['1', '2'], []]);
    });

    it('takes a blank element as absent', () => {
        expect(read('<a></a>').text('a')).toBeUndefined();
    });

    it('names file and line of XML that is not well-formed', () => {
        expect(() => read('<Thing><a></Thing>', '')).toThrow(/a\.xml: line 1: is not well-formed XML/u);
    });

    it('names the root element it found', () => {
        expect(() => read('<b/>', 'Other')).toThrow(/Thing: is not the root element; the file has Other/u);
    });

    it('names the element that is missing or of the wrong kind, and what to do', () => {
        const node = read('<flag>yes</flag><count>3.5</count>');
        expect(() => node.required('label')).toThrow(/a\.xml: Thing\.label: is missing\. Add the element/u);
        expect(() => node.flag('flag')).toThrow(/Thing\.flag: is "yes"\. Write true or false/u);
        expect(() => node.integer('count')).toThrow(/Thing\.count: is "3\.5"\. Write a whole number/u);
        expect(() => node.required('label')).toThrow(MetadataError);
    });

    it('holds the full name against the file name', () => {
        const node = read('<fullName>One</fullName>');
        expect(node.fullName('One')).toBe('One');
        expect(() => node.fullName('Two')).toThrow(/is One, but the file is named Two/u);
    });
});
