import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import { widgetFolder } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

const PRIVATE =
    '<label>Widget</label><pluralLabel>Widgets</pluralLabel><sharingModel>Private</sharingModel><nameField><label>Widget Name</label><type>Text</type></nameField>';
const criteriaRule = (rest: string, to = '<allInternalUsers/>'): string =>
    `<sharingCriteriaRules><fullName>Open</fullName><accessLevel>Read</accessLevel><label>Open</label><sharedTo>${to}</sharedTo>${rest}</sharingCriteriaRules>`;
const byName = '<criteriaItems><field>Name</field><operation>equals</operation><value>Open</value></criteriaItems>';

describe('sharing metadata', () => {
    let folder: SourceFolder;
    beforeEach(() => {
        folder = widgetFolder(PRIVATE);
    });
    afterEach(() => folder.remove());

    const withRules = (xml: string) =>
        loadSchema([folder.write('sharingRules/Widget__c.sharingRules-meta.xml', 'SharingRules', xml).path]);

    it('reads criteria with everybody as the receiver', () => {
        expect(withRules(criteriaRule(`${byName}<booleanFilter>NOT(1)</booleanFilter>`)).sharing.rules).toEqual([
            {
                name: 'Open',
                object: 'Widget__c',
                accessLevel: 'Read',
                sharedTo: { kind: 'allInternalUsers', name: '' },
                criteria: { filters: [{ field: 'Name', operation: 'equals', value: 'Open' }], logic: 'NOT(1)' }
            }
        ]);
    });

    it('gives objects that are not open to everybody a share object', () => {
        const { objects } = loadSchema([folder.path]);
        expect(objects.get('widget__share')?.share).toEqual({
            object: 'Widget__c',
            parentField: 'ParentId',
            levelField: 'AccessLevel'
        });
        expect(objects.has('accountshare')).toBe(false);
    });

    it.each([
        ['a role that is not there', criteriaRule(byName, '<role>Nobody</role>'), /names the role Nobody/u],
        ['a receiver it does not know', criteriaRule(byName, '<portalRole>X</portalRole>'), /shares with group/u],
        ['no criteria', criteriaRule(''), /criteriaItems/u],
        [
            'logic about criteria that are not there',
            criteriaRule(`${byName}<booleanFilter>1 AND 2</booleanFilter>`),
            /booleanFilter/u
        ],
        ['logic that is none', criteriaRule(`${byName}<booleanFilter>1; DROP</booleanFilter>`), /booleanFilter/u],
        ['a field that is not there', criteriaRule(byName.replace('Name', 'Nope__c')), /criterion on Nope__c/u]
    ])('refuses a rule with %s', (_what, xml, message) => {
        expect(() => withRules(xml)).toThrow(message);
    });

    it('refuses a role below one that is not there', () => {
        folder.write('roles/East.role-meta.xml', 'Role', '<name>East</name><parentRole>Lead</parentRole>');
        expect(() => loadSchema([folder.path])).toThrow(/parentRole/u);
    });

    it('refuses a group that names a muting permission set that is not there', () => {
        const group = '<label>Some</label><mutingPermissionSets>Nope</mutingPermissionSets>';
        folder.write('permissionsetgroups/Some.permissionsetgroup-meta.xml', 'PermissionSetGroup', group);
        expect(() => loadSchema([folder.path])).toThrow(/names Nope/u);
    });
});
