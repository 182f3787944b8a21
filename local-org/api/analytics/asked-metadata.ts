/** `reportMetadata` of a request: a definition with what the request changes of it. */
import { unsupported } from '../../errors.ts';
import type {
    ReportChart,
    ReportDateFilter,
    ReportDefinition,
    ReportFilter,
    ReportFormat,
    ReportGrouping
} from '../../report/definition.ts';
import { CUSTOM } from '../../report/durations.ts';
import { GRANULARITIES } from '../../report/vocabulary.ts';
import { list, object, optional, refuse, text, texts, type Json } from './json-input.ts';

const FORMATS: readonly ReportFormat[] = ['TABULAR', 'SUMMARY', 'MATRIX'];
/** What the org does not run; nothing is asked of it where it is empty. */
const REFUSED = [
    'buckets',
    'crossFilters',
    'customDetailFormula',
    'customSummaryFormula',
    'division',
    'historicalSnapshotDates',
    'userOrHierarchyFilterId'
];
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function groupingOf(value: unknown): ReportGrouping {
    const grouping = object(value, 'groupings');
    const dateGranularity = optional(grouping['dateGranularity'], (given) => text(given, 'dateGranularity')) ?? 'None';
    const sortAggregate = optional(grouping['sortAggregate'], (given) => text(given, 'sortAggregate'));
    const known = GRANULARITIES.find((one) => one.toLowerCase() === dateGranularity.toLowerCase());
    if (known === undefined) {
        throw unsupported(`groups by ${dateGranularity} in reports`);
    }
    return {
        column: text(grouping['name'], 'name'),
        dateGranularity: known,
        sortOrder: /^desc$/iu.test(String(grouping['sortOrder'])) ? 'Desc' : 'Asc',
        ...(sortAggregate === undefined ? {} : { sortAggregate })
    };
}

function filterOf(value: unknown): ReportFilter {
    const filter = object(value, 'reportFilters');
    if (filter['filterType'] === 'fieldToField') {
        throw unsupported('filters that compare two fields in reports');
    }
    return {
        column: text(filter['column'], 'column'),
        operator: text(filter['operator'], 'operator'),
        value: optional(filter['value'], (given) => text(given, 'value')) ?? '',
        isRunPageEditable: filter['isRunPageEditable'] !== false
    };
}

function dayIn(filter: Json, which: 'startDate' | 'endDate', column: string): string | undefined {
    const day = optional(filter[which], (given) => text(given, which).slice(0, 10));
    if (day !== undefined && (!DAY.test(day) || Number.isNaN(Date.parse(day)))) {
        const side = which === 'startDate' ? 'start' : 'end';
        refuse(`The specified ${side} date of ${column} specified for the standard date filter is invalid.`);
    }
    return day;
}

function dateFilterOf(value: unknown): ReportDateFilter {
    const filter = object(value, 'standardDateFilter');
    const column = text(filter['column'], 'column');
    const duration = optional(filter['durationValue'], (given) => text(given, 'durationValue')) ?? CUSTOM;
    const isCustom = duration === CUSTOM;
    const [startDate, endDate] = [dayIn(filter, 'startDate', column), dayIn(filter, 'endDate', column)];
    return {
        column,
        duration,
        ...(isCustom && startDate !== undefined ? { startDate } : {}),
        ...(isCustom && endDate !== undefined ? { endDate } : {})
    };
}

function sortOf(value: unknown): ReportDefinition['sortBy'] {
    const sorts = list(value, 'sortBy');
    if (sorts.length > 1) {
        refuse('A report can only be sorted by one column.');
    }
    return sorts.map((sort) => {
        const { sortColumn, sortOrder } = object(sort, 'sortBy');
        return {
            column:
                optional(sortColumn, (given) => text(given, 'sortColumn')) ??
                refuse('The sort column name can’t be null.'),
            order: /^desc$/iu.test(String(sortOrder)) ? ('Desc' as const) : ('Asc' as const)
        };
    })[0];
}

function chartOf(value: unknown): ReportChart {
    const chart = object(value, 'chart');
    const title = optional(chart['title'], (given) => text(given, 'title'));
    return {
        chartType: text(chart['chartType'], 'chartType'),
        groupings: texts(chart['groupings'] ?? [], 'groupings'),
        summaries: texts(chart['summaries'] ?? [], 'summaries'),
        axis: texts(chart['summaryAxisLocations'] ?? [], 'summaryAxisLocations')[0] ?? 'Y',
        hasLegend: chart['hasLegend'] === true,
        showChartValues: chart['showChartValues'] === true,
        ...(title === undefined ? {} : { title })
    };
}

