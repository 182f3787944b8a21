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
    const ownParents = parentsOfSameObject(plan);
    let group: number[] = [];
    let ids = new Set<string>();
    let externalIds: Set<string> | undefined;
    for (const place of places) {
        const record = records[place] as InputRecord;
        const id = most === 1 ? undefined : idOf(record);
        const parents = most === 1 ? [] : parentNames(ownParents, record);
        if (parents.length > 0) {
            externalIds ??= new Set(group.flatMap((other) => externalNames(plan, records[other] as InputRecord)));
        }
        const isNamed = (id !== undefined && ids.has(id)) || parents.some((name) => externalIds?.has(name));
        if (group.length === most || isNamed) {
            yield group;
            group = [];
            ids = new Set();
            externalIds = undefined;
        }
        group.push(place);
        if (id !== undefined) {
            ids.add(id);
        }
        if (externalIds) {
            externalNames(plan, record).forEach((name) => externalIds?.add(name));
        }
    }
    if (group.length > 0) {
        yield group;
    }
}

export function idIn(input: InputRecord): unknown {
    for (const name in input) {
        if (name.length === 2 && name.toLowerCase() === 'id') {
            return input[name];
        }
    }
    return undefined;
}

function idOf(record: InputRecord): string | undefined {
    const id = idIn(record);
    return typeof id === 'string' && id !== '' ? (to18(id) ?? id) : undefined;
}

/** The external ids that a record gives itself. */
function externalNames(plan: ObjectPlan, record: InputRecord): string[] {
    return Object.keys(record).flatMap((name) => {
        const field = plan.targets.get(name.toLowerCase())?.field;
        return field?.externalId ? [externalName(field.apiName, record[name])] : [];
    });
}

/** External ids of records of the same object that a record names as its parents. */
function parentNames(ownParents: ReadonlySet<string>, record: InputRecord): string[] {
    const names: string[] = [];
    for (const key in record) {
        const parent = ownParents.has(key.toLowerCase()) ? record[key] : null;
        if (typeof parent === 'object' && parent !== null) {
            names.push(...Object.entries(parent).map(([field, value]) => externalName(field, value)));
        }
    }
    return names;
}

function parentsOfSameObject({ object, targets }: ObjectPlan): ReadonlySet<string> {
    const own = [...targets].filter(
        ([, { field, kind }]) => kind === 'relationship' && field.reference?.targets.includes(object.apiName)
    );
    return new Set(own.map(([name]) => name));
}

function externalName(field: string, value: unknown): string {
    return `${field} ${String(value)}`.toLowerCase();
}
