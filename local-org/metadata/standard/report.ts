import { dateTime, flag, lookup, READ_ONLY, restrictedPicklist, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';
import { IS_DELETED_FIELD } from './system-fields.ts';
import type { FieldSchema } from '../schema.ts';

const name = (apiName: string, label: string, length: number): FieldSchema =>
    text(apiName, label, length, { ...READ_ONLY, nameField: true });

export const FOLDER = standardObject({
    ...MIRROR,
    apiName: 'Folder',
    label: 'Folder',
    labelPlural: 'Folders',
    keyPrefix: '00l',
    nameField: 'Name',
    basicFields: ['Id', 'Name', 'DeveloperName', 'AccessType', 'IsReadonly', 'Type', 'NamespacePrefix'],
    fields: [
        name('Name', 'Name', 40),
        text('DeveloperName', 'Folder Unique Name', 80, READ_ONLY),
        restrictedPicklist('AccessType', 'Access Type', ['Hidden', 'Public'], READ_ONLY),
        flag('IsReadonly', 'Read Only', READ_ONLY),
        restrictedPicklist('Type', 'Type', ['Report', 'Dashboard'], READ_ONLY),
        text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY)
    ]
});

export const REPORT = standardObject({
    ...MIRROR,
    apiName: 'Report',
    label: 'Report',
    labelPlural: 'Reports',
    keyPrefix: '00O',
    nameField: 'Name',
    basicFields: [
        'Id',
        'OwnerId',
        'FolderName',
        'Name',
        'Description',
        'DeveloperName',
        'NamespacePrefix',
        'LastRunDate',
        'Format'
    ],
    fields: [
        IS_DELETED_FIELD,
        lookup('OwnerId', 'Owner ID', ['Folder', 'Organization', 'User'], { field: READ_ONLY }),
        text('FolderName', 'Folder Name', 256, READ_ONLY),
        name('Name', 'Report Name', 40),
        text('Description', 'Description', 255, READ_ONLY),
        text('DeveloperName', 'Report Unique Name', 80, READ_ONLY),
        text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY),
        dateTime('LastRunDate', 'Last Run', READ_ONLY),
        restrictedPicklist('Format', 'Format', ['Tabular', 'Summary', 'Matrix', 'MultiBlock'], READ_ONLY)
    ]
});

export const DASHBOARD = standardObject({
    ...MIRROR,
    apiName: 'Dashboard',
    label: 'Dashboard',
    labelPlural: 'Dashboards',
    keyPrefix: '01Z',
    nameField: 'Title',
    basicFields: ['Id', 'FolderId', 'FolderName', 'Title', 'DeveloperName', 'NamespacePrefix', 'Description', 'Type'],
    fields: [
        IS_DELETED_FIELD,
        lookup('FolderId', 'Folder ID', ['Folder', 'User'], { field: READ_ONLY }),
        text('FolderName', 'Folder Name', 256, READ_ONLY),
        name('Title', 'Title', 80),
        text('DeveloperName', 'Dashboard Unique Name', 80, READ_ONLY),
        text('NamespacePrefix', 'Namespace Prefix', 15, READ_ONLY),
        text('Description', 'Description', 255, READ_ONLY),
        restrictedPicklist('Type', 'Dashboard Running User', ['SpecifiedUser', 'LoggedInUser', 'MyTeamUser'], READ_ONLY)
    ]
});
