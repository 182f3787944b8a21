import { describe, expect, it } from 'vitest';
import { FIELD, problems, projectOf, VISIT } from '../../__tests__/project-of.ts';
import { relationshipNames } from '../relationship-names.ts';

const withLookup = (content: string) =>
    projectOf({ ...VISIT, [FIELD('Visit', 'Site')]: `<CustomField>${content}</CustomField>` });

describe('relationship-names', () => {
    it('refuses a name that the parent already has, whatever its case', () => {
        const project = withLookup('<referenceTo>Account</referenceTo><relationshipName>visits</relationshipName>');
        expect(relationshipNames.check(project)).toHaveLength(1);
    });

    it('refuses a lookup without a name', () => {
        const project = withLookup('<referenceTo>Account</referenceTo>');
        expect(problems(relationshipNames.check(project))).toEqual(['The lookup has no child relationship name.']);
    });

    it('accepts the same name under another parent', () => {
        const project = withLookup('<referenceTo>Contact</referenceTo><relationshipName>Visits</relationshipName>');
        expect(relationshipNames.check(project)).toEqual([]);
    });
});
