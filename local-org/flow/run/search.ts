/** Records that an element's filters find: SOQL in system context, one query for all interviews that ask alike. */
import { OrgError } from '../../errors.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { planOfText } from '../../soql/plan-cache.ts';
import type { RowsPlan } from '../../soql/plan.ts';
import { Run } from '../../soql/run.ts';
import { quoted, type SqlRow } from '../../store/store.ts';
import type { FilterSet, LookupElement } from '../definition.ts';
import { flowRecord, type FlowRecord } from '../values.ts';
import { dataFault, FlowFault } from './fault.ts';
import { filterText } from './filter-text.ts';
import type { Names } from './names.ts';

/** An org gives an interview at most this many records in one transaction. */
const MOST_RECORDS = 50_000;

export interface Search {
    readonly names: Names;
    readonly object: ObjectSchema;
    readonly where: FilterSet;
    readonly sort?: LookupElement['sort'];
    readonly limit?: number;
}

/** Searches with the same text: they differ in what some columns have to equal. */
interface Alike {
    readonly first: Search;
    readonly soql: string;
    readonly columns: readonly string[];
    /** Places in the list of searches, by the values of the columns as JSON. */
    readonly places: Map<string, number[]>;
}

/** What a search found, every record a copy of its own, or what it threw. */
export type Found = { readonly records: readonly FlowRecord[] } | { readonly error: unknown };

/** What each search finds, in order. */
export function searchTogether(searches: readonly Search[]): readonly Found[] {
    const found: Found[] = searches.map(() => ({ records: [] }));
    const groups = new Map<string, Alike>();
    searches.forEach((search, place) => {
        try {
            join(groups, search, place);
        } catch (error) {
            found[place] = { error };
        }
    });
    for (const group of groups.values()) {
        try {
            answer(group, found);
        } catch (error) {
            [...group.places.values()].flat().forEach((place) => {
                found[place] = { error };
            });
        }
    }
    return found;
}

function join(groups: Map<string, Alike>, search: Search, place: number): void {
    const { condition, keys } = filterText(search.names, search.object, search.where);
    const columns = keys.map(({ column }) => column);
    const soql = textOf(search, condition);
    const name = `${columns.join()} ${soql}`;
    const group = groups.get(name) ?? { first: search, soql, columns, places: new Map<string, number[]>() };
    groups.set(name, group);
    const values = JSON.stringify(keys.map(({ value }) => value));
    const places = group.places.get(values);
    if (places) {
        places.push(place);
    } else {
        group.places.set(values, [place]);
    }
}

function answer({ columns, first, places, soql }: Alike, found: Found[]): void {
    const values = [...places.keys()].map((key) => JSON.parse(key) as string[]);
    const ids = asked(first, soql, columns, values);
    const rows = rowsOf(first, new Set(ids.flat()));
    [...places.values()].forEach((ofKey, index) => {
        const own = (ids[index] ?? []).map((id) => rows.get(id)).filter((row) => row !== undefined);
        ofKey.forEach((place) => {
            found[place] = { records: own.map((row) => flowRecord(first.object, { ...row })) };
        });
    });
}

function textOf({ limit, object, sort }: Search, condition: string | undefined): string {
    return [
        `SELECT Id FROM ${object.apiName}`,
        ...(condition === undefined ? [] : [`WHERE ${condition}`]),
        ...(sort ? [`ORDER BY ${sort.field} ${sort.descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`] : []),
        `LIMIT ${Math.min(limit ?? MOST_RECORDS, MOST_RECORDS)}`
    ].join(' ');
}

function asked({ names }: Search, soql: string, columns: readonly string[], values: readonly string[][]): string[][] {
    const { org, user } = names.triggered;
    try {
        return new Run(org, user).idsFor(planOfText(org, user, soql, false) as RowsPlan, columns, values);
    } catch (error) {
        if (error instanceof OrgError) {
            throw new FlowFault(dataFault('query', error.code, error.message));
        }
        throw error;
    }
}

function rowsOf({ names, object }: Search, ids: ReadonlySet<string>): Map<string, SqlRow> {
    const sql = `SELECT * FROM ${quoted(object.apiName)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
    const rows = names.triggered.org.store.all(sql, [JSON.stringify([...ids])]);
    return new Map(rows.map((row) => [String(row['Id']), row]));
}
