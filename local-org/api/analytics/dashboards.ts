/** `/analytics/dashboards`: list, describe, results, status, refresh, clone and delete. */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { DashboardComponent, ReportDefinition } from '../../report/definition.ts';
import { runReport } from '../../report/run/run.ts';
import { findStored, recentlyViewed, type Stored } from '../../report/store/find.ts';
import { markRefreshed } from '../../report/store/rows.ts';
import { createDashboard, folderFor, removeStored } from '../../report/store/write.ts';
import { visibleReport, type VisibleReport } from '../../report/visible.ts';
import { to18 } from '../../store/ids.ts';
import { noContent, ok, type Reply, type RequestContext } from '../router.ts';
import { componentId, dashboardMetadata, dashboardUrl, type ComponentReport } from './dashboard-json.ts';
import { resultJson } from './report-json.ts';
import { storedDashboard, versionOf } from './requests.ts';

const SOURCE_UNAVAILABLE = {
    errorCode: '202',
    errorMessage:
        "The source report isn't available; it's been deleted or isn't in a folder accessible to the dashboard's running user.",
    errorSeverity: 'Error'
} as const;

interface Source {
    readonly stored: Stored<'Report'>;
    readonly visible: VisibleReport;
}

/** Id of `Folder/Report`. */
function reportId(org: Org, written: string): string {
    const [name = '', folder = ''] = written.split('/').reverse();
    const row = org.store.get(
        `SELECT report."Id" FROM Report AS report LEFT JOIN Folder AS folder ON folder."Id" = report."OwnerId"
         WHERE report."DeveloperName" = ? AND report."IsDeleted" = 0 AND coalesce(folder."DeveloperName", ?) = ?`,
        [name, folder, folder]
    );
    return String(row?.['Id'] ?? '');
}

/** The report of a component with the component's own choice of groups and summaries; undefined where it is closed to the user. */
function sourceOf(org: Org, user: UserContext, component: DashboardComponent): Source | undefined {
    try {
        const stored = findStored(org, user, 'Report', reportId(org, component.report));
        const visible = visibleReport(org, user, stored.definition);
        const { report } = visible;
        const aggregates = component.aggregates.filter((aggregate) => report.aggregates.includes(aggregate));
        const chosen: ReportDefinition = aggregates.length > 0 ? { ...report, aggregates } : report;
        return { stored, visible: { ...visible, report: chosen } };
    } catch (error) {
        if (error instanceof OrgError) {
            return undefined;
        }
        throw error;
    }
}

function shownOf(component: DashboardComponent, source: Source | undefined): ComponentReport {
    const { report } = source?.visible ?? {};
    const groupings = [...(report?.groupingsDown ?? []), ...(report?.groupingsAcross ?? [])].map(
        ({ column }) => column
    );
    return {
        reportId: source?.stored.id ?? null,
        groupings: component.groupings.length > 0 && source ? component.groupings : groupings,
        aggregates: report?.aggregates ?? []
    };
}

function metadataOf(context: RequestContext, stored: Stored<'Dashboard'>): object {
    const { org, user } = context;
    const shown = stored.definition.components.map((component) => shownOf(component, sourceOf(org, user, component)));
    return dashboardMetadata(org, user, versionOf(context), stored, shown);
}

export function listDashboards(context: RequestContext): Reply {
    const { org, user } = context;
    return ok(
        recentlyViewed(org, user, 'Dashboard').map((id) => {
            const { definition } = findStored(org, user, 'Dashboard', id);
            const url = dashboardUrl(versionOf(context), id);
            return { id, name: definition.title, statusUrl: `${url}/status`, url };
        })
    );
}

export function describeDashboard(context: RequestContext): Reply {
    return ok(metadataOf(context, storedDashboard(context)));
}

function refreshedAt({ org }: RequestContext, { refreshedAt: at }: Stored<'Dashboard'>): string {
    return (at ?? org.now().toISOString()).replace('Z', '+0000');
}

