import { CREATE_ONLY, flag, lookup, READ_ONLY, REQUIRED, restrictedPicklist, text } from './fields.ts';
import { MIRROR, standardObject } from './objects.ts';
import type { FieldSchema } from '../schema.ts';

const name = (apiName: string, label: string, length = 80): FieldSchema =>
    text(apiName, label, length, { ...REQUIRED, nameField: true });

const parent = (
    apiName: string,
    label: string,
    targets: readonly string[],
    childRelationshipName: string
): FieldSchema =>
    lookup(apiName, label, targets, {
        childRelationshipName,
        deleteRule: 'Cascade',
        field: { ...REQUIRED, ...CREATE_ONLY }
    });

/** System permissions that have a column on PermissionSet and Profile; `Permissions` is put before the name. */
export const SYSTEM_PERMISSIONS = [
    ['ActivitiesAccess', 'Access Activities'],
    ['ApiEnabled', 'API Enabled'],
    ['ApiUserOnly', 'Api Only User'],
    ['AssignPermissionSets', 'Assign Permission Sets'],
    ['CreateCustomizeReports', 'Create and Customize Reports'],
    ['ConvertLeads', 'Convert Leads'],
    ['CustomizeApplication', 'Customize Application'],
    ['EditEvent', 'Edit Events'],
    ['EditTask', 'Edit Tasks'],
    ['ManageDashbdsInPubFolders', 'Manage Dashboards in Public Folders'],
    ['ManageReportsInPubFolders', 'Manage Reports in Public Folders'],
    ['ManageUsers', 'Manage Users'],
    ['ModifyAllData', 'Modify All Data'],
    ['RunReports', 'Run Reports'],
    ['TransferAnyEntity', 'Transfer Record'],
    ['ViewAllData', 'View All Data'],
    ['ViewSetup', 'View Setup and Configuration']
] as const;

const systemPermissionFlags = SYSTEM_PERMISSIONS.map(([permission, label]) =>
    flag(`Permissions${permission}`, label, READ_ONLY)
);

export const PROFILE = standardObject({
    ...MIRROR,
    apiName: 'Profile',
    label: 'Profile',
    labelPlural: 'Profiles',
    keyPrefix: '00e',
    nameField: 'Name',
    basicFields: ['Id', 'Name'],
    fields: [name('Name', 'Name', 255), text('Description', 'Description', 255), ...systemPermissionFlags]
});

export const PERMISSION_SET = standardObject({
    ...MIRROR,
    apiName: 'PermissionSet',
    label: 'Permission Set',
    labelPlural: 'Permission Sets',
    keyPrefix: '0PS',
    nameField: 'Name',
    fields: [
        name('Name', 'Permission Set Name'),
        text('Label', 'Permission Set Label', 80, REQUIRED),
        text('Description', 'Description', 255),
        flag('IsCustom', 'Custom', READ_ONLY),
        flag('IsOwnedByProfile', 'Is Owned By Profile', READ_ONLY),
        restrictedPicklist('Type', 'Type', ['Regular', 'Standard', 'Session', 'Group', 'Profile'], READ_ONLY),
        text('NamespacePrefix', 'Namespace Prefix', 15),
        lookup('ProfileId', 'Profile ID', ['Profile'], { field: READ_ONLY }),
        lookup('PermissionSetGroupId', 'Permission Set Group ID', ['PermissionSetGroup'], { field: READ_ONLY }),
        ...systemPermissionFlags
    ]
});

export const PERMISSION_SET_GROUP = standardObject({
    ...MIRROR,
    apiName: 'PermissionSetGroup',
    label: 'Permission Set Group',
    labelPlural: 'Permission Set Groups',
    keyPrefix: '0PG',
    nameField: 'DeveloperName',
    fields: [
        name('DeveloperName', 'API Name'),
        text('MasterLabel', 'Label', 80, REQUIRED),
        text('Description', 'Description', 255),
        restrictedPicklist('Status', 'Status', ['Updated', 'Outdated', 'Updating', 'Failed'], READ_ONLY)
    ]
});

