import { refuseLocked } from '../approval/lock.ts';
import { runBeforeSave } from '../flow/run/save-hooks.ts';
import type { SqlRow } from '../store/store.ts';
import { completeActivity } from './activities.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { refuseConverted } from './converted-leads.ts';
import { defaultsFor } from './defaults.ts';
import { readInput, type KeyFields } from './input.ts';
import { lookupErrors, storedRow } from './lookups.ts';
import { ownerErrors } from './owners.ts';
import { requireOperation, requireRecordEdit, requireTransfer } from './permissions.ts';
import { refuse, refuseAll } from './refusal.ts';
import { touchParents } from './rollups.ts';
import { assignmentErrors, circleErrors } from './setup-rows.ts';
import { changeableShare, dropShares, sameShare, shareErrors } from './share-rows.ts';
import { systemErrors, valueErrors } from './system-validation.ts';
import type { InputRecord, RowError } from './types.ts';
import { duplicateErrors } from './uniqueness.ts';
import { ruleErrors } from './validation-rules.ts';
import { insertRow, updateRow, withComposedNames } from './write.ts';

const NO_KEYS: KeyFields = new Set();

/** Reads a record that is to be created, for `writeRow`. Throws RowRefusal. */
export function newRow(context: SaveContext, input: InputRecord, keys: KeyFields = NO_KEYS): PendingRow {
    requireOperation(context, 'insert');
    const idNames = Object.keys(input).filter((name) => name.toLowerCase() === 'id');
    if (!keys.has('id') && idNames.some((name) => input[name] != null)) {
        refuse('INVALID_FIELD', 'cannot specify Id in an insert call', ['Id']);
    }
    const given = readInput(context, idNames.length === 0 ? input : withoutId(input), 'insert', keys);
    const shared = sameShare(context, given);
    if (shared !== undefined) {
        return changedRow(context, shared, changeableShare(context, given), keys);
    }
    const values = { ...given, ...defaultsFor(context, given) };
    const row: SqlRow = { ...values };
    for (const field of context.plan.zeroRollups) {
        row[field.apiName] = 0;
    }
    return { values, row: withComposedNames(context.plan, row) };
}

/** Reads a change of a record, for `writeRow`. Throws RowRefusal. */
export function changedRow(context: SaveContext, id: unknown, input: InputRecord, keys: KeyFields): PendingRow {
    requireOperation(context, 'update');
    const prior = storedRow(context, id);
    requireRecordEdit(context, prior);
    refuseConverted(context.plan.object.apiName, prior);
    refuseLocked(context.org, context.user, context.plan.object.apiName, String(prior['Id']));
    const values = readInput(context, input, 'update', keys);
    if ('OwnerId' in values && values['OwnerId'] !== prior['OwnerId']) {
        requireTransfer(context, prior);
    }
    return { prior, values, row: withComposedNames(context.plan, { ...prior, ...values }) };
}

/** Runs the flows before the save on rows that are otherwise fit for it. Gives the errors of refused rows. */
export function flowsBeforeSave<R extends PendingRow>(
    context: SaveContext,
    rows: readonly R[]
): Map<R, readonly RowError[]> {
    const failed = new Map<R, readonly RowError[]>();
    if (context.plan.flows.beforeSave.length === 0) {
        return failed;
    }
    for (const pending of rows) {
        const errors = [...valueErrors(context, pending), ...lookupErrors(context, pending)];
        if (errors.length > 0) {
            failed.set(pending, errors);
        }
    }
    const fit = rows.filter((pending) => !failed.has(pending));
    runBeforeSave(context, fit).forEach((errors, pending) => failed.set(pending, errors));
    fit.forEach(({ row }) => withComposedNames(context.plan, row));
    return failed;
}

/** Takes a row through the stages after its flows and returns its id. Throws RowRefusal; nothing is written then. */
export function writeRow(context: SaveContext, pending: PendingRow): string {
    completeActivity(context, pending);
    checkRow(context, pending);
    const { prior, row } = pending;
    const id = prior ? String(prior['Id']) : insertRow(context, pending);
    if (prior) {
        updateRow(context, pending);
        if (context.plan.hasOwner && row['OwnerId'] !== prior['OwnerId']) {
            dropShares(context, id);
        }
    }
    touchParents(context.touched, context.plan, prior, row, [id]);
    noteSaved(context, id, prior);
    return id;
}

function noteSaved({ flows, plan }: SaveContext, id: string, prior?: SqlRow): void {
    if (plan.flows.afterSave.length > 0) {
        flows?.saved.push({ id, ...(prior ? { prior } : {}) });
    }
}

/** System rules, validation rules and uniqueness. Throws RowRefusal. */
export function checkRow(context: SaveContext, pending: PendingRow): void {
    refuseAll([...systemErrors(context, pending), ...lookupErrors(context, pending)]);
    refuseAll([...assignmentErrors(context, pending), ...circleErrors(context, pending)]);
    refuseAll(ownerErrors(context, pending));
    refuseAll(shareErrors(context, pending));
    refuseAll(ruleErrors(context, pending));
    refuseAll(duplicateErrors(context, pending));
}

function withoutId(input: InputRecord): InputRecord {
    return Object.fromEntries(Object.entries(input).filter(([name]) => name.toLowerCase() !== 'id'));
}
