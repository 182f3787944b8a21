import type { FieldPermission, ObjectPermission, PermissionSetSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { FieldAccess, ObjectAccess } from './access.ts';
import { membersOf } from './muting.ts';
import { findProfile } from './profiles.ts';
import type { ProfileDefinition } from './profiles.ts';

/** What a user's profile and permission sets give together. */
export interface Grants {
    readonly profile: ProfileDefinition | undefined;
    readonly systemPermissions: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    /** Tabs that are not hidden. */
    readonly tabs: ReadonlySet<string>;
    /** By object in lower case. */
    readonly objects: ReadonlyMap<string, ObjectAccess>;
    /** By `object.field` in lower case. */
    readonly fields: ReadonlyMap<string, FieldAccess>;
}

/** Permission sets and the groups' members that are assigned to the user; within a group, less what it mutes. */
function assignedSets(org: Org, userId: string): PermissionSetSchema[] {
    const rows = org.store.all(
        `SELECT assigned.Name AS setName, holder.DeveloperName AS groupName
         FROM PermissionSetAssignment AS assignment
         LEFT JOIN PermissionSet AS assigned ON assigned.Id = assignment.PermissionSetId
         LEFT JOIN PermissionSetGroup AS holder
             ON holder.Id = coalesce(assignment.PermissionSetGroupId, assigned.PermissionSetGroupId)
         WHERE assignment.AssigneeId = ? AND assignment.IsDeleted = 0`,
        [userId]
    );
    return rows.flatMap(({ groupName, setName }) =>
        groupName === null
            ? (org.schema.permissionSets.get(String(setName).toLowerCase()) ?? [])
            : membersOf(org.schema, String(groupName))
    );
}

function unionOfObjects(permissions: readonly ObjectPermission[]): Map<string, ObjectAccess> {
    const union = new Map<string, ObjectAccess>();
    for (const permission of permissions) {
        const key = permission.object.toLowerCase();
        const before = union.get(key);
        union.set(key, {
            read: permission.read || before?.read === true,
            create: permission.create || before?.create === true,
            edit: permission.edit || before?.edit === true,
            delete: permission.delete || before?.delete === true,
            viewAll: permission.viewAll || before?.viewAll === true,
            modifyAll: permission.modifyAll || before?.modifyAll === true
        });
    }
    return union;
}

function unionOfFields(permissions: readonly FieldPermission[]): Map<string, FieldAccess> {
    const union = new Map<string, FieldAccess>();
    for (const { field, readable, editable } of permissions) {
        const before = union.get(field.toLowerCase());
        union.set(field.toLowerCase(), {
            read: readable || before?.read === true,
            edit: editable || before?.edit === true
        });
    }
    return union;
}

/** The union of the user's profile, permission sets and permission set groups, as the assignments stand now. */
export function grantsOf(org: Org, userId: string, profileName: string): Grants {
    const profile = findProfile(profileName);
    const sets = assignedSets(org, userId);
    return {
        profile,
        systemPermissions: new Set([
            ...(profile?.systemPermissions ?? []),
            ...sets.flatMap(({ userPermissions }) => userPermissions)
        ]),
        customPermissions: new Set(sets.flatMap(({ customPermissions }) => customPermissions)),
        tabs: new Set(sets.flatMap(({ tabs }) => tabs)),
        objects: unionOfObjects(sets.flatMap(({ objectPermissions }) => objectPermissions)),
        fields: unionOfFields(sets.flatMap(({ fieldPermissions }) => fieldPermissions))
    };
}
