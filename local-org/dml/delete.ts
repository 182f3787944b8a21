import { refuseLocked } from '../approval/lock.ts';
import { findField, type FieldSchema, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import { quoted, type SqlRow } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { storedRow } from './lookups.ts';
import { requireFullAccess } from './permissions.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import { rememberTogether } from './recycle-bin.ts';
import { refuse } from './refusal.ts';
import { canReadRecord } from '../security/sharing.ts';
import { touchParents } from './rollups.ts';

interface ChildLink {
    readonly child: ObjectSchema;
    readonly field: FieldSchema;
}

const childLinks = new WeakMap<OrgSchema, Map<string, ChildLink[]>>();

/** The record that is to be deleted. Throws RowRefusal where the user may not delete it. */
export function doomedRow(context: SaveContext, id: unknown): SqlRow {
    const row = storedRow(context, id);
    requireFullAccess(context, row);
    refuseLocked(context.org, context.user, context.plan.object.apiName, String(row['Id']));
    return row;
}

/** Deletes one record with everything that goes with it. Throws RowRefusal where a Restrict lookup holds it. */
export function deleteRow(context: SaveContext, id: unknown): string {
    const row = doomedRow(context, id);
    const doomed = new Map<string, { plan: ObjectPlan; row: SqlRow }>();
    collect(context, context.plan, row, doomed);
    for (const entry of doomed.values()) {
        refuseRestricted(context, row, entry, doomed);
    }
    for (const { plan, row: one } of doomed.values()) {
        clearLookups(context, plan, String(one['Id']));
        markDeleted(context, plan, String(one['Id']));
        touchParents(context.touched, plan, one, undefined, [String(row['Id'])]);
    }
    rememberTogether(context.org, String(row['Id']), doomed.keys());
    return String(row['Id']);
}

/** The record, then its details and cascading children, their children and so on; parents come first. */
function collect(
    context: SaveContext,
    plan: ObjectPlan,
    row: SqlRow,
    doomed: Map<string, { plan: ObjectPlan; row: SqlRow }>
): void {
    const id = String(row['Id']);
    if (doomed.has(id)) {
        return;
    }
    doomed.set(id, { plan, row });
    for (const { child, field } of linksTo(context.org.schema, plan.object)) {
        if (field.reference?.masterDetail || field.reference?.deleteRule === 'Cascade') {
            const childPlan = planFor(context.org, child.apiName) as ObjectPlan;
            for (const childRow of childrenOf(context, child, field, id)) {
                collect(context, childPlan, childRow, doomed);
            }
        }
    }
}

function refuseRestricted(
    context: SaveContext,
    root: SqlRow,
    { plan, row }: { plan: ObjectPlan; row: SqlRow },
    doomed: ReadonlyMap<string, unknown>
): void {
    for (const { child, field } of linksTo(context.org.schema, plan.object)) {
        if (field.reference?.masterDetail || field.reference?.deleteRule !== 'Restrict') {
            continue;
        }
        const holders = childrenOf(context, child, field, String(row['Id'])).filter(
            (one) => !doomed.has(String(one['Id']))
        );
        if (holders.length > 0) {
            const name = String(root[context.plan.object.nameField] ?? root['Id']);
            const held = `Your attempt to delete ${name} could not be completed because it is associated with`;
            refuse('DELETE_FAILED', `${held} ${namesOf(context, child, holders)}\n`);
        }
    }
}

/** What holds a record, as far as the user may see it. */
function namesOf({ org, user }: SaveContext, child: ObjectSchema, holders: readonly SqlRow[]): string {
    const seen = user.object(child.apiName).read
        ? holders.filter((one) => canReadRecord(org, user, child.apiName, one))
        : [];
    const names = seen.map((one) => String(one[child.nameField] ?? one['Id'])).join(', ');
    return seen.length === 0 ? 'other records.' : `the following ${child.labelPlural.toLowerCase()}.: ${names}`;
}

function clearLookups(context: SaveContext, plan: ObjectPlan, id: string): void {
    for (const { child, field } of linksTo(context.org.schema, plan.object)) {
        if (!field.reference?.masterDetail && field.reference?.deleteRule === 'SetNull') {
            const column = quoted(field.apiName);
            const stamped = findField(child, 'SystemModstamp') ? `, "SystemModstamp" = ?` : '';
            const parameters = stamped === '' ? [id] : [context.stamp, id];
            context.org.store.run(
                `UPDATE ${quoted(child.apiName)} SET ${column} = NULL${stamped} WHERE ${column} = ? AND "IsDeleted" = 0`,
                parameters
            );
        }
    }
}

/** To the recycle bin: the row stays, marked, and leaves every query and unique index. */
function markDeleted({ org, user, stamp }: SaveContext, plan: ObjectPlan, id: string): void {
    const audit = plan.hasAudit ? ', "LastModifiedDate" = ?, "LastModifiedById" = ?, "SystemModstamp" = ?' : '';
    const parameters = plan.hasAudit ? [stamp, user.userId, stamp, id] : [id];
    org.store.run(`UPDATE ${quoted(plan.object.apiName)} SET "IsDeleted" = 1${audit} WHERE "Id" = ?`, parameters);
}

function childrenOf({ org }: SaveContext, child: ObjectSchema, field: FieldSchema, id: string): SqlRow[] {
    const sql = `SELECT * FROM ${quoted(child.apiName)} WHERE ${quoted(field.apiName)} = ? AND "IsDeleted" = 0`;
    return org.store.all(sql, [id]);
}

/** Lookups of any object that may lead to this one, audit fields aside. */
export function linksTo(schema: OrgSchema, parent: ObjectSchema): readonly ChildLink[] {
    let byParent = childLinks.get(schema);
    if (!byParent) {
        byParent = new Map();
        for (const child of [...schema.objects.values()].filter(({ view }) => !view)) {
            for (const field of child.fields.values()) {
                for (const target of field.reference && !field.system ? field.reference.targets : []) {
                    const known = byParent.get(target.toLowerCase()) ?? [];
                    known.push({ child, field });
                    byParent.set(target.toLowerCase(), known);
                }
            }
        }
        childLinks.set(schema, byParent);
    }
    return byParent.get(parent.apiName.toLowerCase()) ?? [];
}
