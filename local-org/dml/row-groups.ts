/** Which rows of a request the flows before the save take at once. */
import { to18 } from '../store/ids.ts';
import type { ObjectPlan } from './plan.ts';
import type { InputRecord, SaveOperation } from './types.ts';

/** Rows that flows take at once. */
export const BATCH_ROWS = 200;

/**
 * Places of the rows, group by group: one row alone where no flow comes first, else up to a batch. A row that names a record
 * of its group, by its id or an external id, begins a new one: that record is written by then.
 */
export function* rowGroups(
    plan: ObjectPlan,
    operation: SaveOperation,
    records: readonly InputRecord[],
    places: readonly number[]
): Generator<readonly number[]> {
    const { beforeDelete, beforeSave } = plan.flows;
    const most = (operation === 'delete' ? beforeDelete : beforeSave).length === 0 ? 1 : BATCH_ROWS;
    let group: number[] = [];
    let known = new Set<string>();
    for (const place of places) {
        const record = records[place] as InputRecord;
        const isFull = group.length === most;
        if (isFull || (group.length > 0 && namesOf(plan, record).some((name) => known.has(name)))) {
            yield group;
            group = [];
            known = new Set();
        }
        group.push(place);
        if (most > 1) {
            identities(plan, record).forEach((name) => known.add(name));
        }
    }
    if (group.length > 0) {
        yield group;
    }
}

export function idIn(input: InputRecord): unknown {
    const name = Object.keys(input).find((one) => one.toLowerCase() === 'id');
    return name === undefined ? undefined : input[name];
}

/** By what others may name the record: its id and its external ids. */
function identities(plan: ObjectPlan, record: InputRecord): string[] {
    const named = Object.keys(record).flatMap((name) => {
        const field = plan.targets.get(name.toLowerCase())?.field;
        return field?.externalId ? [identity(field.apiName, record[name])] : [];
    });
    return [...named, ...ownId(record)];
}

/** The record itself, and records of the same object that it names as its parents. */
function namesOf(plan: ObjectPlan, record: InputRecord): string[] {
    const parents = Object.keys(record).flatMap((name) => {
        const target = plan.targets.get(name.toLowerCase());
        const isOwn = target?.kind === 'relationship' && target.field.reference?.targets.includes(plan.object.apiName);
        const keys = isOwn ? record[name] : null;
        return typeof keys === 'object' && keys !== null ? Object.entries(keys) : [];
    });
    return [...ownId(record), ...parents.map(([field, value]) => identity(field, value))];
}

function ownId(record: InputRecord): string[] {
    const id = idIn(record);
    return typeof id === 'string' && id !== '' ? [identity('Id', to18(id) ?? id)] : [];
}

function identity(field: string, value: unknown): string {
    return `${field} ${String(value)}`.toLowerCase();
}
