/** Reading one record by id or by an external id, with `?fields=` or whole. */
import type { ObjectSchema } from '../../metadata/schema.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { recordState, stateHeaders, unmetCondition } from './conditions.ts';
import { notFound } from './errors.ts';
import { externalIdField, readableObject } from './objects.ts';
import { idsByKey, readById } from './read-record.ts';
import { recordJson } from './record-json.ts';
import { severalReply } from './save-record.ts';

export function getRecord(context: RequestContext): Reply {
    const object = readableObject(context.org, context.user, context.params['object'] ?? '');
    return recordReply(context, object, context.params['id']);
}

export function getByKey(context: RequestContext): Reply {
    const { org, user, params } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const field = externalIdField(object, user, params['field'] ?? '');
    const value = params['value'] ?? '';
    if (field.type === 'id') {
        return recordReply(context, object, value);
    }
    const ids = idsByKey(org, user, object, field.apiName, value);
    return severalReply(context, object.apiName, ids) ?? recordReply(context, object, ids[0]);
}

function recordReply(context: RequestContext, object: ObjectSchema, id: string | undefined): Reply {
    const { org, user, params, query } = context;
    const fields = query.get('fields')?.split(',');
    const row = id === undefined ? undefined : readById(org, user, object, id, fields);
    if (!row) {
        throw notFound();
    }
    const state = recordState(context, object, row.id ?? '');
    const reply = { ...ok(recordJson(org.schema, params['version'] ?? '', row)), headers: stateHeaders(state) };
    return unmetCondition(context, state) ?? reply;
}
