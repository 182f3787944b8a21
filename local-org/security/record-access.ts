import { isPermissionable } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { FieldAccess, ObjectAccess } from './access.ts';
import type { Grants } from './grants.ts';

/** Access to the objects that hold records; set-up objects have rules of their own. */

export const NO_OBJECT_ACCESS: ObjectAccess = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
export const NO_FIELD_ACCESS: FieldAccess = { read: false, edit: false };

/** What a user may do with an object that `needs` system permissions. */
function neededObjectAccess(grants: Grants, needs: NonNullable<ObjectSchema['needs']>): ObjectAccess {
    const has = (permission: string): boolean => grants.systemPermissions.has(permission);
    const modifyAll = has('ModifyAllData');
    const viewAll = modifyAll || has('ViewAllData');
    const change = modifyAll || (has(needs.see) && has(needs.change));
    return { read: viewAll || has(needs.see), create: change, edit: change, delete: change, viewAll, modifyAll };
}

export function recordObjectAccess(grants: Grants, object: ObjectSchema): ObjectAccess {
    if (object.needs) {
        return neededObjectAccess(grants, object.needs);
    }
    const granted = grants.objects.get(object.apiName.toLowerCase()) ?? NO_OBJECT_ACCESS;
    const modifyAllData = grants.systemPermissions.has('ModifyAllData');
    const modifyAll = granted.modifyAll || modifyAllData;
    const viewAll = granted.viewAll || modifyAll || grants.systemPermissions.has('ViewAllData');
    return {
        read: granted.read || viewAll,
        create: (granted.create || modifyAllData) && object.createable,
        edit: (granted.edit || modifyAll) && object.updateable,
        delete: (granted.delete || modifyAll) && object.deletable,
        viewAll,
        modifyAll
    };
}

function fieldLevelSecurity(grants: Grants, object: ObjectSchema, field: FieldSchema): FieldAccess {
    if (!isPermissionable(field) || (grants.profile?.fullStandardAccess === true && !field.custom)) {
        return { read: true, edit: true };
    }
    const secured = `${object.apiName}.${field.securedBy ?? field.apiName}`.toLowerCase();
    return grants.fields.get(secured) ?? NO_FIELD_ACCESS;
}

export function recordFieldAccess(grants: Grants, object: ObjectSchema, field: FieldSchema): FieldAccess {
    const access = recordObjectAccess(grants, object);
    if (!access.read) {
        return NO_FIELD_ACCESS;
    }
    const { read, edit } = fieldLevelSecurity(grants, object, field);
    const writable = (field.createable && access.create) || (field.updateable && access.edit);
    return { read, edit: edit && writable };
}
