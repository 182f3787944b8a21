import { runBeforeSave } from '../flow/run/save-hooks.ts';
import type { SqlRow } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';
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
import type { InputRecord } from './types.ts';
import { duplicateErrors } from './uniqueness.ts';
import { ruleErrors } from './validation-rules.ts';
import { insertRow, updateRow, withComposedNames } from './write.ts';

const NO_KEYS: KeyFields = new Set();

/** Creates one record through all stages and returns its id. Throws RowRefusal; nothing is written then. */
export function createRecord(context: SaveContext, input: InputRecord, keys: KeyFields = NO_KEYS): string {
    requireOperation(context, 'insert');
    const idNames = Object.keys(input).filter((name) => name.toLowerCase() === 'id');
    if (!keys.has('id') && idNames.some((name) => input[name] != null)) {
        refuse('INVALID_FIELD', 'cannot specify Id in an insert call', ['Id']);
    }
    const given = readInput(context, idNames.length === 0 ? input : withoutId(input), 'insert', keys);
    const shared = sameShare(context, given);
    if (shared !== undefined) {
        return changeRecord(context, shared, changeableShare(context, given), keys);
    }
    const values = { ...given, ...defaultsFor(context, given) };
    const row: SqlRow = { ...values };
    for (const field of context.plan.zeroRollups) {
        row[field.apiName] = 0;
    }
    const pending: PendingRow = { values, row: withComposedNames(context.plan, row) };
    check(context, pending);
    const id = insertRow(context, pending);
    noteSaved(context, id);
    touchParents(context.touched, context.plan, undefined, pending.row);
    return id;
}

/** Changes one record through all stages. Throws RowRefusal; nothing is written then. */
export function changeRecord(context: SaveContext, id: unknown, input: InputRecord, keys: KeyFields): string {
    requireOperation(context, 'update');
    const prior = storedRow(context, id);
    requireRecordEdit(context, prior);
    const values = readInput(context, input, 'update', keys);
    if ('OwnerId' in values && values['OwnerId'] !== prior['OwnerId']) {
        requireTransfer(context, prior);
    }
    const pending: PendingRow = { prior, values, row: withComposedNames(context.plan, { ...prior, ...values }) };
    check(context, pending);
    updateRow(context, pending);
    if (context.plan.hasOwner && pending.row['OwnerId'] !== prior['OwnerId']) {
        dropShares(context, String(prior['Id']));
    }
    touchParents(context.touched, context.plan, prior, pending.row);
    noteSaved(context, String(prior['Id']), prior);
    return String(prior['Id']);
}

function noteSaved({ flows, plan }: SaveContext, id: string, prior?: SqlRow): void {
    if (plan.flows.afterSave.length > 0) {
        flows?.saved.push({ id, ...(prior ? { prior } : {}) });
    }
}

function check(context: SaveContext, pending: PendingRow): void {
    if (context.plan.flows.beforeSave.length > 0) {
        refuseAll([...valueErrors(context, pending), ...lookupErrors(context, pending)]);
        runBeforeSave(context, pending);
        withComposedNames(context.plan, pending.row);
    }
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
