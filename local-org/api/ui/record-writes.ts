import { save } from '../../dml/save.ts';
import type { InputRecord, RowResult, SaveOperation } from '../../dml/types.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { noContent, type Reply, type RequestContext } from '../router.ts';
import { collisionReply, recordErrorReply, requestErrorReply } from './errors.ts';
import { requireObject, visibleFields } from './objects.ts';
import { readRecord, type RecordView } from './record.ts';
import { locate, notFound } from './record-reads.ts';
import { addPath, selectionOf } from './selection.ts';

/** POST records { apiName, fields } */
export function createRecord(context: RequestContext): Reply {
    const { apiName, fields } = bodyOf(context);
    if (typeof apiName !== 'string' || !fields) {
        return requestErrorReply('ILLEGAL_QUERY_PARAMETER_VALUE', 'Record input is required for POST.');
    }
    const object = requireObject(context.org, context.user, apiName);
    const result = saveOne(context, 'insert', object, fields);
    if (!result.success || !result.id) {
        return recordErrorReply(object, result.errors);
    }
    return { status: 201, json: wholeRecord(context, object, result.id) };
}

/** PATCH records/{id} { fields }, refused when the record changed after `If-Unmodified-Since`. */
export function updateRecord(context: RequestContext): Reply {
    const { org, user } = context;
    const { object, id } = locate(org, user, context.params.recordId ?? '');
    const { fields } = bodyOf(context);
    if (!fields) {
        return requestErrorReply('ILLEGAL_QUERY_PARAMETER_VALUE', 'Record input is required for PATCH.');
    }
    return org.store.transaction(() => {
        const lastModifiedBy = modifierSince(context, object, id);
        if (lastModifiedBy !== undefined) {
            return collisionReply(lastModifiedBy);
        }
        const result = saveOne(context, 'update', object, { ...fields, Id: id });
        return result.success
            ? { status: 200, json: wholeRecord(context, object, id) }
            : recordErrorReply(object, result.errors);
    });
}

/** DELETE records/{id} */
export function deleteRecord(context: RequestContext): Reply {
    const { object, id } = locate(context.org, context.user, context.params.recordId ?? '');
    const result = saveOne(context, 'delete', object, { Id: id });
    return result.success ? noContent() : recordErrorReply(object, result.errors);
}

function saveOne(
    context: RequestContext,
    operation: SaveOperation,
    object: ObjectSchema,
    record: InputRecord
): RowResult {
    const request = { operation, object: object.apiName, records: [record], allOrNone: true };
    const [result] = save(context.org, context.user, request);
    return result ?? { success: false, errors: [] };
}

/** The saved record with every field the user may read, as after a save on a page with the full layout. */
function wholeRecord({ org, user }: RequestContext, object: ObjectSchema, id: string): RecordView {
    const selection = selectionOf(object);
    for (const field of visibleFields(user, object)) {
        selection.fields.set(field.apiName, field);
    }
    const record = readRecord(org, user, object, id, selection);
    if (!record) {
        throw notFound();
    }
    return record;
}

/** Name of who changed the record after the client's `If-Unmodified-Since`; undefined when nobody did or none is sent. */
function modifierSince({ org, user, headers }: RequestContext, object: ObjectSchema, id: string): string | undefined {
    const since = Date.parse(headers['if-unmodified-since'] ?? '');
    if (Number.isNaN(since)) {
        return undefined;
    }
    const selection = selectionOf(object);
    addPath(org, user, selection, `${object.apiName}.LastModifiedBy.Name`);
    const record = readRecord(org, user, object, id, selection);
    const modified = Date.parse(record?.lastModifiedDate ?? '');
    const isSecondPrecise = since % 1000 === 0;
    const isChanged = (isSecondPrecise ? Math.floor(modified / 1000) * 1000 : modified) > since;
    return isChanged ? (record?.fields.LastModifiedBy?.displayValue ?? '') : undefined;
}

function bodyOf(context: RequestContext): { apiName?: unknown; fields?: InputRecord } {
    const body = context.body();
    if (typeof body !== 'object' || body === null) {
        return {};
    }
    const { apiName, fields } = body as { apiName?: unknown; fields?: unknown };
    const hasFields = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
    return { apiName, ...(hasFields ? { fields: fields as InputRecord } : {}) };
}
