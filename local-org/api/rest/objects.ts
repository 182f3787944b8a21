/** Names in REST paths: an object or field the user cannot see is not there. */
import { OrgError } from '../../errors.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { notFound } from './errors.ts';

export function readableObject(org: Org, user: UserContext, name: string): ObjectSchema {
    const object = findObject(org.schema, name);
    if (!object || !user.object(object.apiName).read) {
        throw notFound();
    }
    return object;
}

export function readableFields(object: ObjectSchema, user: UserContext): FieldSchema[] {
    return [...object.fields.values()].filter(({ apiName }) => user.field(object.apiName, apiName).read);
}

/** A field that identifies records in a path: an external id, or Id. */
export function externalIdField(object: ObjectSchema, user: UserContext, name: string): FieldSchema {
    const field = findField(object, name);
    const isUsable =
        field && (field.externalId || field.type === 'id') && user.field(object.apiName, field.apiName).read;
    if (!isUsable) {
        throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`);
    }
    return field;
}
