import { OrgError } from '../errors.ts';
import { findField, type FieldSchema } from '../metadata/schema.ts';
import type { SqlValue } from '../store/store.ts';
import { coercer } from './coerce.ts';
import type { SaveContext } from './context.ts';
import { idsByExternalId } from './lookups.ts';
import { refuse } from './refusal.ts';
import type { InputRecord } from './types.ts';

const MATCHES_LISTED = 20;

/** An upsert's external id belongs to several records: nothing is written, the door answers 300. */
export class SeveralMatches extends Error {
    readonly ids: readonly string[];

    constructor(field: FieldSchema, ids: readonly string[]) {
        super(`${field.apiName}: more than one record found for external id field: [${ids.join(', ')}]`);
        this.ids = ids;
    }
}

/**
 * The field an upsert matches by. Throws NOT_FOUND where it is no external id or hidden from the user, and INSUFFICIENT_ACCESS for a
 * field that is not unique unless the user sees all records: the match would tell of hidden ones ("sObject Rows by External ID").
 */
export function upsertKey({ user, plan }: SaveContext, externalIdField: string | undefined): FieldSchema {
    const field = findField(plan.object, externalIdField ?? 'Id');
    const isKey = field && (field.type === 'id' || field.externalId);
    if (!isKey || !user.field(plan.object.apiName, field.apiName).read) {
        throw new OrgError(
            'NOT_FOUND',
            `Provided external ID field does not exist or is not accessible: ${externalIdField ?? ''}`
        );
    }
    const seesAll = user.systemPermissions.has('ViewAllData') || user.object(plan.object.apiName).viewAll;
    if (field.type !== 'id' && !field.unique && !seesAll) {
        throw new OrgError(
            'INSUFFICIENT_ACCESS',
            `To upsert by ${field.apiName}, which is not unique, you need the permission "View All Data"`
        );
    }
    return field;
}

/** Id of the record a row updates; undefined where it creates one. `seen` holds the keys of the rows before it. */
export function matchOf(
    { org, plan }: SaveContext,
    key: FieldSchema,
    input: InputRecord,
    seen: Set<SqlValue>
): string | undefined {
    const value = coercer(key)(keyValue(key, input));
    if (value === null) {
        return key.type === 'id'
            ? undefined
            : refuse('MISSING_ARGUMENT', `${key.apiName} not specified`, [key.apiName]);
    }
    const identity = typeof value === 'string' && !key.caseSensitive && key.type !== 'id' ? value.toLowerCase() : value;
    if (seen.has(identity)) {
        refuse('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [key.apiName]);
    }
    seen.add(identity);
    if (key.type === 'id') {
        return String(value);
    }
    const ids = idsByExternalId(org, plan.object, key, value, MATCHES_LISTED);
    if (ids.length > 1) {
        throw new SeveralMatches(key, ids);
    }
    return ids[0];
}

function keyValue(key: FieldSchema, input: InputRecord): unknown {
    const name = Object.keys(input).find((one) => one.toLowerCase() === key.apiName.toLowerCase());
    return name === undefined ? null : input[name];
}
