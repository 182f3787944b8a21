/** Summaries of the rows of a group. */
import type { UserContext } from '../../security/access.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { aggregateParts } from '../definition.ts';
import type { ReportColumn } from '../types/column.ts';
import { findColumn, type ReportType } from '../types/report-types.ts';
import { BLANK, labelOf, type Cell } from './cells.ts';
import { valueAt, type Plain } from './rows.ts';

type Summary = (values: readonly Plain[]) => Plain;

const numbers = (values: readonly Plain[]): number[] => values.map(Number);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function extreme(values: readonly Plain[], isBetter: (one: Plain, other: Plain) => boolean): Plain {
    return values.reduce<Plain>((best, value) => (best === null || isBetter(value, best) ? value : best), null);
}

const maximum: Summary = (values) => extreme(values, (one, other) => one! > other!);
const minimum: Summary = (values) => extreme(values, (one, other) => one! < other!);

const SUMMARIES: Readonly<Record<string, Summary>> = {
    s: (values) => sum(numbers(values)),
    a: (values) => (values.length === 0 ? null : sum(numbers(values)) / values.length),
    x: maximum,
    mx: maximum,
    m: minimum,
    mn: minimum,
    u: (values) => new Set(values).size
};

/** Blank values count for nothing. */
export function aggregateOf(type: ReportType, aggregate: string, rows: readonly SoqlRow[]): Plain {
    const { column = '', kind = '' } = aggregateParts(aggregate) ?? {};
    const found = findColumn(type, column);
    const summary = SUMMARIES[kind];
    return found && summary
        ? summary(rows.map((row) => valueAt(row, found.path)).filter((value) => value !== null))
        : rows.length;
}

/** A number of values or rows, whose text is a plain number. */
export function isCount(aggregate: string): boolean {
    const kind = aggregateParts(aggregate)?.kind;
    return kind === undefined || kind === 'u';
}

function labelOfAggregate(column: ReportColumn | undefined, user: UserContext, value: Plain): string {
    return value === null ? BLANK : column ? labelOf(column, user, value) : String(value);
}

export function aggregateCell(type: ReportType, user: UserContext, aggregate: string, rows: readonly SoqlRow[]): Cell {
    const value = aggregateOf(type, aggregate, rows);
    const column = isCount(aggregate) ? undefined : findColumn(type, aggregateParts(aggregate)?.column ?? '');
    return { label: labelOfAggregate(column, user, value), value };
}
