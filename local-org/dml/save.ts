import { runAfterSave } from '../flow/run/save-hooks.ts';
import { FlowTransaction } from '../flow/run/transaction.ts';
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

/** Rows that flows take at once. */
const BATCH_ROWS = 200;

type RowWork = (input: InputRecord) => { readonly id: string; readonly created?: boolean };

/**
 * The one write path of every door. Each row is coerced, checked against permissions, system rules, flows that run before the
 * save, validation rules and uniqueness, then written; roll-ups and the flows that run after the save follow; all of it is one
 * transaction. Row problems are results, in request order. `transaction` is there where a flow saves.
 * Throws OrgError NOT_FOUND for an upsert by a field that is no external id, and LOCAL_ORG_UNSUPPORTED for metadata of the
 * object that the local org cannot honour.
 */
export function save(
    org: Org,
    user: UserContext,
    request: SaveRequest,
    transaction: FlowTransaction = new FlowTransaction(save)
): RowResult[] {
    const plan = planFor(org, request.object);
    const refusal = plan ? objectRefusal(user, plan.object.apiName, request.operation) : unknownObject(request.object);
    if (!plan || refusal) {
        return request.records.map(() => failed(refusal ? [refusal] : []));
    }
    const begin = (): SaveContext => ({
        org,
        user,
        plan,
        stamp: nextStamp(org),
        lookups: new Map(),
        parents: new Map(),
        touched: new Map(),
        flows: { transaction, saved: [] }
    });
    return org.store.transaction(() => {
        const results = request.allOrNone ? allOrNone(begin(), request) : eachAlone(begin, request);
        if (plan.object.setup && results.some((result) => result.success)) {
            org.accessChanged();
        }
        return results;
    });
}

function workOf(context: SaveContext, request: SaveRequest, seen: Set<SqlValue>): RowWork {
    switch (request.operation) {
        case 'insert':
            return (input) => ({ id: createRecord(context, input) });
        case 'update':
            return (input) => ({ id: changeRecord(context, idIn(input), input, ID_KEY) });
        case 'delete':
            return (input) => ({ id: deleteRow(context, idIn(input)) });
        case 'upsert':
            return upsertWork(context, upsertKey(context, request.externalIdField), seen);
    }
}

function upsertWork(context: SaveContext, key: FieldSchema, seen: Set<SqlValue>): RowWork {
    const keys = new Set(['id', key.apiName.toLowerCase()]);
    return (input) => {
        const id = matchOf(context, key, input, seen);
        return id === undefined
            ? { id: createRecord(context, input, key.type === 'id' ? ID_KEY : undefined), created: true }
            : { id: changeRecord(context, id, input, keys), created: false };
    };
}

function eachAlone(begin: () => SaveContext, request: SaveRequest): RowResult[] {
    const context = begin();
    const seen = new Set<SqlValue>();
    if (context.plan.flows.afterSave.length > 0 && request.operation !== 'delete') {
        return inBatches(begin, request, seen);
    }
    const work = workOf(context, request, seen);
    const results = request.records.map((input) => attempt(request, work, input));
    recalculate(context.org, context.touched, context.stamp);
    return results;
}

/** Flows that run after the save take the rows in batches, as on the platform. */
function inBatches(begin: () => SaveContext, request: SaveRequest, seen: Set<SqlValue>): RowResult[] {
    const results: RowResult[] = [];
    for (let start = 0; start < request.records.length; start += BATCH_ROWS) {
        results.push(...batch(begin, request, request.records.slice(start, start + BATCH_ROWS), seen));
    }
    return results;
}

/** Rows whose flows fail take back the whole batch, which is tried again without them: the platform's way, too. */
function batch(
    begin: () => SaveContext,
    request: SaveRequest,
    records: readonly InputRecord[],
    seen: Set<SqlValue>
): RowResult[] {
    const refused = new Map<number, RowResult>();
    for (;;) {
        const context = begin();
        const keys = new Set(seen);
        let results: RowResult[] = [];
        try {
            context.org.store.savepoint(() => {
                const work = workOf(context, request, keys);
                results = records.map((input, index) => refused.get(index) ?? attempt(request, work, input));
                finish(context, request, results);
            });
            keys.forEach((key) => seen.add(key));
            return results;
        } catch (error) {
            if (!(error instanceof FlowsFailed)) {
                throw error;
            }
            error.results.forEach((result, index) => (result.success ? undefined : refused.set(index, result)));
        }
    }
}

/** Rolls back to where the request began, also inside a larger transaction of the door's. */
function allOrNone(context: SaveContext, request: SaveRequest): RowResult[] {
    class AnyFailed extends Error {}
    const work = workOf(context, request, new Set());
    let results: readonly RowResult[] = [];
    try {
        context.org.store.savepoint(() => {
            results = request.records.map((input) => attempt(request, work, input));
            if (results.some((result) => !result.success)) {
                throw new AnyFailed();
            }
            finish(context, request, results);
        });
        return [...results];
    } catch (error) {
        if (error instanceof FlowsFailed || error instanceof AnyFailed) {
            const known = error instanceof FlowsFailed ? error.results : results;
            return known.map((result) => (result.success ? failed([ROLLED_BACK], result.created) : result));
        }
        throw error;
    }
}

/** Roll-ups and the flows that run after the save. Throws FlowsFailed with the rows that are not saved after all. */
function finish(context: SaveContext, request: SaveRequest, results: readonly RowResult[]): void {
    recalculate(context.org, context.touched, context.stamp);
    const errors = runAfterSave(context);
    if (errors.size > 0) {
        const created = request.operation === 'upsert' ? true : undefined;
        throw new FlowsFailed(
            results.map((result) => {
                const own = result.id === undefined ? undefined : errors.get(result.id);
                return own ? failed(own, created) : result;
            })
        );
    }
}

class FlowsFailed extends Error {
    readonly results: readonly RowResult[];

    constructor(results: readonly RowResult[]) {
        super('Flows failed.');
        this.results = results;
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
