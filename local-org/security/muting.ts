import type { OrgSchema, PermissionSetSchema } from '../metadata/schema.ts';

interface Muted {
    readonly sets: readonly PermissionSetSchema[];
    readonly object: (name: string) => Readonly<Record<Right, boolean>>;
    readonly field: (name: string) => { readonly read: boolean; readonly edit: boolean };
}

type Right = 'read' | 'create' | 'edit' | 'delete' | 'viewAll' | 'modifyAll';

function mutedBy(sets: readonly PermissionSetSchema[]): Muted {
    const objects = sets.flatMap(({ objectPermissions }) => objectPermissions);
    const fields = sets.flatMap(({ fieldPermissions }) => fieldPermissions);
    const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
    return {
        sets,
        object: (name) => {
            const mutes = (right: Right): boolean =>
                objects.some((permission) => same(permission.object, name) && permission[right]);
            const read = mutes('read');
            const edit = read || mutes('edit');
            const remove = edit || mutes('delete');
            const viewAll = read || mutes('viewAll');
            return {
                read,
                create: read || mutes('create'),
                edit,
                delete: remove,
                viewAll,
                modifyAll: remove || viewAll || mutes('modifyAll')
            };
        },
        field: (name) => {
            const own = fields.filter((permission) => same(permission.field, name));
            const read = own.some(({ readable }) => readable);
            return { read, edit: read || own.some(({ editable }) => editable) };
        }
    };
}

/** A permission set as it counts within a group. Whatever rests on a muted right is muted with it. */
function muted(set: PermissionSetSchema, { field, object, sets }: Muted): PermissionSetSchema {
    const lacks = (names: 'customPermissions' | 'userPermissions', name: string): boolean =>
        !sets.some((other) => other[names].includes(name));
    return {
        ...set,
        objectPermissions: set.objectPermissions.map((permission) => {
            const off = object(permission.object);
            return {
                object: permission.object,
                read: permission.read && !off.read,
                create: permission.create && !off.create,
                edit: permission.edit && !off.edit,
                delete: permission.delete && !off.delete,
                viewAll: permission.viewAll && !off.viewAll,
                modifyAll: permission.modifyAll && !off.modifyAll
            };
        }),
        fieldPermissions: set.fieldPermissions.map((permission) => {
            const off = field(permission.field);
            return {
                field: permission.field,
                readable: permission.readable && !off.read,
                editable: permission.editable && !off.edit
            };
        }),
        customPermissions: set.customPermissions.filter((name) => lacks('customPermissions', name)),
        userPermissions: set.userPermissions.filter((name) => lacks('userPermissions', name))
    };
}

/** The members of a permission set group without what its muting permission sets take away. */
export function membersOf(schema: OrgSchema, groupName: string): PermissionSetSchema[] {
    const group = schema.permissionSetGroups.get(groupName.toLowerCase());
    const members = (group?.permissionSets ?? []).flatMap(
        (name) => schema.permissionSets.get(name.toLowerCase()) ?? []
    );
    const muting = (group?.mutingPermissionSets ?? []).flatMap(
        (name) => schema.mutingPermissionSets.get(name.toLowerCase()) ?? []
    );
    return muting.length === 0 ? members : members.map((member) => muted(member, mutedBy(muting)));
}
