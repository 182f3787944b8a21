/** What is wrong with reports and dashboards beyond their own files: names that lead nowhere. Words as orgs answer a deploy with, where known. */
import type { OrgSchema } from '../metadata/schema.ts';
import {
    aggregateParts,
    ROW_COUNT,
    UNFILED,
    type DashboardSchema,
    type Filed,
    type ReportDefinition,
    type ReportSchema
} from './definition.ts';
import { isDuration } from './durations.ts';
import { findColumn, findReportType, type ReportType } from './types/report-types.ts';
import { combined } from '../filter/boolean-filter.ts';
import { test } from '../filter/logic.ts';

/** A complaint about a definition; `value` is the text in the file that it is about. */
export interface ReportFault {
    readonly message: string;
    readonly value?: string;
}
export type ReportProblem = ReportFault & Pick<Filed, 'file'>;

type Schema = Pick<OrgSchema, 'objects' | 'reports' | 'dashboards' | 'folders'>;

const LONGEST_NAME = 40;
const LONGEST_DESCRIPTION = 255;
const MOST_DOWN = { TABULAR: 0, SUMMARY: 3, MATRIX: 2 } as const;
const MOST_ACROSS = { TABULAR: 0, SUMMARY: 0, MATRIX: 2 } as const;
const DATES = ['date', 'datetime'];
const NUMBERS = ['int', 'double', 'currency', 'percent'];
/** Parameters of report types that narrow nothing, by the value that means so. */
const NEUTRAL_PARAMS: Readonly<Record<string, readonly string[]>> = {
    co: ['1'],
    open: ['all'],
    probability: ['0', '>0'],
    role_territory: ['role'],
    terr: ['all']
};

function lengthFaults({ description = '', name }: ReportDefinition): ReportFault[] {
    const long = (field: string, most: number): ReportFault => ({
        message: `Value too long for field: ${field} maximum length is:${most}`
    });
    return [
        ...(name.length > LONGEST_NAME ? [long('Name', LONGEST_NAME)] : []),
        ...(description.length > LONGEST_DESCRIPTION ? [long('Description', LONGEST_DESCRIPTION)] : [])
    ];
}

function invalid(what: string, names: readonly string[], isValid: (name: string) => boolean): ReportFault[] {
    return names
        .filter((name) => !isValid(name))
        .map((name) => ({ message: `${what}: Invalid value specified: ${name}`, value: name }));
}

function aggregateFaults(type: ReportType, aggregates: readonly string[]): ReportFault[] {
    return aggregates.flatMap((aggregate): ReportFault[] => {
        const { kind = '', column = '' } = aggregateParts(aggregate) ?? {};
        const found = findColumn(type, column);
        if (aggregate === ROW_COUNT) {
            return [];
        }
        if (!found) {
            return [{ message: `aggregateTypes: Invalid value specified: ${aggregate}`, value: column || aggregate }];
        }
        const isNumber = NUMBERS.includes(found.field.type);
        const isOrdered = isNumber || DATES.includes(found.field.type);
        const fits =
            (kind === 'u' && found.field.type !== 'longtextarea') || (['s', 'a'].includes(kind) ? isNumber : isOrdered);
        return fits ? [] : [{ message: `The column ${column} cannot be summarised by ${aggregate}`, value: column }];
    });
}

function groupingFaults(type: ReportType, report: ReportDefinition): ReportFault[] {
    const { columns, format, groupingsAcross, groupingsDown } = report;
    const all = [...groupingsDown, ...groupingsAcross];
    const names = all.map(({ column }) => column);
    const twice = columns.find((column) => names.some((name) => name.toLowerCase() === column.toLowerCase()));
    const tooMany = groupingsDown.length > MOST_DOWN[format] || groupingsAcross.length > MOST_ACROSS[format];
    const incomplete = format === 'MATRIX' && (groupingsDown.length === 0 || groupingsAcross.length === 0);
    return [
        ...invalid('Grouping', names, (name) => {
            const field = findColumn(type, name)?.field.type;
            return field !== undefined && field !== 'longtextarea';
        }),
        ...all.flatMap(({ sortAggregate }) =>
            aggregateFaults(type, sortAggregate === undefined ? [] : [sortAggregate])
        ),
        ...(twice === undefined
            ? []
            : [{ message: `You can't include groupings in the selected columns list: ${twice}`, value: twice }]),
        ...(tooMany || incomplete ? [{ message: `A report of the format ${format} cannot have these groupings` }] : [])
    ];
}

