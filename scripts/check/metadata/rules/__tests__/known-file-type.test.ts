import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { knownFileType } from '../known-file-type.ts';

describe('known-file-type', () => {
    it('refuses an ending that stands for nothing', () => {
        expect(knownFileType.check(projectOf({ 'tabs/A.tabb-meta.xml': '<CustomTab />' }))).toHaveLength(1);
        expect(knownFileType.check(projectOf({ 'tabs/A.xml': '<CustomTab />' }))).toHaveLength(1);
    });

    it('refuses a root element that is not what the file name says', () => {
        const project = projectOf({ 'tabs/A.tab-meta.xml': '<Layout />' });
        expect(problems(knownFileType.check(project))).toEqual([
            'The root element is Layout, but the file name says CustomTab.'
        ]);
    });

    it('accepts a file whose name and root agree', () => {
        expect(knownFileType.check(projectOf({ 'tabs/A.tab-meta.xml': '<CustomTab />' }))).toEqual([]);
    });
});
