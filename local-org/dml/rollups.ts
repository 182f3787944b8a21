import type { FieldSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted, type SqlRow, type SqlValue } from '../store/store.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import type { RollupLink } from './rollup-plan.ts';

/** Parents whose roll-ups are to be worked out again, by link. */
export type TouchedParents = Map<RollupLink, Set<string>>;

/** Notes the parents a written row counts towards: the one before and the one after, where a watched column changed. */
export function touchParents(
    touched: TouchedParents,
    plan: ObjectPlan,
    prior: SqlRow | undefined,
    row: SqlRow | undefined
): void {
    for (const link of plan.rollups) {
        if (prior && row && link.watched.every((column) => (prior[column] ?? null) === (row[column] ?? null))) {
            continue;
        }
        for (const parentId of [prior?.[link.reference.apiName], row?.[link.reference.apiName]]) {
            if (typeof parentId === 'string') {
                const ids = touched.get(link) ?? new Set();
                touched.set(link, ids.add(parentId));
            }
        }
    }
}

/** Works out the roll-ups of every touched parent, then those above them, until nothing changes any more. */
export function recalculate(org: Org, touched: TouchedParents, stamp: string): void {
    let wave = touched;
    while (wave.size > 0) {
        const next: TouchedParents = new Map();
        for (const [link, ids] of wave) {
            const plan = planFor(org, link.parent.apiName) as ObjectPlan;
            for (const id of ids) {
                recalculateParent(org, link, plan, id, stamp, next);
            }
        }
        wave = next;
    }
}

function recalculateParent(
    org: Org,
    link: RollupLink,
    plan: ObjectPlan,
    parentId: string,
    stamp: string,
    next: TouchedParents
): void {
    const before = org.store.get(plan.selectSql, [parentId]);
    const totals = org.store.get(link.sql, [...link.parameters, parentId]);
    if (!before || !totals || before['IsDeleted'] === 1) {
        return;
    }
    const changes: SqlRow = {};
    link.fields.forEach((field, index) => {
        const value = rounded(field, totals[`rollup${index}`] ?? null);
        if (value !== (before[field.apiName] ?? null)) {
            changes[field.apiName] = value;
        }
    });
    const columns = Object.keys(changes);
    if (columns.length === 0) {
        return;
    }
    const assignments = [...columns, 'SystemModstamp'].map((column) => `${quoted(column)} = ?`).join(', ');
    org.store.run(`UPDATE ${quoted(plan.object.apiName)} SET ${assignments} WHERE "Id" = ?`, [
        ...columns.map((column) => changes[column] ?? null),
        stamp,
        parentId
    ]);
    touchParents(next, plan, before, { ...before, ...changes });
}

/** A sum over nothing is 0; binary sums lose their noise at the field's scale. */
function rounded(field: FieldSchema, value: SqlValue): SqlValue {
    if (value === null) {
        return field.rollup?.operation === 'sum' ? 0 : null;
    }
    return typeof value === 'number' ? Number(value.toFixed(field.scale ?? 0)) : value;
}
