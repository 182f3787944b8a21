/** What the doors of the Analytics API have in common. */
import { recordUse } from '../../soql/viewed.ts';
import { checkRunsReports, findStored, type Stored } from '../../report/store/find.ts';
import { askedReport, visibleReport, type VisibleReport } from '../../report/visible.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import type { RequestContext } from '../router.ts';
import { askedMetadata, changedReport } from './asked-metadata.ts';

export function versionOf({ params }: RequestContext): string {
    return params['version'] ?? '';
}

/** The stored report of the path; that the user looked at it is kept. */
export function storedReport({ org, params, user }: RequestContext): Stored<'Report'> {
    const stored = findStored(org, user, 'Report', params['report'] ?? '');
    recordUse(org, user, 'VIEW', [stored.id]);
    return stored;
}

export function storedDashboard({ org, params, user }: RequestContext): Stored<'Dashboard'> {
    const stored = findStored(org, user, 'Dashboard', params['dashboard'] ?? '');
    recordUse(org, user, 'VIEW', [stored.id]);
    return stored;
}

function bodyOf(context: RequestContext): unknown {
    return context.rawBody.byteLength === 0 ? undefined : context.body();
}

/** A stored report as the request changes it for one run. */
export function wantedReport(context: RequestContext, { definition }: Stored<'Report'>): VisibleReport {
    const { org, user } = context;
    const visible = visibleReport(org, user, definition);
    const asked = askedMetadata(bodyOf(context));
    return asked ? askedReport(org, user, changedReport(visible.report, asked)) : visible;
}

const BLANK_REPORT: ReportDefinition = {
    name: '',
    developerName: '',
    reportType: '',
    format: 'TABULAR',
    columns: [],
    aggregates: ['RowCount'],
    groupingsDown: [],
    groupingsAcross: [],
    filters: [],
    showDetails: true,
    showGrandTotal: true,
    showSubtotals: true,
    params: []
};

/** A report that is given whole. */
export function givenReport(context: RequestContext): VisibleReport {
    const { org, user } = context;
    checkRunsReports(user);
    return askedReport(org, user, changedReport(BLANK_REPORT, askedMetadata(bodyOf(context)) ?? {}));
}

export function wantsDetails({ query }: RequestContext, otherwise: boolean): boolean {
    const written = query.get('includeDetails');
    return written === null ? otherwise : written === 'true';
}
