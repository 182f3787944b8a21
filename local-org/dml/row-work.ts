/** What each operation does with its rows: it reads them, runs the flows that come first on all of them, and writes one after another. */
import { runBeforeDelete } from '../flow/run/save-hooks.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { deleteRow, doomedRow } from './delete.ts';
import { changedRow, flowsBeforeSave, newRow, writeRow } from './record.ts';
import { RowRefusal, rowError } from './refusal.ts';
import { idIn, rowGroups } from './row-groups.ts';
import type { InputRecord, RowError, RowResult, SaveRequest } from './types.ts';
import { matchOf, SeveralMatches, upsertKey } from './upsert.ts';

const ID_KEY = new Set(['id']);

interface RowWork<R> {
    /** Throws RowRefusal, SeveralMatches. */
    readonly read: (input: InputRecord) => R;
    /** Errors of the rows that the flows refuse. */
    readonly flows: (rows: readonly R[]) => Map<R, readonly RowError[]>;
    /** Throws RowRefusal. */
    readonly write: (row: R) => { readonly id: string; readonly created?: boolean };
}

/** Results of all records, in order. Those that are refused already are given by their place. `seen` holds upsert keys. */
export function workOff(
    context: SaveContext,
    request: SaveRequest,
    records: readonly InputRecord[],
    seen: Set<SqlValue>,
    refused: ReadonlyMap<number, RowResult> = new Map()
): RowResult[] {
    if (request.operation === 'delete') {
        return inGroups(context, request, records, refused, deleteWork(context));
    }
    const key = request.operation === 'upsert' ? upsertKey(context, request.externalIdField) : undefined;
    const work = saveWork(context, rowReader(context, request, key, seen));
    return inGroups(context, request, records, refused, work);
}

interface SaveRow extends PendingRow {
    readonly created?: boolean;
}

interface Doomed {
    readonly id: unknown;
    /** As stored, where flows want to see it. */
    readonly row: SqlRow;
}

function rowReader(
    context: SaveContext,
    { operation }: SaveRequest,
    key: FieldSchema | undefined,
    seen: Set<SqlValue>
): (input: InputRecord) => SaveRow {
    if (operation === 'insert') {
        return (input) => newRow(context, input);
    }
    if (key === undefined) {
        return (input) => changedRow(context, idIn(input), input, ID_KEY);
    }
    const keys = new Set(['id', key.apiName.toLowerCase()]);
    return (input) => {
        const id = matchOf(context, key, input, seen);
        return id === undefined
            ? { ...newRow(context, input, key.type === 'id' ? ID_KEY : undefined), created: true }
            : { ...changedRow(context, id, input, keys), created: false };
    };
}

function saveWork(context: SaveContext, read: (input: InputRecord) => SaveRow): RowWork<SaveRow> {
    return {
        read,
        flows: (rows) => flowsBeforeSave(context, rows),
        write: (row) => {
            const id = writeRow(context, row);
            return row.created === undefined ? { id } : { id, created: row.created };
        }
    };
}

/** A record is read again when it is deleted: one before it may have taken it along. */
function deleteWork(context: SaveContext): RowWork<Doomed> {
    const hasFlows = context.plan.flows.beforeDelete.length > 0;
    return {
        read: (input) => {
            const id = idIn(input);
            return { id, row: hasFlows ? doomedRow(context, id) : {} };
        },
        flows: (rows) => runBeforeDelete(context, rows),
        write: ({ id }) => ({ id: deleteRow(context, id) })
    };
}

function inGroups<R>(
    context: SaveContext,
    request: SaveRequest,
    records: readonly InputRecord[],
    refused: ReadonlyMap<number, RowResult>,
    work: RowWork<R>
): RowResult[] {
    const results: RowResult[] = [];
    refused.forEach((result, place) => {
        results[place] = result;
    });
    const places = records.flatMap((_record, place) => (refused.has(place) ? [] : [place]));
    for (const group of rowGroups(context.plan, request.operation, records, places)) {
        const rows = new Map<number, R>();
        for (const place of group) {
            attempt(request, results, place, () => rows.set(place, work.read(records[place] as InputRecord)));
        }
        const failed = work.flows([...rows.values()]);
        for (const [place, row] of rows) {
            attempt(request, results, place, () => {
                const errors = failed.get(row);
                if (errors) {
                    throw new RowRefusal(errors);
                }
                results[place] = { success: true, errors: [], ...work.write(row) };
            });
        }
    }
    return results;
}

function attempt(request: SaveRequest, results: RowResult[], place: number, work: () => void): void {
    try {
        work();
    } catch (error) {
        if (error instanceof RowRefusal) {
            results[place] = refusedRow(request, error.errors);
        } else if (error instanceof SeveralMatches) {
            const errors = [rowError('DUPLICATE_EXTERNAL_ID', error.message)];
            results[place] = { success: false, errors, matches: error.ids };
        } else {
            throw error;
        }
    }
}

/** An upsert that fails says that it would have created. */
export function refusedRow({ operation }: SaveRequest, errors: readonly RowError[]): RowResult {
    return { success: false, errors, ...(operation === 'upsert' ? { created: true } : {}) };
}
