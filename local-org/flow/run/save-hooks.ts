/** Where the save pipeline hands over to flows. */
import type { PendingRow, SaveContext } from '../../dml/context.ts';
import { refuseAll, rowError } from '../../dml/refusal.ts';
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

/** Runs the object's before-save flows on a row that is to be written, and puts what they set into it. Throws RowRefusal. */
export function runBeforeSave(context: SaveContext, { prior, row, values }: PendingRow): void {
    for (const planned of context.plan.flows.beforeSave) {
        const names = namesFor(context, planned, row, prior);
        const run = (): readonly RowError[] => runAlone(context, names);
        refuseAll(context.flows ? context.flows.transaction.sharedQueries(run) : run());
        for (const column of names.triggered.record.changed) {
            values[column] = row[column] ?? null;
        }
    }
}

/** Runs the object's before-delete flows on a record. Throws RowRefusal. */
export function runBeforeDelete(context: SaveContext, row: SqlRow): void {
    for (const planned of context.plan.flows.beforeDelete) {
        const names = namesFor(context, planned, { ...row }, undefined);
        refuseAll(runAlone(context, names, true));
    }
}

function runAlone({ flows }: SaveContext, names: Names, always = false): readonly RowError[] {
    if (!flows) {
        return [];
    }
    try {
        if (always ? !meetsEntry(names) : !enters(names)) {
            return [];
        }
    } catch (error) {
        return errorsOf(names, error);
    }
    return runBatch(flows.transaction, [names], names.planned.flow.start.next)[0] ?? [];
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
