/** What a report asks of its records, as a condition of a query. */
import type { LiteralType, Operator } from '@jetstreamapp/soql-parser-js';
import { findField } from '../metadata/schema.ts';
import { combined } from '../filter/boolean-filter.ts';
import { filterLogic } from '../filter/comparison.ts';
import { allOf, joined, test, type Logic } from '../filter/logic.ts';
import type { UserContext } from '../security/access.ts';
import { quoteText } from '../soql/text-literal.ts';
import { addDays, startOfDay } from '../soql/zone.ts';
import type { ReportDateFilter, ReportDefinition, ReportFilter } from './definition.ts';
import { CUSTOM } from './durations.ts';
import type { ReportColumn } from './types/column.ts';
import { findColumn, type ReportType } from './types/report-types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const US_DATE = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u;
const GROUPED_NUMBER = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const NUMBERS = ['int', 'double', 'currency', 'percent'];

/** A literal of dates: `2026-03-04`, an instant, `THIS_MONTH`, `LAST_N_DAYS:30`. */
function moment(path: string, operator: Operator, value: string, literalType: LiteralType): Logic {
    const count = literalType === 'DATE_N_LITERAL' ? { dateLiteralVariable: Number(value.split(':')[1]) } : {};
    return test({ field: path, operator, value, literalType, ...count });
}

function from({ field, path }: ReportColumn, { timeZone }: UserContext, day: string): Logic {
    return field.type === 'date'
        ? moment(path, '>=', day, 'DATE')
        : moment(path, '>=', startOfDay(day, timeZone), 'DATETIME');
}

function before({ field, path }: ReportColumn, { timeZone }: UserContext, day: string): Logic {
    return field.type === 'date'
        ? moment(path, '<', day, 'DATE')
        : moment(path, '<', startOfDay(day, timeZone), 'DATETIME');
}

/** A day in a filter on a moment stands for the whole day of the user. */
function dayLogic(column: ReportColumn, user: UserContext, operator: string, day: string): Logic | undefined {
    const next = addDays(day, 1);
    switch (operator) {
        case 'equals':
            return allOf([from(column, user, day), before(column, user, next)]);
        case 'notEqual':
            return joined('or', [before(column, user, day), from(column, user, next)]);
        case 'lessThan':
            return before(column, user, day);
        case 'lessOrEqual':
            return before(column, user, next);
        case 'greaterThan':
            return from(column, user, next);
        case 'greaterOrEqual':
            return from(column, user, day);
        default:
            return undefined;
    }
}

function dayOf(written: string): string | undefined {
    const { day = '', month = '', year } = US_DATE.exec(written)?.groups ?? {};
    const iso = year === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return DAY.test(iso) ? iso : undefined;
}

function filterOf(column: ReportColumn, user: UserContext, { operator, value }: ReportFilter): Logic | undefined {
    const day = column.field.type === 'datetime' ? dayOf(value.trim()) : undefined;
    const whole = day === undefined ? undefined : dayLogic(column, user, operator, day);
    const isGrouped = NUMBERS.includes(column.field.type) && GROUPED_NUMBER.test(value.trim());
    return whole ?? filterLogic(column, operator, isGrouped ? value.replaceAll(',', '') : value);
}

function dateLogic(type: ReportType, user: UserContext, filter: ReportDateFilter): Logic | undefined {
    const column = findColumn(type, filter.column);
    const { duration, endDate, startDate } = filter;
    if (!column) {
        return undefined;
    }
    if (duration !== CUSTOM) {
        return moment(column.path, '=', duration, duration.includes(':') ? 'DATE_N_LITERAL' : 'DATE_LITERAL');
    }
    return allOf([
        startDate === undefined ? undefined : from(column, user, startDate),
        endDate === undefined ? undefined : before(column, user, addDays(endDate, 1))
    ]);
}

function scopeLogic({ object, scopes }: ReportType, { userId }: UserContext, scope?: string): Logic | undefined {
    return scope === scopes.mine && findField(object, 'OwnerId')
        ? test({ field: 'OwnerId', operator: '=', value: quoteText(userId), literalType: 'STRING' })
        : undefined;
}

/** Scope, standard date filter and filters together; the definition's columns are all there. */
export function reportConditions(type: ReportType, user: UserContext, report: ReportDefinition): Logic | undefined {
    const filters = report.filters.map((filter) => {
        const column = findColumn(type, filter.column);
        return column && filterOf(column, user, filter);
    });
    return allOf([
        scopeLogic(type, user, report.scope),
        report.dateFilter && dateLogic(type, user, report.dateFilter),
        combined(filters, report.booleanFilter)
    ]);
}
