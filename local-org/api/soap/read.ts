/** `query`, `queryAll`, `queryMore`, `retrieve`: the rows of SOQL as `sObject` elements. */
import { query, queryMore } from '../../soql/query.ts';
import type { SoqlPage } from '../../soql/types.ts';
import { to18 } from '../../store/ids.ts';
import { readableObject } from '../rest/objects.ts';
import { readByIds } from '../rest/read-record.ts';
import { recordJson, type Json } from '../rest/record-json.ts';
import type { RequestContext } from '../router.ts';
import type { SoapParameters } from './envelope.ts';

const NIL = { '@xsi:nil': 'true' } as const;

export function queryRecords({ org, params, user }: RequestContext, parameters: SoapParameters): object {
    return queryResult({ org, params }, query(org, user, parameters.required('queryString')));
}

export function queryAllRecords({ org, params, user }: RequestContext, parameters: SoapParameters): object {
    const page = query(org, user, parameters.required('queryString'), { includeDeleted: true });
    return queryResult({ org, params }, page);
}

export function queryMoreRecords({ org, params, user }: RequestContext, parameters: SoapParameters): object {
    return queryResult({ org, params }, queryMore(org, user, parameters.required('queryLocator')));
}

/** A record that is not there, or not for this user, is nil in its place. */
export function retrieveRecords({ org, params, user }: RequestContext, parameters: SoapParameters): object[] {
    const object = readableObject(org, user, parameters.required('sObjectType'));
    const ids = parameters.texts('ids').map((id) => to18(id) ?? id);
    const rows = readByIds(org, user, object, ids, parameters.required('fieldList').split(','));
    return ids.map((id) => {
        const row = rows.get(id);
        return row ? sObject(recordJson(org.schema, params['version'] ?? '', row)) : NIL;
    });
}

type Place = Pick<RequestContext, 'org' | 'params'>;

function queryResult({ org, params }: Place, { done, locator, rows, totalSize }: SoqlPage): object {
    return {
        done,
        queryLocator: locator ?? NIL,
        records: rows.map((row) => sObject(recordJson(org.schema, params['version'] ?? '', row))),
        size: totalSize
    };
}

/** Fields stand in the records' own namespace. */
function sObject({ attributes, ...fields }: Json): object {
    const { type } = attributes as { readonly type: string };
    const elements: Record<string, unknown> = { '@xsi:type': 'sf:sObject', 'sf:type': type };
    for (const [name, value] of Object.entries(fields)) {
        elements[`sf:${name}`] = fieldValue(value);
    }
    return elements;
}

function fieldValue(value: unknown): unknown {
    if (value === null) {
        return NIL;
    }
    if (typeof value !== 'object') {
        return typeof value === 'string' ? value.replace(/\+0000$/, 'Z') : value;
    }
    if ('records' in value) {
        const { done, records, totalSize } = value as { done: boolean; records: Json[]; totalSize: number };
        return { '@xsi:type': 'QueryResult', done, records: records.map(sObject), size: totalSize };
    }
    return sObject(value as Json);
}
