import { describe, expect, it } from 'vitest';
import { projectOf } from '../../__tests__/project-of.ts';
import { wellFormed } from '../well-formed.ts';

describe('well-formed', () => {
    it('names the line of the first fault', () => {
        const project = projectOf({ 'tabs/A.tab-meta.xml': '<CustomTab>\n    <motif>x</motiv>\n</CustomTab>' });
        expect(wellFormed.check(project)).toMatchObject([{ file: 'main/default/tabs/A.tab-meta.xml', line: 2 }]);
    });

    it('accepts well-formed XML', () => {
        expect(wellFormed.check(projectOf({ 'tabs/A.tab-meta.xml': '<CustomTab />' }))).toEqual([]);
    });
});
