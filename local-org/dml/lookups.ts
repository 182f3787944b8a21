import { findField, findObject, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import { canEditRecord, readPredicate } from '../security/sharing.ts';
import { quoted, type SqlRow } from '../store/store.ts';
import { coercer } from './coerce.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { to18 } from '../store/ids.ts';
import { requireVisible } from './permissions.ts';
import { refuse, rowError } from './refusal.ts';
import type { RowError } from './types.ts';

type Standing = 'ok' | 'foreign' | 'missing' | 'deleted' | 'hidden' | 'readonly';

/** What this request already learned about parents, by field and id. */
export type LookupCache = Map<FieldSchema, Map<string, Standing>>;

/** Errors of the lookups a row sets: wrong object, no such record, deleted, or out of the user's reach. */
export function lookupErrors(context: SaveContext, { prior, values }: PendingRow): RowError[] {
    const errors: RowError[] = [];
    for (const field of context.plan.references) {
        const value = values[field.apiName];
        if (typeof value === 'string' && value !== prior?.[field.apiName]) {
            const error = lookupError(context, field, value);
            if (error) {
                errors.push(error);
            }
        }
    }
    return errors;
}

function lookupError(context: SaveContext, field: FieldSchema, id: string): RowError | undefined {
    const known = context.lookups.get(field) ?? new Map<string, Standing>();
    context.lookups.set(field, known);
    const standing = known.get(id) ?? standingOf(context, field, id);
    known.set(id, standing);
    switch (standing) {
        case 'ok':
            return undefined;
        case 'foreign':
            return rowError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [
                field.apiName
            ]);
        case 'missing':
            return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.apiName]);
        case 'deleted':
            return rowError('ENTITY_IS_DELETED', 'entity is deleted', [field.apiName]);
        case 'hidden':
        case 'readonly':
            return rowError(
                'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                `insufficient access rights on cross-reference id: ${id}`,
                [field.apiName]
            );
    }
}

function targetOf({ org }: SaveContext, field: FieldSchema, id: string): ObjectSchema | undefined {
    const prefix = id.slice(0, 3);
    return field.reference?.targets
        .map((name) => findObject(org.schema, name))
        .find((object) => object?.keyPrefix === prefix);
}

/** A lookup needs a parent the user can read; a detail needs a master the user can edit, unless reading is said to be enough. */
function standingOf(context: SaveContext, field: FieldSchema, id: string): Standing {
    const { org, user } = context;
    const target = targetOf(context, field, id);
    if (!target) {
        return 'foreign';
    }
    const predicate = target.setup ? undefined : readPredicate(org, user, target.apiName, 'record');
    const row = org.store.get(
        `SELECT record."IsDeleted" AS deleted, ${predicate?.sql ?? '1'} AS shared
         FROM ${quoted(target.apiName)} AS record WHERE record."Id" = ?`,
        [...(predicate?.parameters ?? []), id]
    );
    if (!row) {
        return 'missing';
    }
    if (row['deleted'] === 1) {
        return 'deleted';
    }
    if (target.setup) {
        return 'ok';
    }
    if (!user.object(target.apiName).read || row['shared'] !== 1) {
        return 'hidden';
    }
    const needsEdit = field.reference?.masterDetail === true && field.reference.writeRequiresMasterRead !== true;
    return needsEdit && !canEditStored({ org, user }, target, id) ? 'readonly' : 'ok';
}

function canEditStored({ org, user }: Pick<SaveContext, 'org' | 'user'>, target: ObjectSchema, id: string): boolean {
    const row = org.store.get(`SELECT * FROM ${quoted(target.apiName)} WHERE "Id" = ?`, [id]);
    return row !== undefined && canEditRecord(org, user, target.apiName, row);
}

/**
 * Id of the parent that `{ "Key__c": "x" }` names; null for null. Throws RowRefusal where it names none or several.
 * Remembered for the request, unless the request itself writes records of that object.
 */
export function parentByExternalId(context: SaveContext, field: FieldSchema, value: unknown): string | null {
    if (value === null) {
        return null;
    }
    const name = `${field.apiName} ${JSON.stringify(value)}`;
    const known = context.parents.get(name);
    if (known !== undefined) {
        return known;
    }
    const { id, object } = namedParent(context, field, value);
    if (object !== context.plan.object) {
        context.parents.set(name, id);
    }
    return id;
}

function namedParent(
    context: SaveContext,
    field: FieldSchema,
    value: unknown
): { readonly id: string; readonly object: ObjectSchema } {
    const targets = field.reference?.targets ?? [];
    const { type, ...keys } = keysOf(field, value);
    const targetName = targets.find((name) => type === undefined || name.toLowerCase() === type.toLowerCase());
    const target = findObject(context.org.schema, targetName ?? '');
    const [name, ...others] = Object.keys(keys.given);
    if (!target || name === undefined || others.length > 0) {
        return refuse(
            'INVALID_FIELD',
            `The reference ${field.reference?.relationshipName} needs exactly one external id field.`
        );
    }
    const key = findField(target, name);
    if (!key?.externalId || !context.user.field(target.apiName, key.apiName).read) {
        return refuse('INVALID_FIELD', `No such column '${name}' on sobject of type ${target.apiName}`);
    }
    return { id: matchingId(context.org, target, key, keys.given[name]), object: target };
}

function keysOf(field: FieldSchema, value: unknown): { type?: string; given: Record<string, unknown> } {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return refuse(
            'INVALID_FIELD',
            `The reference ${field.reference?.relationshipName} must be an object with an external id.`
        );
    }
    const { attributes, type, ...given } = value as Record<string, unknown>;
    const attributeType = (attributes as { type?: unknown } | undefined)?.type ?? type;
    return typeof attributeType === 'string' ? { type: attributeType, given } : { given };
}

function matchingId(org: SaveContext['org'], target: ObjectSchema, key: FieldSchema, value: unknown): string {
    const stored = coercer(key)(value);
    const rows = stored === null ? [] : idsByExternalId(org, target, key, stored);
    const [first, second] = rows;
    if (first === undefined || second !== undefined) {
        const problem = first === undefined ? 'not found for' : 'matches more than one record by';
        return refuse(
            'INVALID_FIELD',
            `Foreign key external ID: ${String(value)} ${problem} field ${key.apiName} in entity ${target.apiName}`
        );
    }
    return first;
}

/** Living records with this value, two at most: one is a match, two are one too many. */
export function idsByExternalId(
    org: SaveContext['org'],
    object: ObjectSchema,
    key: FieldSchema,
    value: SqlRow[string],
    limit = 2
): string[] {
    const sql = `SELECT "Id" FROM ${quoted(object.apiName)} WHERE ${quoted(key.apiName)} = ? AND "IsDeleted" = 0 LIMIT ${limit}`;
    return org.store.all(sql, [value]).map((row) => String(row['Id']));
}

/** The stored row of a record that is to be changed; `id` comes from the client. Throws RowRefusal where there is none. */
export function storedRow({ org, user, plan }: SaveContext, id: unknown): SqlRow {
    if (typeof id !== 'string' || id === '') {
        return refuse('MISSING_ARGUMENT', 'Id not specified in an update call', ['Id']);
    }
    const id18 = to18(id) ?? refuse('MALFORMED_ID', `malformed id ${id}`, ['Id']);
    const row = org.store.get(plan.selectSql, [id18]);
    if (!row) {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['Id']);
    }
    if (row['IsDeleted'] === 1) {
        requireVisible({ org, user, plan }, row);
        return refuse('ENTITY_IS_DELETED', 'entity is deleted', ['Id']);
    }
    return row;
}
