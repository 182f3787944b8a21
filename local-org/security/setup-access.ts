import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { FieldAccess, ObjectAccess } from './access.ts';
import type { Grants } from './grants.ts';

/** What each user may change on their own User record. */
const OWN_USER_FIELDS = new Set(['LanguageLocaleKey', 'LocaleSidKey', 'TimeZoneSidKey']);

const managesUsers = (grants: Grants): boolean => grants.systemPermissions.has('ManageUsers');
const viewsSetup = (grants: Grants): boolean =>
    grants.systemPermissions.has('ViewSetup') || managesUsers(grants) || grants.systemPermissions.has('ViewAllData');

/** Set-up objects: readable with ViewSetup or in the basic form everybody has; changed with ManageUsers. */
export function setupObjectAccess(grants: Grants, object: ObjectSchema): ObjectAccess {
    const manages = managesUsers(grants);
    const viewAll = viewsSetup(grants);
    return {
        read: viewAll || object.basicFields !== undefined,
        create: manages && object.createable,
        edit: object.updateable && (manages || object.apiName === 'User'),
        delete: manages && object.deletable,
        viewAll,
        modifyAll: manages && object.updateable
    };
}

export function setupFieldAccess(grants: Grants, object: ObjectSchema, field: FieldSchema): FieldAccess {
    const manages = managesUsers(grants);
    const basic =
        object.basicFields?.includes(field.apiName) === true || (object.basicFields !== undefined && field.system);
    const own = object.apiName === 'User' && OWN_USER_FIELDS.has(field.apiName);
    const writable = (field.createable && object.createable) || (field.updateable && object.updateable);
    return { read: viewsSetup(grants) || basic, edit: writable && (manages || own) };
}
