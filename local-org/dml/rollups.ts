import type { FieldSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import type { PendingRow } from './context.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import type { RollupLink } from './rollup-plan.ts';
import { writeColumns } from './write.ts';

/** Parents whose roll-ups are to be worked out again, by link and id, with the ids of the rows of the request that touched them. */
export type TouchedParents = Map<RollupLink, Map<string, Set<string>>>;

/** Notes the parents a written row counts towards: the one before and the one after, where a watched column changed. */
export function touchParents(
    touched: TouchedParents,
    plan: ObjectPlan,
    prior: SqlRow | undefined,
    row: SqlRow | undefined,
    causes: Iterable<string>
): void {
    for (const link of plan.rollups) {
        if (prior && row && link.watched.every((column) => (prior[column] ?? null) === (row[column] ?? null))) {
            continue;
        }
        for (const parentId of [prior?.[link.reference.apiName], row?.[link.reference.apiName]]) {
            if (typeof parentId === 'string') {
                const parents = touched.get(link) ?? new Map<string, Set<string>>();
                touched.set(link, parents);
                parents.set(parentId, new Set([...(parents.get(parentId) ?? []), ...causes]));
            }
        }
    }
}

/** A parent whose roll-ups are not what its children add up to: the row as stored, and as it should be. */
export interface ChangedParent extends PendingRow {
    readonly prior: SqlRow;
}

/** Undefined where nothing changes or the parent is gone. */
export function changedParent(org: Org, link: RollupLink, parentId: string): ChangedParent | undefined {
    const plan = planFor(org, link.parent.apiName) as ObjectPlan;
    const prior = org.store.get(plan.selectSql, [parentId]);
    const totals = org.store.get(link.sql, [...link.parameters, parentId]);
    if (!prior || !totals || prior['IsDeleted'] === 1) {
        return undefined;
    }
    const values: SqlRow = {};
    link.fields.forEach((field, index) => {
        const value = rounded(field, totals[`rollup${index}`] ?? null);
        if (value !== (prior[field.apiName] ?? null)) {
            values[field.apiName] = value;
        }
    });
    return Object.keys(values).length === 0 ? undefined : { prior, values, row: { ...prior, ...values } };
}

/** Works out the roll-ups of every touched parent, then those above them, without a save of the parents: a field was defined anew. */
export function recalculate(org: Org, touched: TouchedParents, stamp: string): void {
    let wave = touched;
    while (wave.size > 0) {
        const next: TouchedParents = new Map();
        for (const [link, parents] of wave) {
            const plan = planFor(org, link.parent.apiName) as ObjectPlan;
            for (const [id, causes] of parents) {
                const changed = changedParent(org, link, id);
                if (changed) {
                    writeColumns(org, plan, { ...changed.values, SystemModstamp: stamp }, id);
                    touchParents(next, plan, changed.prior, changed.row, causes);
                }
            }
        }
        wave = next;
    }
}

/** A sum over nothing is 0; binary sums lose their noise at the field's scale. */
function rounded(field: FieldSchema, value: SqlValue): SqlValue {
    if (value === null) {
        return field.rollup?.operation === 'sum' ? 0 : null;
    }
    return typeof value === 'number' ? Number(value.toFixed(field.scale ?? 0)) : value;
}