function componentData(context: RequestContext, stored: Stored<'Dashboard'>, index: number): object {
    const { org, user } = context;
    const component = stored.definition.components[index];
    const source = component && sourceOf(org, user, component);
    const run = source && runReport(org, user, source.visible, component?.visualization.endsWith('Table') === true);
    const error = source ? { errorCode: null, errorMessage: null, errorSeverity: null } : SOURCE_UNAVAILABLE;
    return {
        componentId: componentId(org, stored.id, index),
        reportResult:
            source && run
                ? resultJson(source.visible, source.stored, user, org.now(), { run, attributes: null })
                : null,
        status: {
            dataStatus: source ? 'DATA' : 'ERROR',
            ...error,
            refreshDate: refreshedAt(context, stored),
            refreshStatus: 'IDLE'
        }
    };
}

function results(context: RequestContext, stored: Stored<'Dashboard'>, wanted: ReadonlySet<string> | undefined): Reply {
    const { org } = context;
    const indexes = stored.definition.components
        .map((_component, index) => index)
        .filter((index) => wanted === undefined || wanted.has(componentId(org, stored.id, index)));
    return ok({
        componentData: indexes.map((index) => componentData(context, stored, index)),
        dashboardMetadata: metadataOf(context, stored)
    });
}

export function dashboardResults(context: RequestContext): Reply {
    return results(context, storedDashboard(context), undefined);
}

/** Those components of the body's `componentIds`; all without any. */
export function dashboardComponents(context: RequestContext): Reply {
    const stored = storedDashboard(context);
    const body = context.rawBody.byteLength === 0 ? {} : context.body();
    const ids = (body as { componentIds?: unknown } | null)?.componentIds;
    if (ids !== undefined && ids !== null && !(Array.isArray(ids) && ids.every((id) => typeof id === 'string'))) {
        throw new OrgError('BAD_REQUEST', 'The value of componentIds is not a list of ids.');
    }
    return results(context, stored, Array.isArray(ids) ? new Set(ids.map((id: string) => to18(id) ?? id)) : undefined);
}

/** Data is read when it is asked for, so that a refresh is done as soon as it is asked for. */
export function refreshDashboard(context: RequestContext): Reply {
    const { id } = storedDashboard(context);
    markRefreshed(context.org.store, id, context.org.now().toISOString());
    return { status: 201, json: { statusUrl: `${dashboardUrl(versionOf(context), id)}/status` } };
}

export function dashboardStatus(context: RequestContext): Reply {
    const stored = storedDashboard(context);
    return ok({
        componentStatus: stored.definition.components.map((_component, index) => ({
            componentId: componentId(context.org, stored.id, index),
            refreshDate: refreshedAt(context, stored),
            refreshStatus: 'IDLE'
        }))
    });
}

/** A copy of the dashboard `cloneId` under another name, in the folder that the body names. */
export function postDashboard(context: RequestContext): Reply {
    const { org, query, user } = context;
    const cloneId = query.get('cloneId');
    if (cloneId === null) {
        throw new OrgError('BAD_REQUEST', 'The clone request must contain a valid cloneId parameter.');
    }
    const { definition, folderId } = findStored(org, user, 'Dashboard', cloneId);
    const given = context.body() as { name?: unknown; folderId?: unknown } | null;
    const title = typeof given?.name === 'string' && given.name !== '' ? given.name : definition.title;
    const folder = folderFor(org, user, 'Dashboard', typeof given?.folderId === 'string' ? given.folderId : folderId);
    const id = createDashboard(org, user, { ...definition, title }, folder);
    return ok(metadataOf(context, findStored(org, user, 'Dashboard', id)));
}

export function deleteDashboard(context: RequestContext): Reply {
    removeStored(context.org, context.user, 'Dashboard', storedDashboard(context));
    return noContent();
}
