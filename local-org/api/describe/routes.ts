/** What the org tells of objects beside their fields: layouts, list views, tabs, what changed. */
import { route, type Route } from '../router.ts';
import { deletedRecords, updatedRecords } from './changed-records.ts';
import { describeApprovalLayouts, describeCompactLayouts } from './compact-layouts.ts';
import { describeLayouts, describeNamedLayouts } from './layouts.ts';
import { describeListView, listViewResults, listViews } from './list-views.ts';
import { recentItems, theme } from './looks.ts';
import { describeTabs } from './tabs.ts';

const DATA = '/services/data/:version';
const OBJECT = `${DATA}/sobjects/:object`;

export const describeRoutes: readonly Route[] = [
    route('GET', `${DATA}/recent`, recentItems),
    route('GET', `${DATA}/tabs`, describeTabs),
    route('GET', `${DATA}/theme`, theme),
    route('GET', `${OBJECT}/updated`, updatedRecords),
    route('GET', `${OBJECT}/deleted`, deletedRecords),
    route('GET', `${OBJECT}/describe/layouts`, describeLayouts),
    route('GET', `${OBJECT}/describe/namedLayouts/:layout`, describeNamedLayouts),
    route('GET', `${OBJECT}/describe/compactLayouts`, describeCompactLayouts),
    route('GET', `${OBJECT}/describe/approvalLayouts`, describeApprovalLayouts),
    route('GET', `${OBJECT}/listviews`, listViews),
    route('GET', `${OBJECT}/listviews/:view/describe`, describeListView),
    route('GET', `${OBJECT}/listviews/:view/results`, listViewResults)
];
