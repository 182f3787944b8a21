/** A dashboard as answers of the Analytics API have it. Shapes: jsforce's `DashboardMetadata` and the guide's examples. */
import { createHash } from 'node:crypto';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { DashboardComponent, DashboardDefinition } from '../../report/definition.ts';
import type { Stored } from '../../report/store/find.ts';
import { base62, to18 } from '../../store/ids.ts';

const KEY_PREFIX = '01a';
/** Types of components that metadata tells apart and the API does not. */
const VISUALIZATIONS: readonly (readonly [start: string, type: string])[] = [
    ['Bar', 'Bar'],
    ['Column', 'Column'],
    ['Line', 'Line'],
    ['Scatter', 'Scatter']
];
const ROWS_HIGH = { classic: 4 } as const;

/** The same for a component as long as the dashboard keeps its order: the org stores no components. */
export function componentId(org: Org, dashboardId: string, index: number): string {
    const number = createHash('sha256').update(`${dashboardId}.${index}`).digest().readUInt32BE();
    const id = KEY_PREFIX + org.id.slice(3, 6) + base62(number, 9);
    return to18(id) ?? id;
}

export function dashboardUrl(version: string, id: string): string {
    return `/services/data/v${version}/analytics/dashboards/${id}`;
}

export function dashboardAttributes(version: string, { definition, id }: Stored<'Dashboard'>): object {
    const url = dashboardUrl(version, id);
    return {
        dashboardId: id,
        dashboardName: definition.title,
        describeUrl: `${url}/describe`,
        statusUrl: `${url}/status`,
        type: 'Dashboard'
    };
}

function visualizationOf({ visualization }: DashboardComponent): string {
    return VISUALIZATIONS.find(([start]) => visualization.startsWith(start))?.[1] ?? visualization;
}

function sortOf(
    { sortBy = '' }: DashboardComponent,
    groupings: readonly string[],
    aggregates: readonly string[]
): object | null {
    const { by, order } = /^(?<by>RowLabel|RowValue)(?<order>Ascending|Descending)$/u.exec(sortBy)?.groups ?? {};
    const column = by === 'RowLabel' ? groupings[0] : aggregates[0];
    return order === undefined || column === undefined
        ? null
        : { column, sortOrder: order === 'Ascending' ? 'asc' : 'desc' };
}

/** What a component shows of its report, as far as the asker sees it. */
export interface ComponentReport {
    readonly reportId: string | null;
    readonly groupings: readonly string[];
    readonly aggregates: readonly string[];
}

function componentJson(
    org: Org,
    dashboardId: string,
    component: DashboardComponent,
    index: number,
    shown: ComponentReport
): object {
    const {
        autoSelectColumns,
        footer = null,
        header = null,
        look,
        maxRows = null,
        title = null,
        useReportChart
    } = component;
    return {
        componentData: index,
        footer,
        header,
        id: componentId(org, dashboardId, index),
        properties: {
            aggregates: shown.aggregates.map((name) => ({ name })),
            autoSelectColumns,
            filterColumns: [],
            groupings: shown.groupings.length > 0 ? shown.groupings.map((name) => ({ name })) : null,
            maxRows,
            sort: sortOf(component, shown.groupings, shown.aggregates),
            useReportChart,
            visualizationProperties: look,
            visualizationType: visualizationOf(component)
        },
        reportId: shown.reportId,
        title,
        type: 'Report'
    };
}

function layoutJson({ columnCount, components, isGrid, rowHeight }: DashboardDefinition): object {
    if (!isGrid) {
        const columns = Array.from({ length: columnCount }, (_unused, column) => ({
            components: components.flatMap(({ place }, index) =>
                place.kind === 'column' && place.column === column ? [index] : []
            )
        }));
        return { columns, gridLayout: false };
    }
    return {
        components: components.map(({ place }) => ({
            colspan: place.kind === 'grid' ? place.colspan : 1,
            column: place.column,
            row: place.kind === 'grid' ? place.row : 0,
            rowspan: place.kind === 'grid' ? place.rowspan : ROWS_HIGH.classic
        })),
        gridLayout: true,
        numColumns: columnCount,
        rowHeight
    };
}

/** The org shows a dashboard with the rights of whoever looks at it, whatever its metadata says: they are its running user. */
export function dashboardMetadata(
    org: Org,
    user: UserContext,
    version: string,
    stored: Stored<'Dashboard'>,
    shown: readonly ComponentReport[]
): object {
    const { definition, folderId, id } = stored;
    return {
        attributes: dashboardAttributes(version, stored),
        canChangeRunningUser: false,
        canUseStickyFilter: false,
        chartTheme: 'light',
        colorPalette: 'unity',
        components: definition.components.map((component, index) =>
            componentJson(org, id, component, index, shown[index] ?? { reportId: null, groupings: [], aggregates: [] })
        ),
        dashboardType: definition.type,
        description: definition.description ?? null,
        developerName: definition.developerName,
        filters: [],
        folderId,
        id,
        layout: layoutJson(definition),
        maxFilterOptions: 50,
        name: definition.title,
        runningUser: { displayName: user.name, id: user.userId }
    };
}
