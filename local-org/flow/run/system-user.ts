import { findField, findObject } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';

const EVERYTHING = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NEEDED = ['ManageUsers', 'ModifyAllData', 'TransferAnyEntity', 'ViewAllData', 'ViewSetup'];

const contexts = new WeakMap<UserContext, UserContext>();

/**
 * The user in system context without sharing, as record-triggered flows run: reads and writes everything, but is still the
 * one whose name stands in audit fields, `$User` and `$Permission`.
 */
export function systemUser(org: Org, user: UserContext): UserContext {
    let system = contexts.get(user);
    if (!system) {
        system = {
            ...user,
            systemPermissions: new Set([...user.systemPermissions, ...NEEDED]),
            object: () => EVERYTHING,
            field: (objectName, fieldName) => {
                const object = findObject(org.schema, objectName);
                const field = object && findField(object, fieldName);
                return {
                    read: field !== undefined,
                    edit: field !== undefined && (field.createable || field.updateable)
                };
            }
        };
        contexts.set(user, system);
        contexts.set(system, system);
    }
    return system;
}