function standardFilterOf(value: unknown): ReportDefinition['params'][number] {
    const filter = object(value, 'standardFilters');
    return { name: text(filter['name'], 'name'), value: text(filter['value'], 'value') };
}

function rowLimitOf(value: unknown): number {
    const { rowLimit } = object(value, 'topRows');
    return typeof rowLimit === 'number' && Number.isInteger(rowLimit) && rowLimit > 0
        ? rowLimit
        : refuse('The value of rowLimit is not a positive whole number.');
}

function formatOf(value: unknown): ReportFormat {
    return FORMATS.find((format) => format === value) ?? refuseFormat(value);
}

function refuseFormat(value: unknown): never {
    throw unsupported(`reports of the format ${String(value)}`);
}

const READERS: Readonly<Record<string, (value: unknown) => Partial<ReportDefinition>>> = {
    name: (value) => ({ name: text(value, 'name') }),
    description: (value) => ({ description: text(value, 'description') }),
    reportFormat: (value) => ({ format: formatOf(value) }),
    reportType: (value) => ({ reportType: text(object(value, 'reportType')['type'], 'type') }),
    detailColumns: (value) => ({ columns: texts(value, 'detailColumns') }),
    aggregates: (value) => ({ aggregates: texts(value, 'aggregates') }),
    groupingsDown: (value) => ({ groupingsDown: list(value, 'groupingsDown').map(groupingOf) }),
    groupingsAcross: (value) => ({ groupingsAcross: list(value, 'groupingsAcross').map(groupingOf) }),
    reportFilters: (value) => ({ filters: list(value, 'reportFilters').map(filterOf) }),
    reportBooleanFilter: (value) => ({ booleanFilter: text(value, 'reportBooleanFilter') }),
    standardDateFilter: (value) => ({ dateFilter: dateFilterOf(value) }),
    standardFilters: (value) => ({ params: list(value, 'standardFilters').map(standardFilterOf) }),
    chart: (value) => ({ chart: chartOf(value) }),
    scope: (value) => ({ scope: text(value, 'scope') }),
    topRows: (value) => ({ rowLimit: rowLimitOf(value) }),
    hasDetailRows: (value) => ({ showDetails: value !== false }),
    showGrandTotal: (value) => ({ showGrandTotal: value !== false }),
    showSubtotals: (value) => ({ showSubtotals: value !== false })
};

/** Properties of a definition that a request takes away by giving null or an empty list. */
const CLEARED: Readonly<Record<string, keyof ReportDefinition>> = {
    reportBooleanFilter: 'booleanFilter',
    standardDateFilter: 'dateFilter',
    topRows: 'rowLimit',
    sortBy: 'sortBy',
    chart: 'chart'
};

function isEmpty(value: unknown): boolean {
    return value === null || (Array.isArray(value) && value.length === 0);
}

/** An object of formulas is empty without properties. */
function isNamed(value: unknown): boolean {
    return !isEmpty(value) && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/**
 * `reportMetadata` of a body, undefined without one.
 * @throws OrgError BAD_REQUEST for a body of another shape
 */
export function askedMetadata(body: unknown): Json | undefined {
    return optional(body, (given) =>
        optional(object(given, 'the body')['reportMetadata'], (asked) => object(asked, 'reportMetadata'))
    );
}

/** Properties that the request empties. Filter logic goes with the filters that it numbers. */
function clearedBy(asked: Json): Set<string> {
    const emptied = Object.keys(CLEARED).filter((name) => name in asked && isEmpty(asked[name]));
    const logic = asked['reportFilters'] !== undefined && asked['reportBooleanFilter'] === undefined;
    return new Set([...emptied.map((name) => CLEARED[name] ?? ''), ...(logic ? ['booleanFilter'] : [])]);
}

/** The definition with the properties that the request names. */
export function changedReport(base: ReportDefinition, asked: Json): ReportDefinition {
    const refused = REFUSED.find((name) => asked[name] !== undefined && isNamed(asked[name]));
    if (refused !== undefined) {
        throw unsupported(`${refused} in reports`);
    }
    const cleared = clearedBy(asked);
    const kept = Object.entries(base).filter(([property]) => !cleared.has(property));
    const given = Object.entries(READERS).flatMap(([name, read]) => optional(asked[name], read) ?? []);
    const sortBy = isEmpty(asked['sortBy']) ? undefined : optional(asked['sortBy'], sortOf);
    return Object.assign({}, Object.fromEntries(kept), ...given, sortBy ? { sortBy } : {}) as ReportDefinition;
}
