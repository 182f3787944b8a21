import { runAfterSave } from '../flow/run/save-hooks.ts';
import { FlowTransaction } from '../flow/run/transaction.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import type { SqlValue } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { saveParents } from './parents.ts';
import { objectRefusal, unknownObject } from './permissions.ts';
import { planFor } from './plan.ts';
import { rowError } from './refusal.ts';
import { BATCH_ROWS } from './row-groups.ts';
import { refusedRow, workOff } from './row-work.ts';
import type { InputRecord, RowError, RowResult, SaveRequest } from './types.ts';
import { nextStamp } from './write.ts';

const ROLLED_BACK = rowError(
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'Record rolled back because not all records were valid and the request was using AllOrNone header'
);

/**
 * The one write path of every door. Each row is coerced, checked against permissions, system rules, flows that run before the
 * save, validation rules and uniqueness, then written; the flows that run after the save and roll-ups follow; all of it is one
 * transaction. Row problems are results, in request order. `transaction` is there where a flow saves.
 * Throws OrgError NOT_FOUND for an upsert by a field that is no external id, and LOCAL_ORG_UNSUPPORTED for metadata of the
 * object that the local org cannot honour.
 */
export function save(org: Org, user: UserContext, request: SaveRequest, transaction?: FlowTransaction): RowResult[] {
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
        flows: { transaction: transaction ?? new FlowTransaction(save), saved: [] }
    });
    return org.store.transaction(() => {
        const results = request.allOrNone ? allOrNone(begin(), request) : eachAlone(begin, request);
        if (plan.object.setup && results.some((result) => result.success)) {
            org.accessChanged();
        }
        return results;
    });
}

/** In batches, as on the platform; each has flows and limits of its own. */
function eachAlone(begin: () => SaveContext, request: SaveRequest): RowResult[] {
    const seen = new Set<SqlValue>();
    const results: RowResult[] = [];
    do {
        const start = results.length;
        results.push(...batch(begin, request, request.records.slice(start, start + BATCH_ROWS), seen));
    } while (results.length < request.records.length);
    return results;
}

/** Rows whose flows or parents fail take back the whole batch, which is tried again without them: the platform's way, too. */
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
                results = workOff(context, request, records, keys, refused);
                finish(context, request, results);
            });
            keys.forEach((key) => seen.add(key));
            return results;
        } catch (error) {
            if (!(error instanceof NotSaved)) {
                throw error;
            }
            error.results.forEach((result, index) => (result.success ? undefined : refused.set(index, result)));
        }
    }
}

/** Rolls back to where the request began, also inside a larger transaction of the door's. */
function allOrNone(context: SaveContext, request: SaveRequest): RowResult[] {
    class AnyFailed extends Error {}
    let results: readonly RowResult[] = [];
    try {
        context.org.store.savepoint(() => {
            results = workOff(context, request, request.records, new Set());
            if (results.some((result) => !result.success)) {
                throw new AnyFailed();
            }
            finish(context, request, results);
        });
        return [...results];
    } catch (error) {
        if (error instanceof NotSaved || error instanceof AnyFailed) {
            const known = error instanceof NotSaved ? error.results : results;
            return known.map((result) => (result.success ? failed([ROLLED_BACK], result.created) : result));
        }
        throw error;
    }
}

/** The flows that run after the save, then the parents. Throws NotSaved with the rows that are not saved after all. */
function finish(context: SaveContext, request: SaveRequest, results: readonly RowResult[]): void {
    const ofFlows = runAfterSave(context);
    const errors = ofFlows.size > 0 ? ofFlows : saveParents(context);
    if (errors.size > 0) {
        throw new NotSaved(
            results.map((result) => {
                const own = result.id === undefined ? undefined : errors.get(result.id);
                return own ? refusedRow(request, own) : result;
            })
        );
    }
}

class NotSaved extends Error {
    readonly results: readonly RowResult[];

    constructor(results: readonly RowResult[]) {
        super('Rows were not saved after all.');
        this.results = results;
    }
}

function failed(errors: readonly RowError[], created?: boolean): RowResult {
    return { success: false, errors, ...(created === undefined ? {} : { created }) };
}
