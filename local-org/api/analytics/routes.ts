/** The Reports and Dashboards REST API. */
import { route, type Route } from '../router.ts';
import {
    dashboardComponents,
    dashboardResults,
    dashboardStatus,
    deleteDashboard,
    describeDashboard,
    listDashboards,
    postDashboard,
    refreshDashboard
} from './dashboards.ts';
import { deleteInstance, instanceResult, listInstances, startInstance } from './instances.ts';
import { describeReportType, listReportTypes } from './report-types.ts';
import {
    deleteReport,
    describeReport,
    executeReport,
    listReports,
    patchReport,
    postReport,
    queryReport
} from './reports.ts';

const ROOT = '/services/data/:version/analytics';
const REPORT = `${ROOT}/reports/:report`;
const DASHBOARD = `${ROOT}/dashboards/:dashboard`;

export const analyticsRoutes: readonly Route[] = [
    route('GET', `${ROOT}/reports`, listReports),
    route('POST', `${ROOT}/reports`, postReport),
    route('POST', `${ROOT}/reports/query`, queryReport),
    route('GET', REPORT, executeReport),
    route('POST', REPORT, executeReport),
    route('PATCH', REPORT, patchReport),
    route('DELETE', REPORT, deleteReport),
    route('GET', `${REPORT}/describe`, describeReport),
    route('GET', `${REPORT}/instances`, listInstances),
    route('POST', `${REPORT}/instances`, startInstance),
    route('GET', `${REPORT}/instances/:instance`, instanceResult),
    route('DELETE', `${REPORT}/instances/:instance`, deleteInstance),
    route('GET', `${ROOT}/reportTypes`, listReportTypes),
    route('GET', `${ROOT}/reportTypes/:type`, describeReportType),
    route('GET', `${ROOT}/dashboards`, listDashboards),
    route('POST', `${ROOT}/dashboards`, postDashboard),
    route('GET', DASHBOARD, dashboardResults),
    route('POST', DASHBOARD, dashboardComponents),
    route('PUT', DASHBOARD, refreshDashboard),
    route('DELETE', DASHBOARD, deleteDashboard),
    route('GET', `${DASHBOARD}/describe`, describeDashboard),
    route('GET', `${DASHBOARD}/status`, dashboardStatus)
];
