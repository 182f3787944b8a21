import { describe, expect, it } from 'vitest';
import { projectOf, VISIT } from '../../__tests__/project-of.ts';
import { permissionReferences } from '../permission-references.ts';

const withSet = (content: string) =>
    projectOf({
        ...VISIT,
        'customPermissions/May_Visit.customPermission-meta.xml': '<CustomPermission />',
        'permissionsets/Visitor.permissionset-meta.xml': `<PermissionSet>${content}</PermissionSet>`
    });

describe('permission-references', () => {
    it.each([
        ['field', '<fieldPermissions><field>Visit__c.Gone__c</field></fieldPermissions>'],
        ['object', '<objectPermissions><object>Gone__c</object></objectPermissions>'],
        ['custom permission', '<customPermissions><name>May_Fly</name></customPermissions>'],
        ['tab', '<tabSettings><tab>Visit__c</tab></tabSettings>'],
        ['app', '<applicationVisibilities><application>Gone</application></applicationVisibilities>']
    ])('refuses a %s that does not exist', (_what, content) => {
        expect(permissionReferences.check(withSet(content))).toHaveLength(1);
    });

    it('refuses a group with a permission set that does not exist', () => {
        const group = '<PermissionSetGroup><permissionSets>Gone</permissionSets></PermissionSetGroup>';
        const project = projectOf({ 'permissionsetgroups/All.permissionsetgroup-meta.xml': group });
        expect(permissionReferences.check(project)).toHaveLength(1);
    });

    it('accepts what exists', () => {
        const content =
            '<fieldPermissions><field>Visit__c.Place__c</field></fieldPermissions><customPermissions><name>May_Visit</name></customPermissions><tabSettings><tab>standard-Account</tab></tabSettings>';
        expect(permissionReferences.check(withSet(content))).toEqual([]);
    });
});