function filterFaults(type: ReportType, { booleanFilter, dateFilter, filters }: ReportDefinition): ReportFault[] {
    const faults = invalid(
        'Filter',
        filters.map(({ column }) => column),
        (name) => !['longtextarea', undefined].includes(findColumn(type, name)?.field.type)
    );
    try {
        const nothing = test({ field: 'Id', operator: '=', value: 'NULL', literalType: 'NULL' });
        combined(
            filters.map(() => nothing),
            booleanFilter
        );
    } catch {
        faults.push({ message: `The filter logic cannot be read: ${booleanFilter}`, value: booleanFilter ?? '' });
    }
    if (dateFilter) {
        const { column, duration } = dateFilter;
        const field = findColumn(type, column)?.field.type ?? '';
        if (!DATES.includes(field)) {
            const problem =
                field === '' ? 'is invalid' : 'cannot be a standard date filter because it is not a date column';
            faults.push({
                message: `The column ${column} specified for the standard date filter ${problem}.`,
                value: column
            });
        }
        if (!isDuration(duration)) {
            faults.push({ message: `The duration ${duration} specified for the standard date filter is invalid.` });
        }
    }
    return faults;
}

function chartFaults(type: ReportType, { chart, groupingsAcross, groupingsDown }: ReportDefinition): ReportFault[] {
    const groupings = [...groupingsDown, ...groupingsAcross].map(({ column }) => column.toLowerCase());
    return chart
        ? [
              ...invalid('Chart', chart.groupings, (name) => groupings.includes(name.toLowerCase())),
              ...aggregateFaults(type, chart.summaries)
          ]
        : [];
}

/** Everything wrong with a definition of that type. */
export function definitionFaults(type: ReportType | undefined, report: ReportDefinition): ReportFault[] {
    if (!type) {
        return [{ message: 'invalid report type', value: report.reportType }];
    }
    const { scope, sortBy, params, columns } = report;
    const has = (name: string): boolean => findColumn(type, name) !== undefined;
    const isSortable = (name: string): boolean =>
        !['longtextarea', undefined].includes(findColumn(type, name)?.field.type);
    const scopes: readonly string[] = Object.values(type.scopes);
    const narrowing = params.filter(({ name, value }) => NEUTRAL_PARAMS[name]?.includes(value) !== true);
    return [
        ...lengthFaults(report),
        ...invalid('columns-field', columns, has),
        ...aggregateFaults(type, report.aggregates),
        ...groupingFaults(type, report),
        ...filterFaults(type, report),
        ...chartFaults(type, report),
        ...invalid('sortColumn', sortBy ? [sortBy.column] : [], isSortable),
        ...(scope === undefined || scopes.includes(scope)
            ? []
            : [{ message: `The local org does not support the scope ${scope} of ${type.name}.`, value: scope }]),
        ...narrowing.map(({ name, value }) => ({
            message: `The local org does not support the parameter ${name} with the value ${value}.`,
            value: name
        }))
    ];
}

function folderFaults({ folders }: Schema, { folder }: Filed, kind: 'Report' | 'Dashboard'): ReportFault[] {
    const isKnown = folder === UNFILED || folders.some((known) => known.kind === kind && known.name === folder);
    return isKnown ? [] : [{ message: `Cannot find folder:${folder}` }];
}

function dashboardFaults(schema: Schema, dashboard: DashboardSchema): ReportFault[] {
    return dashboard.components.flatMap((component): ReportFault[] => {
        const report = schema.reports.find(
            ({ developerName, folder }) =>
                `${folder}/${developerName}`.toLowerCase() === component.report.toLowerCase() ||
                (folder === UNFILED && developerName.toLowerCase() === component.report.toLowerCase())
        );
        if (!report) {
            return [
                { message: `In field: report - no Report named ${component.report} found`, value: component.report }
            ];
        }
        const type = findReportType(schema, report.reportType);
        const groupings = [...report.groupingsDown, ...report.groupingsAcross].map(({ column }) =>
            column.toLowerCase()
        );
        return type
            ? [
                  ...invalid('groupingColumn', component.groupings, (name) => groupings.includes(name.toLowerCase())),
                  ...aggregateFaults(type, component.aggregates),
                  ...invalid(
                      'dashboardTableColumn',
                      component.tableColumns,
                      (name) => name === ROW_COUNT || findColumn(type, name) !== undefined
                  )
              ]
            : [];
    });
}

export function reportProblems(schema: Schema): ReportProblem[] {
    const at = (file: string, faults: readonly ReportFault[]): ReportProblem[] =>
        faults.map((fault) => ({ ...fault, file }));
    return [
        ...schema.reports.flatMap((report: ReportSchema) =>
            at(report.file, [
                ...folderFaults(schema, report, 'Report'),
                ...definitionFaults(findReportType(schema, report.reportType), report)
            ])
        ),
        ...schema.dashboards.flatMap((dashboard) =>
            at(dashboard.file, [...folderFaults(schema, dashboard, 'Dashboard'), ...dashboardFaults(schema, dashboard)])
        )
    ];
}
