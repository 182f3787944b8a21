import type { Org } from '../org.ts';
import { quoted, type SqlRow } from '../store/store.ts';
import { nextAutoNumber } from './auto-number.ts';
import type { PendingRow, SaveContext } from './context.ts';
import type { ObjectPlan } from './plan.ts';

const lastStamps = new WeakMap<Org, string>();

/** Time of a request's writes; never before that of the request before it, even if the clock is set back. */
export function nextStamp(org: Org): string {
    const now = org.now().toISOString();
    const last = lastStamps.get(org) ?? '';
    const stamp = now > last ? now : last;
    lastStamps.set(org, stamp);
    return stamp;
}

/** Names that the store composes (a person's Name), for formulas that read the row before it is stored. */
export function withComposedNames(plan: ObjectPlan, row: SqlRow): SqlRow {
    for (const field of plan.composed) {
        const parts = (field.composedOf ?? []).map((part) => row[part] ?? null).filter((part) => part !== null);
        row[field.apiName] = parts.join(' ') || null;
    }
    return row;
}

/** Inserts the row and returns its id. */
export function insertRow({ org, user, plan, stamp }: SaveContext, { row }: PendingRow): string {
    const { apiName } = plan.object;
    const id = org.nextId(apiName);
    row['Id'] = id;
    for (const field of plan.autoNumbers) {
        row[field.apiName] = nextAutoNumber(org, apiName, field.apiName, field.autoNumber ?? '');
    }
    if (plan.hasAudit) {
        row['CreatedDate'] = stamp;
        row['CreatedById'] = user.userId;
        row['LastModifiedDate'] = stamp;
        row['LastModifiedById'] = user.userId;
        row['SystemModstamp'] = stamp;
    }
    org.store.run(
        plan.insertSql,
        plan.columns.map((column) => row[column] ?? null)
    );
    return id;
}

/** Writes the changed columns. An update that changes nothing is still a modification, as on the platform. */
export function updateRow({ org, user, plan, stamp }: SaveContext, { prior, values }: PendingRow): void {
    const changes: SqlRow = { ...values };
    if (plan.hasAudit) {
        changes['LastModifiedDate'] = stamp;
        changes['LastModifiedById'] = user.userId;
        changes['SystemModstamp'] = stamp;
    }
    writeColumns(org, plan, changes, String(prior?.['Id']));
}

/** Writes some columns of a stored row as they are. */
export function writeColumns(org: Org, plan: ObjectPlan, changes: SqlRow, id: string): void {
    const columns = Object.keys(changes);
    if (columns.length === 0) {
        return;
    }
    const assignments = columns.map((column) => `${quoted(column)} = ?`).join(', ');
    org.store.run(`UPDATE ${quoted(plan.object.apiName)} SET ${assignments} WHERE "Id" = ?`, [
        ...columns.map((column) => changes[column] ?? null),
        id
    ]);
}
