import { describe, expect, it } from 'vitest';
import { problems, projectOf } from '../../__tests__/project-of.ts';
import { schemaValues } from '../schema-values.ts';

const tab = (content: string) => projectOf({ 'tabs/A.tab-meta.xml': `<CustomTab>${content}</CustomTab>` });

describe('schema-values', () => {
    it('refuses a value outside the enumeration and says which there are', () => {
        expect(schemaValues.check(tab('<size>Huge</size>'))).toMatchObject([
            { problem: 'size is "Huge", which FormFactor does not know.', remedy: 'Use one of: Small, Large.' }
        ]);
    });

    it('refuses text where a number or a flag belongs', () => {
        expect(problems(schemaValues.check(tab('<frameHeight>tall</frameHeight>')))).toEqual([
            'frameHeight is "tall".'
        ]);
        const permission = '<CustomPermission><isLicensed>no</isLicensed></CustomPermission>';
        const project = projectOf({ 'customPermissions/A.customPermission-meta.xml': permission });
        expect(problems(schemaValues.check(project))).toEqual(['isLicensed is "no".']);
    });

    it('accepts values the platform takes', () => {
        expect(schemaValues.check(tab('<size>Small</size><frameHeight>600</frameHeight>'))).toEqual([]);
    });
});
