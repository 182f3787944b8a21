import type { FieldSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import type { SqlValue } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { deleteRow } from './delete.ts';
import { objectRefusal, unknownObject } from './permissions.ts';
import { planFor } from './plan.ts';
import { changeRecord, createRecord } from './record.ts';
import { RowRefusal, rowError } from './refusal.ts';
import { recalculate } from './rollups.ts';
import type { InputRecord, RowError, RowResult, SaveRequest } from './types.ts';
import { matchOf, SeveralMatches, upsertKey } from './upsert.ts';
import { nextStamp } from './write.ts';

const ID_KEY = new Set(['id']);

const ROLLED_BACK = rowError(
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'Record rolled back because not all records were valid and the request was using AllOrNone header'
);

type RowWork = (input: InputRecord) => { readonly id: string; readonly created?: boolean };

/**
 * The one write path of every door. Each row is coerced, checked against permissions, system rules, validation rules and
 * uniqueness, then written; roll-ups follow; all of it is one transaction. Row problems are results, in request order.
 * Throws OrgError NOT_FOUND for an upsert by a field that is no external id, and LOCAL_ORG_UNSUPPORTED for metadata of the
 * object that the local org cannot honour.
 */
export function save(org: Org, user: UserContext, request: SaveRequest): RowResult[] {
    const plan = planFor(org, request.object);
    const refusal = plan ? objectRefusal(user, plan.object.apiName, request.operation) : unknownObject(request.object);
    if (!plan || refusal) {
        return request.records.map(() => failed(refusal ? [refusal] : []));
    }
    return org.store.transaction(() => {
        const context: SaveContext = {
            org,
            user,
            plan,
            stamp: nextStamp(org),
            lookups: new Map(),
            parents: new Map(),
            touched: new Map()
        };
        const work = workOf(context, request);
        const results = request.allOrNone ? allOrNone(context, request, work) : eachAlone(context, request, work);
        if (plan.object.setup && results.some((result) => result.success)) {
            org.accessChanged();
        }
        return results;
    });
}

function workOf(context: SaveContext, request: SaveRequest): RowWork {
    switch (request.operation) {
        case 'insert':
            return (input) => ({ id: createRecord(context, input) });
        case 'update':
            return (input) => ({ id: changeRecord(context, idIn(input), input, ID_KEY) });
        case 'delete':
            return (input) => ({ id: deleteRow(context, idIn(input)) });
        case 'upsert':
            return upsertWork(context, upsertKey(context, request.externalIdField));
    }
}

function upsertWork(context: SaveContext, key: FieldSchema): RowWork {
    const seen = new Set<SqlValue>();
    const keys = new Set(['id', key.apiName.toLowerCase()]);
    return (input) => {
        const id = matchOf(context, key, input, seen);
        return id === undefined
            ? { id: createRecord(context, input, key.type === 'id' ? ID_KEY : undefined), created: true }
            : { id: changeRecord(context, id, input, keys), created: false };
    };
}

function eachAlone(context: SaveContext, request: SaveRequest, work: RowWork): RowResult[] {
    const results = request.records.map((input) => attempt(request, work, input));
    recalculate(context.org, context.touched, context.stamp);
    return results;
}

/** Rolls back to where the request began, also inside a larger transaction of the door's. */
function allOrNone(context: SaveContext, request: SaveRequest, work: RowWork): RowResult[] {
    class AnyFailed extends Error {}
    let results: RowResult[] = [];
    try {
        context.org.store.savepoint(() => {
            results = request.records.map((input) => attempt(request, work, input));
            if (results.some((result) => !result.success)) {
                throw new AnyFailed();
            }
            recalculate(context.org, context.touched, context.stamp);
        });
        return results;
    } catch (error) {
        if (error instanceof AnyFailed) {
            return results.map((result) => (result.success ? failed([ROLLED_BACK], result.created) : result));
        }
        throw error;
    }
}

function attempt(request: SaveRequest, work: RowWork, input: InputRecord): RowResult {
    try {
        return { success: true, errors: [], ...work(input) };
    } catch (error) {
        const created = request.operation === 'upsert' ? true : undefined;
        if (error instanceof RowRefusal) {
            return failed(error.errors, created);
        }
        if (error instanceof SeveralMatches) {
            return { ...failed([rowError('DUPLICATE_EXTERNAL_ID', error.message)]), matches: error.ids };
        }
        throw error;
    }
}

function failed(errors: readonly RowError[], created?: boolean): RowResult {
    return { success: false, errors, ...(created === undefined ? {} : { created }) };
}

function idIn(input: InputRecord): unknown {
    const name = Object.keys(input).find((one) => one.toLowerCase() === 'id');
    return name === undefined ? undefined : input[name];
}
