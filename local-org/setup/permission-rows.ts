import { isPermissionable } from '../metadata/schema.ts';
import type { ObjectPermission, OrgSchema, PermissionSetSchema } from '../metadata/schema.ts';
import { SYSTEM_PERMISSIONS } from '../metadata/standard/access.ts';
import { PROFILES } from '../security/profiles.ts';
import { to15 } from '../store/ids.ts';
import { syncRows } from './rows.ts';
import type { SetupRow, SetupWriter } from './rows.ts';

/** API name in lower case to id. */
type Ids = ReadonlyMap<string, string>;

const bit = (value: boolean): number => (value ? 1 : 0);

function idsByName(names: readonly string[], ids: readonly string[]): Ids {
    return new Map(names.map((name, index) => [name.toLowerCase(), ids[index] ?? '']));
}

function systemPermissionColumns(granted: readonly string[]): SetupRow {
    return Object.fromEntries(
        SYSTEM_PERMISSIONS.map(([permission]) => [`Permissions${permission}`, bit(granted.includes(permission))])
    );
}

function syncProfiles(writer: SetupWriter): Ids {
    const rows = PROFILES.map(({ name, description, systemPermissions }) => ({
        Name: name,
        Description: description,
        ...systemPermissionColumns(systemPermissions)
    }));
    const names = PROFILES.map(({ name }) => name);
    return idsByName(names, syncRows(writer, 'Profile', ['Name'], rows));
}

function syncGroups(writer: SetupWriter, schema: OrgSchema): Ids {
    const groups = [...schema.permissionSetGroups.values()];
    const rows = groups.map(({ name, label, description }) => ({
        DeveloperName: name,
        MasterLabel: label,
        Description: description ?? null,
        Status: 'Updated'
    }));
    const names = groups.map(({ name }) => name);
    return idsByName(names, syncRows(writer, 'PermissionSetGroup', ['DeveloperName'], rows));
}

const noOwner = { ProfileId: null, PermissionSetGroupId: null } as const;

function regularSet({ description, label, name, userPermissions }: PermissionSetSchema): SetupRow {
    const flags = { IsCustom: 1, IsOwnedByProfile: 0, Type: 'Regular' };
    return {
        Name: name,
        Label: label,
        Description: description ?? null,
        ...flags,
        ...noOwner,
        ...systemPermissionColumns(userPermissions)
    };
}

/** Every profile and every group stands behind a permission set of its own, named `X` and its id. */
function syncSets(writer: SetupWriter, schema: OrgSchema, profiles: Ids, groups: Ids): Ids {
    const owned = PROFILES.map(({ name, systemPermissions }): SetupRow => {
        const id = profiles.get(name.toLowerCase()) ?? '';
        const own = { IsCustom: 0, IsOwnedByProfile: 1, Type: 'Profile', ...noOwner, ProfileId: id };
        return {
            Name: `X${to15(id)}`,
            Label: name,
            Description: null,
            ...own,
            ...systemPermissionColumns(systemPermissions)
        };
    });
    const aggregates = [...schema.permissionSetGroups.values()].map(({ label, name }): SetupRow => {
        const id = groups.get(name.toLowerCase()) ?? '';
        const own = { IsCustom: 1, IsOwnedByProfile: 0, Type: 'Group', ...noOwner, PermissionSetGroupId: id };
        return { Name: `X${to15(id)}`, Label: label, Description: null, ...own, ...systemPermissionColumns([]) };
    });
    const rows = [...[...schema.permissionSets.values()].map(regularSet), ...owned, ...aggregates];
    return idsByName(
        rows.map((row) => String(row['Name'])),
        syncRows(writer, 'PermissionSet', ['Name'], rows)
    );
}

function syncComponents(writer: SetupWriter, schema: OrgSchema, groups: Ids, sets: Ids): void {
    const rows = [...schema.permissionSetGroups.values()].flatMap(({ name, permissionSets }) =>
        permissionSets.map((member) => ({
            PermissionSetGroupId: groups.get(name.toLowerCase()) ?? null,
            PermissionSetId: sets.get(member.toLowerCase()) ?? null
        }))
    );
    syncRows(writer, 'PermissionSetGroupComponent', ['PermissionSetGroupId', 'PermissionSetId'], rows);
}

const FULL = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true } as const;

