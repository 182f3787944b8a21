/** `/composite/sobjects`: create, update, upsert, delete and read many records in one request. */
import { OrgError } from '../../errors.ts';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { to18 } from '../../store/ids.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { externalIdField, readableObject } from '../rest/objects.ts';
import { readByIds } from '../rest/read-record.ts';
import { recordJson } from '../rest/record-json.ts';
import { inputRecord } from '../rest/save-record.ts';
import { collectionRequest, retrieveRequest, typeOf } from './input.ts';
import { checkSize, saveCollection, type TypedRecord } from './save-collection.ts';

export function createMany(context: RequestContext): Reply {
    const { allOrNone, records } = collectionRequest(context.body());
    return results(saveCollection(context, { operation: 'insert', allOrNone, rows: records.map(typed) }));
}

export function updateMany(context: RequestContext): Reply {
    const { allOrNone, records } = collectionRequest(context.body());
    return results(saveCollection(context, { operation: 'update', allOrNone, rows: records.map(typed) }));
}

export function upsertMany(context: RequestContext): Reply {
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const field = externalIdField(object, user, params['field'] ?? '');
    const { allOrNone, records } = collectionRequest(context.body());
    const rows = records.map((record) => ({ object: object.apiName, record: withoutAttributes(record) }));
    const saved = saveCollection(context, { operation: 'upsert', externalIdField: field.apiName, allOrNone, rows });
    return results(saved, true);
}

/** `?ids=a,b&allOrNone=true`; the object of each is told by its id. */
export function deleteMany(context: RequestContext): Reply {
    const ids = (context.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) {
        throw new OrgError('MISSING_ARGUMENT', 'Provide the ids of the records in the parameter ids.');
    }
    const allOrNone = context.query.get('allOrNone') === 'true';
    const rows = ids.map((id) => rowOfId(context, id));
    return results(saveCollection(context, { operation: 'delete', allOrNone, rows }));
}

/** Records in the order of their ids, null for one that is not there. */
export function retrieveMany(context: RequestContext): Reply {
    const { ids, fields } =
        context.method === 'GET'
            ? { ids: listOf(context, 'ids'), fields: listOf(context, 'fields') }
            : retrieveRequest(context.body());
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    checkSize(ids.length);
    const ids18 = ids.map((id) => to18(id));
    const rows = readByIds(
        org,
        user,
        object,
        ids18.filter((id) => id !== undefined),
        fields
    );
    return ok(
        ids18.map((id) => {
            const row = id === undefined ? undefined : rows.get(id);
            return row ? recordJson(org.schema, params['version'] ?? '', row) : null;
        })
    );
}

function listOf({ query }: RequestContext, name: string): string[] {
    const values = (query.get(name) ?? '').split(',').filter((value) => value !== '');
    if (values.length === 0) {
        throw new OrgError('MISSING_ARGUMENT', `Provide the parameter ${name}.`);
    }
    return values;
}

function results(rows: readonly RowResult[], isUpsert = false): Reply {
    return ok(
        rows.map(({ id, success, created, errors }) => ({
            ...(id === undefined ? {} : { id }),
            success,
            errors,
            ...(isUpsert && created !== undefined ? { created } : {})
        }))
    );
}

function typed(record: InputRecord): TypedRecord {
    return { object: typeOf(record), record: withoutAttributes(record) };
}

/** Updates name the record `id` or `Id`. */
function withoutAttributes(record: InputRecord): InputRecord {
    const { id, ...fields } = inputRecord(record);
    return id === undefined ? fields : { ...fields, Id: id };
}

/** The object of an id is told by its first characters. */
function rowOfId({ org }: RequestContext, id: string): TypedRecord {
    const prefix = id.slice(0, 3);
    const object = [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === prefix);
    if (to18(id) === undefined || !object) {
        const refusal = { statusCode: 'MALFORMED_ID', message: `malformed id ${id}`, fields: [] } as const;
        return { object: '', record: {}, refusal };
    }
    return { object: object.apiName, record: { Id: id } };
}
