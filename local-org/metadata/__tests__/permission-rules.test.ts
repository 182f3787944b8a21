import { afterEach, describe, expect, it } from 'vitest';
import { loadSchema } from '../load.ts';
import type { OrgSchema } from '../schema.ts';
import { widgetFolder, writeField } from './source-folder.ts';
import type { SourceFolder } from './source-folder.ts';

let folder: SourceFolder | undefined;
afterEach(() => folder?.remove());

function load(permissions: string): OrgSchema {
    folder = widgetFolder().write(
        'permissionsets/P.permissionset-meta.xml',
        'PermissionSet',
        `<label>P</label>${permissions}`
    );
    writeField(folder, 'Needed__c', 'Text', '<length>9</length><required>true</required>');
    writeField(folder, 'Free__c', 'Text', '<length>9</length>');
    return loadSchema([folder.path]);
}

const onField = (field: string, editable = false, readable = true): string =>
    `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>${readable}</readable></fieldPermissions>`;

const onObject = (object: string, ...granted: string[]): string =>
    `<objectPermissions><object>${object}</object>${granted.map((name) => `<${name}>true</${name}>`).join('')}</objectPermissions>`;

describe('checkPermissions', () => {
    it('takes custom and standard fields, and a compound address', () => {
        const set = load(
            onField('Widget__c.Free__c', true) + onField('Account.Phone') + onField('Account.BillingAddress')
        );
        expect(set.unsupported).toEqual([]);
        expect(set.permissionSets.get('p')?.fieldPermissions).toHaveLength(3);
    });

    it.each([
        [onField('Widget__c.Needed__c'), /Needed__c: you cannot deploy to a required field/u],
        [onField('Widget__c.Absent__c'), /Absent__c, which does not exist/u],
        [onField('Gadget__c.Any__c'), /Gadget__c\.Any__c, whose object does not exist/u],
        [onField('Widget__c.Free__c', true, false), /editable but not readable/u],
        [onField('Account.BillingCity'), /a part of BillingAddress/u],
        [onObject('Widget__c', 'allowEdit'), /grants edit on Widget__c without read/u],
        [
            onObject('Widget__c', 'allowRead', 'viewAllRecords', 'modifyAllRecords'),
            /grants modifyAll on Widget__c without edit/u
        ],
        [onObject('Gadget__c', 'allowRead'), /names Gadget__c, which does not exist/u],
        [
            '<customPermissions><enabled>true</enabled><name>Fly</name></customPermissions>',
            /customPermissions: names Fly/u
        ]
    ])('refuses what a deploy refuses: %s', (permissions, message) => {
        expect(() => load(permissions)).toThrow(message);
    });

    it('lists permissions on standard objects and fields the local org does not have', () => {
        const { unsupported } = load(
            onObject('Case', 'allowRead') + onField('Account.YearStarted') + onField('Case.Status')
        );
        expect(unsupported.map(({ what }) => what)).toEqual([
            'permission on object Case',
            'permission on field Account.YearStarted',
            'permission on field Case.Status'
        ]);
    });

    it('lists elements of a permission set it does not act on', () => {
        const { unsupported } = load('<classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>');
        expect(unsupported.map(({ what }) => what)).toEqual(['permission set element classAccesses']);
    });

    it('refuses a detail without its master', () => {
        folder = widgetFolder(
            '<label>W</label><pluralLabel>Ws</pluralLabel><nameField><label>N</label></nameField>'
        ).write(
            'permissionsets/P.permissionset-meta.xml',
            'PermissionSet',
            `<label>P</label>${onObject('Widget__c', 'allowRead')}`
        );
        writeField(folder, 'Account__c', 'MasterDetail', '<referenceTo>Account</referenceTo>');
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /read on Widget__c without read on its master Account/u
        );
    });

    it('refuses a group with a member that does not exist', () => {
        folder = widgetFolder().write(
            'permissionsetgroups/G.permissionsetgroup-meta.xml',
            'PermissionSetGroup',
            '<label>G</label><permissionSets>Absent</permissionSets>'
        );
        expect(() => loadSchema([(folder as SourceFolder).path])).toThrow(
            /G\.permissionsetgroup-meta\.xml: permissionSets: names Absent/u
        );
    });
});
