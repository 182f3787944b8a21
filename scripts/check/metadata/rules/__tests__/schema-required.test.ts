import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { schemaRequired } from '../schema-required.ts';

const permission = (content: string) =>
    projectOf({ 'customPermissions/A.customPermission-meta.xml': `<CustomPermission>${content}</CustomPermission>` });

describe('schema-required', () => {
    it('names each element that is missing', () => {
        expect(problems(schemaRequired.check(permission('<description>x</description>')))).toEqual([
            'CustomPermission needs the element isLicensed.',
            'CustomPermission needs the element label.'
        ]);
    });

    it('accepts a file with all of them', () => {
        expect(schemaRequired.check(permission('<isLicensed>false</isLicensed><label>A</label>'))).toEqual([]);
    });
});
