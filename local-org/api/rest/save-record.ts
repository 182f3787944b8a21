/** Create, update, upsert and delete of one record, through `dml/save.ts`. */
import { save } from '../../dml/save.ts';
import { OrgError } from '../../errors.ts';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { findObject } from '../../metadata/schema.ts';
import { to18 } from '../../store/ids.ts';
import { noContent, type Reply, type RequestContext } from '../router.ts';
import { checkConditions, hasConditions, recordState, unmetCondition } from './conditions.ts';
import { notFound, rowErrorReply } from './errors.ts';
import { externalIdField, readableObject } from './objects.ts';
import { idsByKey, readById } from './read-record.ts';
import { recordUrl } from './record-json.ts';
import { checkWriteHeaders } from './write-headers.ts';

export function createRecord(context: RequestContext): Reply {
    checkConditions(context);
    const object = context.params['object'] ?? '';
    const result = saveOne(context, { operation: 'insert', object, records: [inputRecord(context.body())] });
    if (!result.success) {
        return rowErrorReply(result.errors);
    }
    return created(context, findObject(context.org.schema, object)?.apiName ?? object, result, {});
}

export function updateRecord(context: RequestContext): Reply {
    const { object = '', id = '' } = context.params;
    const record = inputRecord(context.body());
    refuseKey(record, 'Id', 'The Id field should not be specified in the sobject data.');
    const unmet = unmetForChange(context, object, id);
    if (unmet) {
        return unmet;
    }
    const result = saveOne(context, { operation: 'update', object, records: [{ ...record, Id: id }] });
    return result.success ? noContent() : rowErrorReply(result.errors);
}

export function deleteRecord(context: RequestContext): Reply {
    const { object = '', id = '' } = context.params;
    const result = saveOne(context, { operation: 'delete', object, records: [{ Id: id }] });
    return result.success ? noContent() : rowErrorReply(result.errors);
}

/**
 * 201 for a new record, 200 for a known one, 300 with their addresses where the value belongs to several, 404 for an unknown one
 * with `?updateOnly=true`.
 */
export function upsertRecord(context: RequestContext): Reply {
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const field = externalIdField(object, user, params['field'] ?? '');
    const record = inputRecord(context.body());
    refuseKey(record, 'Id', 'The Id field should not be specified in the sobject data.');
    refuseKey(record, field.apiName, `The ${field.apiName} field should not be specified in the sobject data.`);
    const value = params['value'] ?? '';
    if (field.type === 'id') {
        return updateRecord({ ...context, params: { ...params, id: value } });
    }
    const ids = idsByKey(org, user, object, field.apiName, value);
    const [id] = ids;
    if (id === undefined && context.query.get('updateOnly') === 'true') {
        throw notFound();
    }
    const early =
        severalReply(context, object.apiName, ids) ??
        (id === undefined ? undefined : unmetForChange(context, object.apiName, id));
    if (early) {
        return early;
    }
    const result = saveOne(context, {
        operation: 'upsert',
        object: object.apiName,
        externalIdField: field.apiName,
        records: [{ ...record, [field.apiName]: value }]
    });
    if (!result.success) {
        return rowErrorReply(result.errors);
    }
    const isCreated = result.created === true;
    return isCreated
        ? created(context, object.apiName, result, { created: true })
        : { status: 200, json: { id: result.id, success: true, errors: [], created: false } };
}

export function deleteByKey(context: RequestContext): Reply {
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const field = externalIdField(object, user, params['field'] ?? '');
    const ids = idsByKey(org, user, object, field.apiName, params['value'] ?? '');
    const several = severalReply(context, object.apiName, ids);
    if (several) {
        return several;
    }
    const [id] = ids;
    if (id === undefined) {
        throw notFound();
    }
    return deleteRecord({ ...context, params: { ...params, id } });
}

/** 300 with the addresses of the records, where there are several. */
export function severalReply({ params }: RequestContext, object: string, ids: readonly string[]): Reply | undefined {
    return ids.length > 1
        ? { status: 300, json: ids.map((id) => recordUrl(params['version'] ?? '', object, id)) }
        : undefined;
}

export function inputRecord(body: unknown): InputRecord {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        throw new OrgError('JSON_PARSER_ERROR', 'An object with the fields of one record is expected.');
    }
    return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'attributes'));
}

/** 412 where the record is not as the client's conditions want it; what the user cannot read is left to the save. */
function unmetForChange(context: RequestContext, objectName: string, id: string): Reply | undefined {
    checkConditions(context);
    if (!hasConditions(context)) {
        return undefined;
    }
    const { org, user } = context;
    const object = readableObject(org, user, objectName);
    const isThere = readById(org, user, object, id, ['Id']) !== undefined;
    return isThere ? unmetCondition(context, recordState(context, object, to18(id) ?? id)) : undefined;
}

type OneRecord = Omit<Parameters<typeof save>[2], 'allOrNone'>;

function saveOne(context: RequestContext, request: OneRecord): RowResult {
    checkWriteHeaders(context);
    const [result] = save(context.org, context.user, { ...request, allOrNone: true });
    if (!result) {
        throw new OrgError('UNKNOWN_EXCEPTION', 'The save gave no result.');
    }
    return result;
}

function created({ params }: RequestContext, object: string, result: RowResult, extra: object): Reply {
    const id = result.id ?? '';
    return {
        status: 201,
        headers: { location: recordUrl(params['version'] ?? '', object, id) },
        json: { id, success: true, errors: [], ...extra }
    };
}

function refuseKey(record: InputRecord, key: string, message: string): void {
    if (Object.keys(record).some((name) => name.toLowerCase() === key.toLowerCase())) {
        throw new OrgError('INVALID_FIELD', message, [key]);
    }
}
