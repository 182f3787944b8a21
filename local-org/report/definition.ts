/** Reports, dashboards and their folders as the org keeps them: what metadata files and the Analytics API say, in one form. */

export type ReportFormat = 'TABULAR' | 'SUMMARY' | 'MATRIX';
export type SortOrder = 'Asc' | 'Desc';

export interface ReportGrouping {
    /** Name of a column of the report type, e.g. `COMPANY`, `Order__c.Total__c`. */
    readonly column: string;
    /** `None`, `Day`, `Week`, `Month`, `Quarter`, `Year`; of effect for dates only. */
    readonly dateGranularity: string;
    readonly sortOrder: SortOrder;
    /** Aggregate the groups are sorted by, instead of their values. */
    readonly sortAggregate?: string;
}

export interface ReportFilter {
    readonly column: string;
    /** `equals`, `contains` … */
    readonly operator: string;
    readonly value: string;
    readonly isRunPageEditable: boolean;
}

/** The standard date filter; `startDate` and `endDate` (`YYYY-MM-DD`) belong to the duration `CUSTOM`. */
export interface ReportDateFilter {
    readonly column: string;
    /** `CUSTOM` or a date literal, e.g. `THIS_FISCAL_QUARTER`, `LAST_N_DAYS:30`. */
    readonly duration: string;
    readonly startDate?: string;
    readonly endDate?: string;
}

export interface ReportChart {
    readonly chartType: string;
    readonly groupings: readonly string[];
    readonly summaries: readonly string[];
    readonly axis: string;
    readonly hasLegend: boolean;
    readonly showChartValues: boolean;
    readonly title?: string;
}

export interface ReportDefinition {
    readonly name: string;
    readonly developerName: string;
    readonly description?: string;
    readonly reportType: string;
    readonly format: ReportFormat;
    readonly columns: readonly string[];
    /** `RowCount`, and `s!` sum, `a!` average, `x!` maximum, `m!` minimum, `u!` number of values before the name of a column. */
    readonly aggregates: readonly string[];
    readonly groupingsDown: readonly ReportGrouping[];
    readonly groupingsAcross: readonly ReportGrouping[];
    readonly filters: readonly ReportFilter[];
    readonly booleanFilter?: string;
    readonly dateFilter?: ReportDateFilter;
    /** Without one, all records. */
    readonly scope?: string;
    readonly sortBy?: { readonly column: string; readonly order: SortOrder };
    readonly rowLimit?: number;
    readonly showDetails: boolean;
    readonly showGrandTotal: boolean;
    readonly showSubtotals: boolean;
    readonly chart?: ReportChart;
    /** Filters that report types of the platform bring along, as they were written. */
    readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** Where a piece of metadata stands: its file and the name of its folder, which is `unfiled$public` for none. */
export interface Filed {
    readonly file: string;
    readonly folder: string;
}

export type ReportSchema = ReportDefinition & Filed;

export interface FolderSchema {
    readonly file: string;
    readonly kind: 'Report' | 'Dashboard';
    readonly name: string;
    readonly label: string;
    /** Whether everybody may look into it; otherwise only those who see all data. */
    readonly isPublic: boolean;
}

export interface DashboardComponent {
    /** `Bar`, `Table`, `Metric` … */
    readonly visualization: string;
    /** `Folder/Report`. */
    readonly report: string;
    readonly header?: string;
    readonly footer?: string;
    readonly title?: string;
    readonly groupings: readonly string[];
    /** Summaries that are shown, as aggregates of the report; without any, those of the report. */
    readonly aggregates: readonly string[];
    readonly tableColumns: readonly string[];
    readonly autoSelectColumns: boolean;
    readonly sortBy?: string;
    readonly maxRows?: number;
    readonly useReportChart: boolean;
    /** What the component looks like, as its elements were written. */
    readonly look: Readonly<Record<string, string>>;
    readonly place: DashboardPlace;
}

/** Classic dashboards have up to three columns; others a grid. */
export type DashboardPlace =
    | { readonly kind: 'column'; readonly column: number }
    | {
          readonly kind: 'grid';
          readonly column: number;
          readonly row: number;
          readonly colspan: number;
          readonly rowspan: number;
      };

export interface DashboardDefinition {
    readonly title: string;
    readonly developerName: string;
    readonly description?: string;
    /** `SpecifiedUser`, `LoggedInUser`. */
    readonly type: string;
    readonly components: readonly DashboardComponent[];
    readonly columnCount: number;
    readonly rowHeight: number;
    readonly isGrid: boolean;
}

export type DashboardSchema = DashboardDefinition & Filed;

/** The folder of what is in none. */
export const UNFILED = 'unfiled$public';
export const ROW_COUNT = 'RowCount';

/** `s!AMOUNT` into its function and column; undefined for `RowCount` and what is no aggregate. */
export function aggregateParts(aggregate: string): { readonly kind: string; readonly column: string } | undefined {
    const { kind, column } = /^(?<kind>mx|mn|[saxmu])!(?<column>.+)$/u.exec(aggregate)?.groups ?? {};
    return kind === undefined || column === undefined ? undefined : { kind, column };
}
