/** The records of a report, read by the one query pipeline with the rights of the user who runs it. */
import type { OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import { toWhere } from '../../filter/logic.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { selectFrom } from '../../soql/ast.ts';
import { runQuery } from '../../soql/query.ts';
import type { SoqlRow, SoqlValue } from '../../soql/types.ts';
import { reportConditions } from '../conditions.ts';
import { aggregateParts, type ReportDefinition } from '../definition.ts';
import type { ReportColumn } from '../types/column.ts';
import { findColumn, type ReportType } from '../types/report-types.ts';
import type { VisibleReport } from '../visible.ts';

/** Blanks count as less than any value. */
const ASCENDING = { order: 'ASC', nulls: 'FIRST' } as const;
const DESCENDING = { order: 'DESC', nulls: 'LAST' } as const;

/** Columns whose values a run reads. */
function columnsRead(type: ReportType, report: ReportDefinition): ReportColumn[] {
    const groupings = [...report.groupingsDown, ...report.groupingsAcross];
    const summed = [...report.aggregates, ...groupings.flatMap(({ sortAggregate }) => sortAggregate ?? [])];
    const names = [
        ...report.columns,
        ...groupings.map(({ column }) => column),
        ...summed.flatMap((aggregate) => aggregateParts(aggregate)?.column ?? [])
    ];
    return [...new Set(names)].flatMap((name) => findColumn(type, name) ?? []);
}

function orderOf(type: ReportType, { sortBy }: ReportDefinition): OrderByClause[] {
    const column = sortBy && findColumn(type, sortBy.column);
    const sorted: OrderByClause[] = column
        ? [{ field: column.path, ...(sortBy.order === 'Desc' ? DESCENDING : ASCENDING) }]
        : [];
    return [...sorted, { field: 'Id' }];
}

/** The report as a query of its object. */
export function reportQuery({ report, type }: VisibleReport, user: UserContext): Query {
    const paths = columnsRead(type, report).flatMap(({ idPath, path }) => [path, ...(idPath ? [idPath] : [])]);
    const where = toWhere(reportConditions(type, user, report));
    return selectFrom(type.object.apiName, {
        paths: ['Id', ...paths],
        ...(where ? { where } : {}),
        orderBy: orderOf(type, report),
        ...(report.rowLimit === undefined ? {} : { limit: report.rowLimit })
    });
}

export function readRows(org: Org, user: UserContext, visible: VisibleReport): readonly SoqlRow[] {
    return runQuery(org, user, reportQuery(visible, user)).rows;
}

/** What the cells of a report hold. */
export type Plain = string | number | boolean | null;

/** The value at the end of a path; null where a record on the way is not there. */
export function valueAt(row: SoqlRow, path: string): Plain {
    let value: SoqlValue = row;
    for (const segment of path.split('.')) {
        value =
            value !== null && typeof value === 'object' && 'values' in value ? (value.values[segment] ?? null) : null;
    }
    return typeof value === 'object' ? null : value;
}
