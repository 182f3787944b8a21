/** The groups of a report's rows: a tree whose nodes are numbered as the keys of the fact map are. */
import type { UserContext } from '../../security/access.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { firstWeekday, dayOf, startOfMonth, startOfWeek } from '../../soql/zone.ts';
import type { ReportGrouping } from '../definition.ts';
import type { ReportColumn } from '../types/column.ts';
import { findColumn, type ReportType } from '../types/report-types.ts';
import { aggregateOf } from './aggregates.ts';
import { BLANK, labelOf } from './cells.ts';
import { valueAt, type Plain } from './rows.ts';

export interface Group {
    /** `0`, `0_1`. */
    readonly key: string;
    readonly label: string;
    readonly value: Plain;
    readonly rows: readonly SoqlRow[];
    readonly groups: readonly Group[];
}

interface Value {
    readonly label: string;
    readonly value: Plain;
    readonly sort: Plain;
}

const MONTHS_OF_QUARTER = 3;

/** First day of the period that a day lies in. */
function periodOf(day: string, granularity: string, locale: string): string {
    switch (granularity) {
        case 'Week':
            return startOfWeek(day, firstWeekday(locale));
        case 'Month':
            return startOfMonth(day);
        case 'Quarter':
            return startOfMonth(day, -((Number(day.slice(5, 7)) - 1) % MONTHS_OF_QUARTER));
        case 'Year':
            return `${day.slice(0, 4)}-01-01`;
        default:
            return day;
    }
}

function periodLabel(from: string, granularity: string, { locale }: UserContext): string {
    const format = (options: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(locale.replaceAll('_', '-'), { timeZone: 'UTC', ...options }).format(new Date(from));
    switch (granularity) {
        case 'Month':
            return format({ month: 'long', year: 'numeric' });
        case 'Quarter':
            return `Q${Math.ceil(Number(from.slice(5, 7)) / MONTHS_OF_QUARTER)} CY${from.slice(0, 4)}`;
        case 'Year':
            return `CY${from.slice(0, 4)}`;
        default:
            return format({});
    }
}

function valueOf(column: ReportColumn, { dateGranularity }: ReportGrouping, user: UserContext, row: SoqlRow): Value {
    const value = valueAt(row, column.path);
    const { type } = column.field;
    if (value === null || value === '') {
        return { label: BLANK, value: null, sort: null };
    }
    if (type === 'date' || type === 'datetime') {
        const day = type === 'date' ? String(value) : dayOf(new Date(String(value)), user.timeZone);
        const from = periodOf(day, dateGranularity, user.locale);
        return { label: periodLabel(from, dateGranularity, user), value: from, sort: from };
    }
    const label = labelOf(column, user, value);
    const id = column.idPath === undefined ? null : valueAt(row, column.idPath);
    return { label, value: id ?? value, sort: typeof value === 'string' ? label : value };
}

/** Blanks first, numbers by size, texts by the user's alphabet. */
function compare(one: Plain, other: Plain): number {
    if (one === null || other === null) {
        return Number(one !== null) - Number(other !== null);
    }
    return typeof one === 'string' ? one.localeCompare(String(other)) : Number(one) - Number(other);
}

export function groupRows(
    type: ReportType,
    user: UserContext,
    rows: readonly SoqlRow[],
    [grouping, ...below]: readonly ReportGrouping[],
    parent = ''
): Group[] {
    const column = grouping && findColumn(type, grouping.column);
    if (!grouping || !column) {
        return [];
    }
    const found = new Map<Plain, { readonly of: Value; readonly rows: SoqlRow[] }>();
    for (const row of rows) {
        const of = valueOf(column, grouping, user, row);
        const known = found.get(of.value);
        if (known) {
            known.rows.push(row);
        } else {
            found.set(of.value, { of, rows: [row] });
        }
    }
    const direction = grouping.sortOrder === 'Desc' ? -1 : 1;
    const { sortAggregate } = grouping;
    const sortOf = (group: { of: Value; rows: SoqlRow[] }): Plain =>
        sortAggregate === undefined ? group.of.sort : aggregateOf(type, sortAggregate, group.rows);
    return [...found.values()]
        .map((group) => ({ ...group, sort: sortOf(group) }))
        .toSorted((one, other) => direction * compare(one.sort, other.sort))
        .map(({ of, rows: own }, index) => {
            const key = `${parent}${index}`;
            return {
                key,
                label: of.label,
                value: of.value,
                rows: own,
                groups: groupRows(type, user, own, below, `${key}_`)
            };
        });
}
