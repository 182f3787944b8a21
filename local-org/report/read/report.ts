/** A report's metadata file into its definition. What the org cannot run is refused by name. */
import { readMetadata, type MetadataNode } from '../../metadata/xml.ts';
import type { SourceFile } from '../../metadata/sources.ts';
import type { UnsupportedMetadata } from '../../metadata/schema.ts';
import {
    ROW_COUNT,
    type ReportChart,
    type ReportDateFilter,
    type ReportFilter,
    type ReportFormat,
    type ReportGrouping,
    type ReportSchema,
    type SortOrder
} from '../definition.ts';
import { DURATIONS } from '../durations.ts';
import { GRANULARITIES, SUMMARY_PREFIXES } from '../vocabulary.ts';
import { folderOf } from './folder.ts';

/** Elements that change what a report shows and that the org does not run. */
const REFUSED = [
    'aggregates',
    'aggregateFilters',
    'block',
    'buckets',
    'crossFilters',
    'customDetailFormulas',
    'dataCategoryFilters',
    'division',
    'hierarchyScopeBindings',
    'historicalSelector',
    'roleHierarchyFilter',
    'territoryHierarchyFilter',
    'userFilter'
];
/** Elements that change how it looks. */
const LOOKS = ['colorRanges', 'formattingRules'];
const FORMATS: Readonly<Record<string, ReportFormat>> = { Tabular: 'TABULAR', Summary: 'SUMMARY', Matrix: 'MATRIX' };
const NOTHING = ['Noop', 'None'];

function refuse(node: MetadataNode, name: string, what: string): never {
    return node.fail(name, `is there: the local org does not support ${what} in reports.`, 'Leave it out.');
}

function aggregateOf(node: MetadataNode, kind: string, column: string): string {
    const prefix = SUMMARY_PREFIXES[kind];
    return prefix === undefined ? refuse(node, 'aggregateTypes', `the summary ${kind}`) : `${prefix}${column}`;
}

function aggregatesOf(report: MetadataNode): string[] {
    const summed = report.all('columns').flatMap((column) =>
        column
            .texts('aggregateTypes')
            .filter((kind) => !NOTHING.includes(kind))
            .map((kind) => aggregateOf(column, kind, column.required('field')))
    );
    return [...summed, ROW_COUNT];
}

function sortAggregate(grouping: MetadataNode): string | undefined {
    const type = grouping.text('sortType') ?? 'Column';
    const name = grouping.text('sortByName');
    if (type === 'CustomSummaryFormula') {
        refuse(grouping, 'sortType', 'sorting by a custom summary formula');
    }
    if (type !== 'Aggregate' || name === undefined) {
        return undefined;
    }
    return name === ROW_COUNT ? ROW_COUNT : aggregateOf(grouping, grouping.text('aggregateType') ?? 'Sum', name);
}

function grouping(node: MetadataNode): ReportGrouping {
    const sorted = sortAggregate(node);
    const dateGranularity = node.text('dateGranularity') ?? 'Day';
    if (!GRANULARITIES.includes(dateGranularity)) {
        refuse(node, 'dateGranularity', `groups by ${dateGranularity}`);
    }
    return {
        column: node.required('field'),
        dateGranularity,
        sortOrder: orderOf(node.text('sortOrder')),
        ...(sorted === undefined ? {} : { sortAggregate: sorted })
    };
}

function orderOf(written: string | undefined): SortOrder {
    return written === 'Desc' ? 'Desc' : 'Asc';
}

function filterOf(node: MetadataNode): ReportFilter {
    if (node.flag('columnToColumn')) {
        refuse(node, 'columnToColumn', 'filters that compare two fields');
    }
    if (node.text('snapshot') !== undefined) {
        refuse(node, 'snapshot', 'historical trends');
    }
    return {
        column: node.required('column'),
        operator: node.required('operator'),
        value: node.text('value') ?? '',
        isRunPageEditable: node.flag('isUnlocked')
    };
}

function dateFilterOf(node: MetadataNode): ReportDateFilter {
    const interval = node.required('interval');
    const duration = DURATIONS[interval];
    const [startDate, endDate] = [node.text('startDate'), node.text('endDate')];
    return {
        column: node.required('dateColumn'),
        duration: duration ?? refuse(node, 'interval', `the interval ${interval}`),
        ...(startDate === undefined ? {} : { startDate }),
        ...(endDate === undefined ? {} : { endDate })
    };
}

function chartOf(node: MetadataNode): ReportChart {
    const groupings = [node.text('groupingColumn'), node.text('secondaryGroupingColumn')];
    const title = node.text('title');
    const summaries = node.all('chartSummaries');
    return {
        chartType: node.required('chartType'),
        groupings: groupings.filter((column) => column !== undefined),
        summaries: summaries.map((summary) => {
            const column = summary.required('column');
            return column === ROW_COUNT ? column : aggregateOf(summary, summary.text('aggregate') ?? 'Sum', column);
        }),
        axis: (summaries[0]?.text('axisBinding') ?? 'y').slice(0, 1).toUpperCase(),
        hasLegend: node.text('legendPosition') !== undefined,
        showChartValues: node.flag('showValues'),
        ...(title === undefined ? {} : { title })
    };
}

export function loadReport(source: SourceFile, unsupported: UnsupportedMetadata[]): ReportSchema {
    const node = readMetadata(source.path, 'Report');
    const names = node.childNames();
    const refused = REFUSED.find((name) => names.includes(name));
    if (refused !== undefined) {
        refuse(node, refused, refused);
    }
    for (const look of LOOKS.filter((name) => names.includes(name))) {
        unsupported.push({ file: source.path, what: `report element ${look}` });
    }
    const format = FORMATS[node.required('format')];
    const filter = node.one('filter');
    const optional = {
        description: node.text('description'),
        booleanFilter: filter?.text('booleanFilter'),
        scope: node.text('scope'),
        rowLimit: node.integer('rowLimit')
    };
    const given = Object.entries(optional).filter(([, value]) => value !== undefined);
    const [dateFilter, chart, sortColumn] = [node.one('timeFrameFilter'), node.one('chart'), node.text('sortColumn')];
    return {
        file: source.path,
        folder: folderOf(source, 'reports', node),
        name: node.required('name'),
        developerName: source.name,
        reportType: node.required('reportType'),
        format: format ?? refuse(node, 'format', `the format ${node.required('format')}`),
        columns: node.all('columns').map((column) => column.required('field')),
        aggregates: aggregatesOf(node),
        groupingsDown: node.all('groupingsDown').map(grouping),
        groupingsAcross: node.all('groupingsAcross').map(grouping),
        filters: filter?.all('criteriaItems').map(filterOf) ?? [],
        showDetails: node.flag('showDetails', true),
        showGrandTotal: node.flag('showGrandTotal', true),
        showSubtotals: node.flag('showSubTotals', true),
        params: node.all('params').map((param) => ({ name: param.required('name'), value: param.text('value') ?? '' })),
        ...(Object.fromEntries(given) as Pick<ReportSchema, 'description' | 'booleanFilter' | 'scope' | 'rowLimit'>),
        ...(dateFilter === undefined ? {} : { dateFilter: dateFilterOf(dateFilter) }),
        ...(chart === undefined ? {} : { chart: chartOf(chart) }),
        ...(sortColumn === undefined ? {} : { sortBy: { column: sortColumn, order: orderOf(node.text('sortOrder')) } })
    };
}
