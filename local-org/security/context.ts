import { OrgError } from '../errors.ts';
import { findField, findObject } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { SqlRow } from '../store/store.ts';
import type { FieldAccess, ObjectAccess, UserContext } from './access.ts';
import { viewFieldAccess, viewObjectAccess } from './view-access.ts';
import { grantsOf } from './grants.ts';
import type { Grants } from './grants.ts';
import { NO_FIELD_ACCESS, NO_OBJECT_ACCESS, recordFieldAccess, recordObjectAccess } from './record-access.ts';
import { setupFieldAccess, setupObjectAccess } from './setup-access.ts';
import { shareFieldAccess, shareObjectAccess } from './share-access.ts';

interface Cache {
    readonly version: number;
    readonly users: Map<string, UserContext>;
}

const caches = new WeakMap<Org, Cache>();

function cacheOf(org: Org): Cache {
    const known = caches.get(org);
    const version = org.accessVersion();
    if (known?.version === version) {
        return known;
    }
    const fresh = { version, users: new Map<string, UserContext>() };
    caches.set(org, fresh);
    return fresh;
}

/** Remembers one answer per lower-case name: access is asked for every field of every row. */
function remembered<T>(answer: (name: string) => T): (name: string) => T {
    const known = new Map<string, T>();
    return (name) => {
        const key = name.toLowerCase();
        const found = known.get(key) ?? answer(key);
        known.set(key, found);
        return found;
    };
}

function accessFunctions(org: Org, grants: Grants): Pick<UserContext, 'object' | 'field'> {
    const object = remembered((name): ObjectAccess => {
        const schema = findObject(org.schema, name);
        if (schema === undefined) {
            return NO_OBJECT_ACCESS;
        }
        if (schema.share) {
            return shareObjectAccess(object(schema.share.object));
        }
        if (schema.view) {
            return viewObjectAccess(schema.view, object);
        }
        return schema.setup ? setupObjectAccess(grants, schema) : recordObjectAccess(grants, schema);
    });
    const field = remembered((path): FieldAccess => {
        const [objectName = '', fieldName = ''] = path.split('.');
        const schema = findObject(org.schema, objectName);
        const found = schema === undefined ? undefined : findField(schema, fieldName);
        if (schema === undefined || found === undefined) {
            return NO_FIELD_ACCESS;
        }
        if (schema.share) {
            return shareFieldAccess(object(schema.apiName), found);
        }
        if (schema.view) {
            return viewFieldAccess(schema.view, found, object(schema.apiName), field);
        }
        return schema.setup ? setupFieldAccess(grants, schema, found) : recordFieldAccess(grants, schema, found);
    });
    return { object, field: (objectName, fieldName) => field(`${objectName}.${fieldName}`) };
}

function contextOf(org: Org, row: SqlRow): UserContext {
    const text = (name: string): string => String(row[name] ?? '');
    const profileName = text('profileName');
    const grants = grantsOf(org, text('Id'), profileName);
    return {
        userId: text('Id'),
        username: text('Username'),
        name: text('Name'),
        email: text('Email'),
        profileId: text('ProfileId'),
        profileName,
        timeZone: text('TimeZoneSidKey'),
        locale: text('LocaleSidKey'),
        language: text('LanguageLocaleKey'),
        systemPermissions: grants.systemPermissions,
        customPermissions: grants.customPermissions,
        tabs: grants.tabs,
        ...accessFunctions(org, grants)
    };
}

/** Who the user is and what they may do, cached until access changes. Throws INVALID_SESSION_ID for an unknown user. */
export function userContext(org: Org, userId: string): UserContext {
    const { users } = cacheOf(org);
    const known = users.get(userId);
    if (known !== undefined) {
        return known;
    }
    const row = org.store.get(
        `SELECT person.*, profile.Name AS profileName FROM User AS person
         LEFT JOIN Profile AS profile ON profile.Id = person.ProfileId WHERE person.Id = ?`,
        [userId]
    );
    if (row === undefined) {
        throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
    }
    const context = contextOf(org, row);
    users.set(userId, context);
    return context;
}
