import { OrgError } from '../../errors.ts';
import { findObject, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { findParentRelationship } from '../../soql/relations.ts';

/**
 * Set-up objects the UI API knows; the others of its kind (permission sets, sharing …) it does not serve.
 * Source: User Interface API Developer Guide, "Supported Objects".
 */
const SERVED_SETUP_OBJECTS: ReadonlySet<string> = new Set(['User', 'Group']);

/** Whether the UI API and GraphQL serve the object at all, whoever asks. */
export function isServed(object: ObjectSchema): boolean {
    return (
        (!object.setup && object.share === undefined && object.view === undefined) ||
        SERVED_SETUP_OBJECTS.has(object.apiName)
    );
}

/** The object if it is served and the user may read it. */
export function visibleObject(org: Org, user: UserContext, apiName: string): ObjectSchema | undefined {
    const object = findObject(org.schema, apiName);
    return object && isServed(object) && user.object(object.apiName).read ? object : undefined;
}

/** @throws OrgError INVALID_TYPE, the same for an object that does not exist and one the user may not see. */
export function requireObject(org: Org, user: UserContext, apiName: string): ObjectSchema {
    const object = visibleObject(org, user, apiName);
    if (!object) {
        throw new OrgError('INVALID_TYPE', `sObject type '${apiName}' is not supported.`);
    }
    return object;
}

/** The object whose key prefix an id carries. */
export function objectOfId(org: Org, user: UserContext, id: string): ObjectSchema | undefined {
    for (const object of org.schema.objects.values()) {
        if (object.keyPrefix === id.slice(0, 3)) {
            return visibleObject(org, user, object.apiName);
        }
    }
    return undefined;
}

/** Fields the user may read, without compound addresses and files, which have no value of their own in the store. */
export function visibleFields(user: UserContext, object: ObjectSchema): FieldSchema[] {
    return [...object.fields.values()].filter(
        ({ type, apiName }) => type !== 'address' && type !== 'base64' && user.field(object.apiName, apiName).read
    );
}

/** The reference field that a relationship name like `Account__r` or `Owner` stands for, if the user may read it. */
export function visibleRelationship(user: UserContext, object: ObjectSchema, name: string): FieldSchema | undefined {
    const field = findParentRelationship(object, name);
    return field && user.field(object.apiName, field.apiName).read ? field : undefined;
}

/** Objects a reference field may lead this user to. */
export function visibleTargets(org: Org, user: UserContext, field: FieldSchema): ObjectSchema[] {
    return (field.reference?.targets ?? []).flatMap((target) => visibleObject(org, user, target) ?? []);
}
