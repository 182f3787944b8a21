/** Where the save pipeline hands over to flows. */
import type { PendingRow, SaveContext } from '../../dml/context.ts';
import { rowError } from '../../dml/refusal.ts';
import type { RowError } from '../../dml/types.ts';
import type { SqlRow } from '../../store/store.ts';
import { scheduleFor } from '../schedule/schedule.ts';
import { flowRecord } from '../values.ts';
import { errorsOf, runBatch } from './batch.ts';
import { enters, meetsEntry } from './conditions.ts';
import { Names } from './names.ts';
import type { PlannedFlow } from './plan.ts';
import { systemUser } from './system-user.ts';
import type { FlowTransaction } from './transaction.ts';

/** A row that was written, for the flows that run after that. */
export interface SavedRow {
    readonly id: string;
    readonly prior?: SqlRow;
}

export interface SaveFlows {
    /** What the flows of this save share, and those of the saves they make. */
    readonly transaction: FlowTransaction;
    /** Rows written so far, where flows run after the save. */
    readonly saved: SavedRow[];
}

function namesFor({ org, user }: SaveContext, planned: PlannedFlow, row: SqlRow, prior: SqlRow | undefined): Names {
    const record = flowRecord(planned.object, row);
    return new Names(planned, { org, user: systemUser(org, user), record, ...(prior ? { prior } : {}) });
}

/** Runs the object's before-save flows, each for all rows that enter it, and puts what they set into the rows. Gives the errors of refused rows. */
export function runBeforeSave<R extends PendingRow>(
    context: SaveContext,
    rows: readonly R[]
): Map<R, readonly RowError[]> {
    const failed = new Map<R, readonly RowError[]>();
    for (const planned of context.plan.flows.beforeSave) {
        const running = rows
            .filter((pending) => !failed.has(pending))
            .map((of) => ({ of, names: namesFor(context, planned, of.row, of.prior) }));
        runTogether(context, planned, running, enters).forEach((errors, pending) => failed.set(pending, errors));
        for (const { names, of } of running) {
            for (const column of names.triggered.record.changed) {
                of.values[column] = of.row[column] ?? null;
            }
        }
    }
    return failed;
}

/** Runs the object's before-delete flows, each for all records that meet its conditions. Gives the errors of records that stay. */
export function runBeforeDelete<R extends { readonly row: SqlRow }>(
    context: SaveContext,
    rows: readonly R[]
): Map<R, readonly RowError[]> {
    const failed = new Map<R, readonly RowError[]>();
    for (const planned of context.plan.flows.beforeDelete) {
        const running = rows
            .filter((doomed) => !failed.has(doomed))
            .map((of) => ({ of, names: namesFor(context, planned, { ...of.row }, undefined) }));
        runTogether(context, planned, running, meetsEntry).forEach((errors, doomed) => failed.set(doomed, errors));
    }
    return failed;
}

/** One flow before the save or the delete, for those it is for. */
function runTogether<T>(
    { flows }: SaveContext,
    { flow }: PlannedFlow,
    running: readonly { readonly of: T; readonly names: Names }[],
    isFor: (names: Names) => boolean
): Map<T, readonly RowError[]> {
    const failed = new Map<T, readonly RowError[]>();
    if (!flows) {
        return failed;
    }
    const entered = running.filter(({ names, of }) => {
        try {
            return isFor(names);
        } catch (error) {
            failed.set(of, errorsOf(names, error));
            return false;
        }
    });
    const all = entered.map(({ names }) => names);
    runBatch(flows.transaction, all, flow.start.next).forEach((errors, index) => {
        const of = entered[index]?.of;
        if (errors && of !== undefined) {
            failed.set(of, errors);
        }
    });
    return failed;
}

/**
 * Runs the object's after-save flows, each for all rows that enter it. Gives the errors of rows whose flows failed: what was
 * written for them has to be taken back.
 */
export function runAfterSave(context: SaveContext): Map<string, readonly RowError[]> {
    const failed = new Map<string, readonly RowError[]>();
    const { flows, plan } = context;
    if (!flows || flows.saved.length === 0) {
        return failed;
    }
    const { saved: rows, transaction } = flows;
    if (transaction.isTooDeep) {
        const error = rowError(
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            `${plan.object.label}: maximum trigger depth exceeded`
        );
        return new Map(rows.map(({ id }) => [id, [error]]));
    }
    for (const planned of plan.flows.afterSave) {
        const left = rows.filter(({ id }) => !failed.has(id) && !transaction.isRunning(planned.flow.name, id));
        runFlow(context, transaction, planned, left).forEach((errors, id) => failed.set(id, errors));
    }
    return failed;
}

function runFlow(
    context: SaveContext,
    transaction: FlowTransaction,
    planned: PlannedFlow,
    rows: readonly SavedRow[]
): Map<string, readonly RowError[]> {
    const { org, plan } = context;
    const failed = new Map<string, readonly RowError[]>();
    const entered: { readonly id: string; readonly names: Names }[] = [];
    for (const { id, prior } of rows) {
        const row = org.store.get(plan.selectSql, [id]);
        if (!row || row['IsDeleted'] === 1) {
            continue;
        }
        const names = namesFor(context, planned, row, prior);
        try {
            const isEntered = enters(names);
            scheduleFor(names, isEntered);
            if (isEntered) {
                entered.push({ id, names });
            }
        } catch (error) {
            failed.set(id, errorsOf(names, error));
        }
    }
    const ids = entered.map(({ id }) => id);
    const errors = transaction.during(planned.flow.name, ids, () =>
        runBatch(
            transaction,
            entered.map(({ names }) => names),
            planned.flow.start.next
        )
    );
    ids.forEach((id, index) => {
        const own = errors[index];
        if (own) {
            failed.set(id, own);
        }
    });
    return failed;
}
