/** A report as answers of the Analytics API have it: `attributes`, `reportMetadata`, and the result of a run. */
import type { UserContext } from '../../security/access.ts';
import { dayRange, type DayRange } from '../../soql/date-literals.ts';
import { addDays, dayOf, firstWeekday } from '../../soql/zone.ts';
import {
    ROW_COUNT,
    type ReportDateFilter,
    type ReportDefinition,
    type ReportGrouping
} from '../../report/definition.ts';
import { CUSTOM } from '../../report/durations.ts';
import type { Group } from '../../report/run/groups.ts';
import type { ReportRun } from '../../report/run/run.ts';
import type { ReportType } from '../../report/types/report-types.ts';
import type { VisibleReport } from '../../report/visible.ts';
import { extendedMetadata } from './column-info.ts';

/** Where a report stands; both ids are null for one that is not stored. */
export interface Identity {
    readonly id: string | null;
    readonly folderId: string | null;
}

export const NOT_STORED: Identity = { id: null, folderId: null };

export function reportUrl(version: string, id: string | null): string {
    return `/services/data/v${version}/analytics/reports/${id}`;
}

export function reportAttributes(version: string, { id }: Identity, name: string): object {
    const url = reportUrl(version, id);
    return {
        describeUrl: `${url}/describe`,
        instancesUrl: `${url}/instances`,
        reportId: id,
        reportName: name,
        type: 'Report'
    };
}

function groupingJson({ column, dateGranularity, sortAggregate, sortOrder }: ReportGrouping): object {
    return { dateGranularity, name: column, sortAggregate: sortAggregate ?? null, sortOrder };
}

/** First and last day of a duration for this user today. */
export function daysOf(duration: string, user: UserContext, now: Date): DayRange | undefined {
    const range = dayRange(duration, dayOf(now, user.timeZone), firstWeekday(user.locale));
    return range && { from: range.from, to: addDays(range.to, -1) };
}

function dateFilterJson(type: ReportType, filter: ReportDateFilter | undefined, user: UserContext, now: Date): object {
    const { column, duration, endDate, startDate } = filter ?? { column: type.dateColumn, duration: CUSTOM };
    const days = duration === CUSTOM ? undefined : daysOf(duration, user, now);
    return {
        column,
        durationValue: duration,
        endDate: days?.to ?? endDate ?? null,
        startDate: days?.from ?? startDate ?? null
    };
}

function chartJson({ chart }: ReportDefinition): object | null {
    return chart
        ? {
              chartType: chart.chartType,
              groupings: chart.groupings,
              hasLegend: chart.hasLegend,
              showChartValues: chart.showChartValues,
              summaries: chart.summaries,
              summaryAxisLocations: chart.summaries.map(() => chart.axis),
              title: chart.title ?? null
          }
        : null;
}

/** Properties of "Report metadata" that the org has nothing for. */
const NOTHING = {
    buckets: [],
    crossFilters: [],
    currency: null,
    customDetailFormula: {},
    customSummaryFormula: {},
    dashboardSetting: null,
    division: null,
    historicalSnapshotDates: [],
    presentationOptions: { hasStackedSummaries: true, historicalColumns: {} },
    supportsRoleHierarchy: false,
    userOrHierarchyFilterId: null
} as const;

export function reportMetadata(
    { report, type }: VisibleReport,
    { folderId, id }: Identity,
    user: UserContext,
    now: Date
): object {
    const { params, rowLimit, sortBy } = report;
    return {
        ...NOTHING,
        aggregates: report.aggregates,
        chart: chartJson(report),
        description: report.description ?? null,
        detailColumns: report.columns,
        developerName: id === null ? null : report.developerName,
        folderId,
        groupingsAcross: report.groupingsAcross.map(groupingJson),
        groupingsDown: report.groupingsDown.map(groupingJson),
        hasDetailRows: report.showDetails,
        hasRecordCount: report.aggregates.includes(ROW_COUNT),
        id,
        name: report.name,
        reportBooleanFilter: report.booleanFilter ?? null,
        reportFilters: report.filters.map((filter) => ({ ...filter, filterType: 'fieldValue' })),
        reportFormat: report.format,
        reportType: { label: type.label, type: type.name },
        scope: report.scope ?? type.scopes.all,
        showGrandTotal: report.showGrandTotal,
        showSubtotals: report.showSubtotals,
        sortBy: sortBy ? [{ sortColumn: sortBy.column, sortOrder: sortBy.order }] : [],
        standardDateFilter: dateFilterJson(type, report.dateFilter, user, now),
        standardFilters: params.length > 0 ? params : null,
        ...(rowLimit === undefined ? {} : { topRows: { rowLimit, direction: 'Asc' } })
    };
}

export interface GroupJson {
    readonly groupings: readonly GroupJson[];
    readonly key: string;
    readonly label: string;
    readonly value: unknown;
}

function groupJson({ groups, key, label, value }: Group): GroupJson {
    return { groupings: groups.map(groupJson), key, label, value };
}

/** The result of a run; `attributes` says what was run. */
export function resultJson(
    visible: VisibleReport,
    identity: Identity,
    user: UserContext,
    now: Date,
    { run, attributes }: { readonly run: ReportRun; readonly attributes: object | null }
): object {
    return {
        attributes,
        allData: run.allData,
        factMap: run.facts,
        groupingsAcross: { groupings: run.across.map(groupJson) },
        groupingsDown: { groupings: run.down.map(groupJson) },
        hasDetailRows: run.details,
        picklistColors: {},
        reportExtendedMetadata: extendedMetadata(visible),
        reportMetadata: reportMetadata(visible, identity, user, now)
    };
}