export const PERMISSION_SET_GROUP_COMPONENT = standardObject({
    ...MIRROR,
    apiName: 'PermissionSetGroupComponent',
    label: 'Permission Set Group Component',
    labelPlural: 'Permission Set Group Components',
    keyPrefix: '0PM',
    nameField: 'Id',
    fields: [
        parent(
            'PermissionSetGroupId',
            'Permission Set Group ID',
            ['PermissionSetGroup'],
            'PermissionSetGroupComponents'
        ),
        parent('PermissionSetId', 'Permission Set ID', ['PermissionSet'], 'PermissionSetGroupComponents')
    ]
});

export const PERMISSION_SET_ASSIGNMENT = standardObject({
    ...MIRROR,
    createable: true,
    deletable: true,
    apiName: 'PermissionSetAssignment',
    label: 'Permission Set Assignment',
    labelPlural: 'Permission Set Assignments',
    keyPrefix: '0Pa',
    nameField: 'Id',
    fields: [
        parent('AssigneeId', 'Assignee ID', ['User'], 'PermissionSetAssignments'),
        lookup('PermissionSetId', 'Permission Set ID', ['PermissionSet'], {
            childRelationshipName: 'Assignments',
            deleteRule: 'Cascade',
            field: CREATE_ONLY
        }),
        lookup('PermissionSetGroupId', 'Permission Set Group ID', ['PermissionSetGroup'], {
            childRelationshipName: 'Assignments',
            deleteRule: 'Cascade',
            field: CREATE_ONLY
        }),
        flag('IsActive', 'Active', { ...READ_ONLY, defaultValue: 'true' })
    ]
});

export const OBJECT_PERMISSIONS = standardObject({
    ...MIRROR,
    apiName: 'ObjectPermissions',
    label: 'Object Permissions',
    labelPlural: 'Object Permissions',
    keyPrefix: '110',
    nameField: 'Id',
    fields: [
        parent('ParentId', 'Parent ID', ['PermissionSet'], 'ObjectPerms'),
        text('SobjectType', 'SObject Type Name', 40, REQUIRED),
        flag('PermissionsCreate', 'Create Records'),
        flag('PermissionsRead', 'Read Records'),
        flag('PermissionsEdit', 'Edit Records'),
        flag('PermissionsDelete', 'Delete Records'),
        flag('PermissionsViewAllRecords', 'Read All Records'),
        flag('PermissionsModifyAllRecords', 'Edit All Records')
    ]
});

export const FIELD_PERMISSIONS = standardObject({
    ...MIRROR,
    apiName: 'FieldPermissions',
    label: 'Field Permissions',
    labelPlural: 'Field Permissions',
    keyPrefix: '01k',
    nameField: 'Id',
    fields: [
        parent('ParentId', 'Parent ID', ['PermissionSet'], 'FieldPerms'),
        text('SobjectType', 'SObject Type Name', 40, REQUIRED),
        text('Field', 'Field Name', 255, REQUIRED),
        flag('PermissionsRead', 'Read Field'),
        flag('PermissionsEdit', 'Edit Field')
    ]
});

export const CUSTOM_PERMISSION = standardObject({
    ...MIRROR,
    apiName: 'CustomPermission',
    label: 'Custom Permission',
    labelPlural: 'Custom Permissions',
    keyPrefix: '0CP',
    nameField: 'DeveloperName',
    fields: [
        name('DeveloperName', 'Name'),
        text('MasterLabel', 'Label', 80, REQUIRED),
        text('Description', 'Description', 255)
    ]
});

export const SETUP_ENTITY_ACCESS = standardObject({
    ...MIRROR,
    apiName: 'SetupEntityAccess',
    label: 'Setup Entity Access',
    labelPlural: 'Setup Entity Accesses',
    keyPrefix: '0J0',
    nameField: 'Id',
    fields: [
        parent('ParentId', 'Parent ID', ['PermissionSet'], 'SetupEntityAccessItems'),
        lookup('SetupEntityId', 'Setup Entity ID', ['CustomPermission'], { deleteRule: 'Cascade', field: REQUIRED }),
        restrictedPicklist('SetupEntityType', 'Setup Entity Type', ['CustomPermission'], READ_ONLY)
    ]
});
