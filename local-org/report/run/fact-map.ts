/** The fact map of a report: summaries, and rows where they are wanted, of every group and every crossing of groups. */
import { OrgError } from '../../errors.ts';
import type { UserContext } from '../../security/access.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { findColumn } from '../types/report-types.ts';
import type { VisibleReport } from '../visible.ts';
import { aggregateCell } from './aggregates.ts';
import { cellOf, type Cell } from './cells.ts';
import type { Group } from './groups.ts';

export interface Fact {
    readonly aggregates: readonly Cell[];
    readonly rows?: readonly { readonly dataCells: readonly Cell[] }[];
}

/** Rows that an answer shows, as many as a page of a report. */
export const MOST_DETAILS = 2_000;
const MOST_FACTS = 100_000;
const TOTAL = 'T';

interface Side {
    readonly key: string;
    readonly rows: readonly SoqlRow[];
    /** No groups below. */
    readonly isLeaf: boolean;
}

/** The total of all rows, then every group at every level. */
function sides(rows: readonly SoqlRow[], groups: readonly Group[]): Side[] {
    const below = (group: Group): Side[] => [
        { key: group.key, rows: group.rows, isLeaf: group.groups.length === 0 },
        ...group.groups.flatMap(below)
    ];
    return [{ key: TOTAL, rows, isLeaf: groups.length === 0 }, ...groups.flatMap(below)];
}

export interface Groups {
    readonly down: readonly Group[];
    readonly across: readonly Group[];
}

/** @throws OrgError QUERY_TOO_COMPLICATED for more crossings than an answer can hold. */
export function factMap(
    { report, type }: VisibleReport,
    user: UserContext,
    rows: readonly SoqlRow[],
    { across, down }: Groups,
    details: boolean
): Record<string, Fact> {
    const [downSides, acrossSides] = [sides(rows, down), sides(rows, across)];
    if (downSides.length * acrossSides.length > MOST_FACTS) {
        throw new OrgError('QUERY_TOO_COMPLICATED', 'The report has more groups than can be returned');
    }
    const columns = report.columns.flatMap((name) => findColumn(type, name) ?? []);
    const shown = new Set(details ? rows.slice(0, MOST_DETAILS) : []);
    const factOf = (own: readonly SoqlRow[], isLeaf: boolean): Fact => ({
        aggregates: report.aggregates.map((aggregate) => aggregateCell(type, user, aggregate, own)),
        ...(details
            ? {
                  rows: (isLeaf ? own.filter((row) => shown.has(row)) : []).map((row) => ({
                      dataCells: columns.map((column) => cellOf(column, user, row))
                  }))
              }
            : {})
    });
    const facts: Record<string, Fact> = {};
    for (const side of acrossSides) {
        const inside = side.key === TOTAL ? undefined : new Set(side.rows);
        for (const each of downSides) {
            const own = inside ? each.rows.filter((row) => inside.has(row)) : each.rows;
            facts[`${each.key}!${side.key}`] = factOf(own, each.isLeaf && side.isLeaf);
        }
    }
    return facts;
}