function objectRow(parentId: string, permission: ObjectPermission): SetupRow {
    return {
        ParentId: parentId,
        SobjectType: permission.object,
        PermissionsCreate: bit(permission.create),
        PermissionsRead: bit(permission.read),
        PermissionsEdit: bit(permission.edit),
        PermissionsDelete: bit(permission.delete),
        PermissionsViewAllRecords: bit(permission.viewAll),
        PermissionsModifyAllRecords: bit(permission.modifyAll)
    };
}

function fieldRow(parentId: string, field: string, read: boolean, edit: boolean): SetupRow {
    const [object = ''] = field.split('.');
    return {
        ParentId: parentId,
        SobjectType: object,
        Field: field,
        PermissionsRead: bit(read),
        PermissionsEdit: bit(edit)
    };
}

/** What profiles with full standard access show in ObjectPermissions and FieldPermissions. */
function profileRows(
    schema: OrgSchema,
    parentId: string
): { readonly objects: SetupRow[]; readonly fields: SetupRow[] } {
    const standard = [...schema.objects.values()].filter(({ custom, setup, view }) => !custom && !setup && !view);
    const secured = standard.flatMap(({ apiName, fields }) =>
        [...fields.values()]
            .filter((field) => isPermissionable(field) && !field.custom)
            .map((field) => ({ name: `${apiName}.${field.securedBy ?? field.apiName}`, edit: field.updateable }))
    );
    const distinct = new Map(secured.map((entry) => [entry.name, entry.edit]));
    return {
        objects: standard
            .filter(({ needs }) => !needs)
            .map(({ apiName }) => objectRow(parentId, { object: apiName, ...FULL })),
        fields: [...distinct].map(([name, edit]) => fieldRow(parentId, name, true, edit))
    };
}

function syncPermissions(writer: SetupWriter, schema: OrgSchema, profiles: Ids, sets: Ids): void {
    const setId = (name: string): string => sets.get(name.toLowerCase()) ?? '';
    const ofProfiles = PROFILES.filter(({ fullStandardAccess }) => fullStandardAccess).map(({ name }) =>
        profileRows(schema, setId(`X${to15(profiles.get(name.toLowerCase()) ?? '')}`))
    );
    const regular = [...schema.permissionSets.values()];
    syncRows(
        writer,
        'ObjectPermissions',
        ['ParentId', 'SobjectType'],
        [
            ...ofProfiles.flatMap(({ objects }) => objects),
            ...regular.flatMap(({ name, objectPermissions }) =>
                objectPermissions.map((entry) => objectRow(setId(name), entry))
            )
        ]
    );
    syncRows(
        writer,
        'FieldPermissions',
        ['ParentId', 'Field'],
        [
            ...ofProfiles.flatMap(({ fields }) => fields),
            ...regular.flatMap(({ name, fieldPermissions }) =>
                fieldPermissions.map(({ editable, field, readable }) =>
                    fieldRow(setId(name), field, readable, editable)
                )
            )
        ]
    );
}

function syncCustomPermissions(writer: SetupWriter, schema: OrgSchema, sets: Ids): void {
    const permissions = [...schema.customPermissions.values()];
    const rows = permissions.map(({ label, name }) => ({ DeveloperName: name, MasterLabel: label }));
    const ids = idsByName(
        permissions.map(({ name }) => name),
        syncRows(writer, 'CustomPermission', ['DeveloperName'], rows)
    );
    const access = [...schema.permissionSets.values()].flatMap(({ customPermissions, name }) =>
        customPermissions.map((permission) => ({
            ParentId: sets.get(name.toLowerCase()) ?? null,
            SetupEntityId: ids.get(permission.toLowerCase()) ?? null,
            SetupEntityType: 'CustomPermission'
        }))
    );
    syncRows(writer, 'SetupEntityAccess', ['ParentId', 'SetupEntityId'], access);
}

/** Writes the metadata's profiles, permission sets, groups and what they grant as rows that SOQL can read. */
export function syncPermissionRows(writer: SetupWriter, schema: OrgSchema): void {
    const profiles = syncProfiles(writer);
    const groups = syncGroups(writer, schema);
    const sets = syncSets(writer, schema, profiles, groups);
    syncComponents(writer, schema, groups, sets);
    syncPermissions(writer, schema, profiles, sets);
    syncCustomPermissions(writer, schema, sets);
    writer.org.store.run(
        `DELETE FROM PermissionSetAssignment WHERE PermissionSetId NOT IN (SELECT Id FROM PermissionSet)
         OR (PermissionSetGroupId IS NOT NULL AND PermissionSetGroupId NOT IN (SELECT Id FROM PermissionSetGroup))`
    );
}
