/** Makes one record of up to three: what hung on the others hangs on the master, and the others are deleted (SOAP API, `merge`). */
import { findField } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { to18 } from '../store/ids.ts';
import { quoted } from '../store/store.ts';
import { linksTo } from './delete.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import { refuse, refuseAll, RowRefusal } from './refusal.ts';
import { recalculate, touchParents, type TouchedParents } from './rollups.ts';
import { save } from './save.ts';
import type { InputRecord, RowError } from './types.ts';
import { nextStamp } from './write.ts';

export interface Merge {
    readonly object: string;
    /** With `Id`; other fields are written to the master. */
    readonly master: InputRecord;
    readonly others: readonly string[];
}

export interface Merged {
    readonly success: boolean;
    readonly id?: string;
    readonly mergedRecordIds: readonly string[];
    readonly updatedRelatedIds: readonly string[];
    readonly errors: readonly RowError[];
}

const MERGEABLE = ['Account', 'Contact', 'Lead'];
const MOST_OTHERS = 2;

/** Whole or not at all; what is wrong is in the result. */
export function merge(org: Org, user: UserContext, request: Merge): Merged {
    try {
        return org.store.transaction(() => org.store.savepoint(() => run(org, user, request)));
    } catch (error) {
        if (error instanceof RowRefusal) {
            return { success: false, mergedRecordIds: [], updatedRelatedIds: [], errors: error.errors };
        }
        throw error;
    }
}

function run(org: Org, user: UserContext, { master, object, others }: Merge): Merged {
    const plan = planFor(org, object);
    if (!plan || !MERGEABLE.includes(plan.object.apiName)) {
        return refuse('INVALID_TYPE', `records of ${object} cannot be merged: those of ${MERGEABLE.join(', ')} can`);
    }
    const id = to18(String(master['Id'])) ?? '';
    const ids = [...new Set(others.map((other) => to18(other) ?? ''))];
    if (ids.length === 0 || ids.length > MOST_OTHERS || ids.length < others.length || ids.includes(id)) {
        return refuse('INVALID_MERGE_RECORD', `A merge takes one or ${MOST_OTHERS} records beside the master`);
    }
    write(org, user, object, 'update', { ...master, Id: id });
    const related = ids.flatMap((other) => moveChildren(org, plan, other, id));
    for (const other of ids) {
        write(org, user, object, 'delete', { Id: other });
        org.store.run(`UPDATE ${quoted(plan.object.apiName)} SET "MasterRecordId" = ? WHERE "Id" = ?`, [id, other]);
    }
    return { success: true, id, mergedRecordIds: ids, updatedRelatedIds: [...new Set(related)], errors: [] };
}

function write(org: Org, user: UserContext, object: string, operation: 'update' | 'delete', record: InputRecord): void {
    const [result] = save(org, user, { operation, object, records: [record], allOrNone: true });
    refuseAll(result?.errors ?? []);
}

/** Ids of the records that hang on the master now. Rows that share a record go with it instead. */
function moveChildren(org: Org, plan: ObjectPlan, from: string, to: string): string[] {
    const stamp = nextStamp(org);
    const touched: TouchedParents = new Map();
    const moved = linksTo(org.schema, plan.object)
        .filter(({ child, field }) => !child.share && field.apiName !== 'MasterRecordId')
        .flatMap(({ child, field }) => {
            const table = quoted(child.apiName);
            const column = quoted(field.apiName);
            const rows = org.store.all(`SELECT * FROM ${table} WHERE ${column} = ? AND "IsDeleted" = 0`, [from]);
            const childPlan = planFor(org, child.apiName) as ObjectPlan;
            const stamped = findField(child, 'SystemModstamp') ? ', "SystemModstamp" = ?' : '';
            for (const row of rows) {
                // The master is not its own parent.
                const target = row['Id'] === to ? null : to;
                const parameters = stamped === '' ? [target, row['Id'] ?? null] : [target, stamp, row['Id'] ?? null];
                org.store.run(`UPDATE ${table} SET ${column} = ?${stamped} WHERE "Id" = ?`, parameters);
                touchParents(touched, childPlan, row, { ...row, [field.apiName]: target }, [String(row['Id'])]);
            }
            return rows.map((row) => String(row['Id']));
        });
    recalculate(org, touched, stamp);
    return moved;
}
