/** Reports and dashboards that people make through the Analytics API. Those of the metadata are changed by a deploy. */
import { OrgError, unsupported } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { insertRow, updateRow, type SetupRow } from '../../setup/rows.ts';
import { base62 } from '../../store/ids.ts';
import { quoted } from '../../store/store.ts';
import type { DashboardDefinition, ReportDefinition } from '../definition.ts';
import type { Stored } from './find.ts';
import {
    dashboardRow,
    INSTANCES,
    keepDefinition,
    reportRow,
    type Definitions,
    type Folder,
    type Kind
} from './rows.ts';

const LONGEST_NAME = 40;
const SUFFIX = { length: 3, series: 'report developer name' } as const;
const MANAGE = { Report: 'ManageReportsInPubFolders', Dashboard: 'ManageDashbdsInPubFolders' } as const;
const PRIVATE_NAME = 'Private Reports';

function refused(kind: Kind, verb: 'create' | 'edit'): OrgError {
    return new OrgError(
        'INSUFFICIENT_ACCESS',
        `You don’t have permission to ${verb} ${kind.toLowerCase()}s in the given folder.`
    );
}

/** A folder's id as it is written; one's own id is the private folder. @throws OrgError BAD_REQUEST for none of the kind */
export function folderFor(org: Org, user: UserContext, kind: Kind, folderId: string): Folder {
    if (folderId === user.userId) {
        return { id: folderId, name: PRIVATE_NAME };
    }
    if (folderId === org.id) {
        return { id: folderId, name: 'Public Reports' };
    }
    const row = org.store.get('SELECT * FROM Folder WHERE "Id" = ? AND "Type" = ?', [folderId, kind]);
    if (!row) {
        throw new OrgError('BAD_REQUEST', 'The report folder ID must be a valid folder ID.');
    }
    return { id: folderId, name: String(row['Name']) };
}

function checkWrite(
    { systemPermissions, userId }: UserContext,
    kind: Kind,
    folder: string,
    verb: 'create' | 'edit'
): void {
    const isOwn = folder === userId && systemPermissions.has('CreateCustomizeReports');
    if (!isOwn && !systemPermissions.has(MANAGE[kind]) && !systemPermissions.has('ModifyAllData')) {
        throw refused(kind, verb);
    }
}

/** The name without what API names cannot have, and an ending that no other report has. */
function developerNameOf(org: Org, name: string): string {
    const plain = name.replaceAll(/\W+/gu, '_').replaceAll(/^[_\d]+|_+$/gu, '') || 'Report';
    return `${plain}_${base62(org.store.nextCount(SUFFIX.series), SUFFIX.length)}`;
}

export function checkName(name: string): void {
    if (name === '') {
        throw new OrgError('BAD_REQUEST', 'The report name can’t be null.');
    }
    if (name.length > LONGEST_NAME) {
        throw new OrgError('BAD_REQUEST', `Value too long for field: Name maximum length is:${LONGEST_NAME}`);
    }
}

function keep<K extends Kind>(org: Org, user: UserContext, kind: K, definition: Definitions[K], row: SetupRow): string {
    return org.store.transaction(() => {
        const id = insertRow({ org, authorId: user.userId }, kind, row);
        keepDefinition(org.store, id, kind, definition, false);
        return id;
    });
}

export function createReport(org: Org, user: UserContext, report: ReportDefinition, folder: Folder): string {
    checkWrite(user, 'Report', folder.id, 'create');
    checkName(report.name);
    const definition = { ...report, developerName: developerNameOf(org, report.name) };
    return keep(org, user, 'Report', definition, reportRow(definition, folder));
}

export function createDashboard(org: Org, user: UserContext, dashboard: DashboardDefinition, folder: Folder): string {
    checkWrite(user, 'Dashboard', folder.id, 'create');
    const definition = { ...dashboard, developerName: developerNameOf(org, dashboard.title) };
    return keep(org, user, 'Dashboard', definition, dashboardRow(definition, folder));
}

function checkOwn(user: UserContext, kind: Kind, stored: Stored<Kind>, what: string): void {
    checkWrite(user, kind, stored.folderId, 'edit');
    if (stored.fromSource) {
        throw unsupported(`${what} a ${kind.toLowerCase()} of the metadata, which a deploy changes`);
    }
}

export function saveReport(org: Org, user: UserContext, stored: Stored<'Report'>, report: ReportDefinition): void {
    checkOwn(user, 'Report', stored, 'saving');
    checkName(report.name);
    const row = org.store.get('SELECT * FROM Report WHERE "Id" = ?', [stored.id]) ?? {};
    org.store.transaction(() => {
        const folder = { id: stored.folderId, name: stored.folderName };
        updateRow({ org, authorId: user.userId }, 'Report', row, reportRow(report, folder));
        keepDefinition(org.store, stored.id, 'Report', report, false);
    });
}

/** A deleted report is gone; of a deleted dashboard is known that it was there. */
export function removeStored(org: Org, user: UserContext, kind: Kind, stored: Stored<Kind>): void {
    checkOwn(user, kind, stored, 'deleting');
    org.store.transaction(() => {
        org.store.run(`UPDATE ${quoted(kind)} SET "IsDeleted" = 1 WHERE "Id" = ?`, [stored.id]);
        org.store.run(`DELETE FROM ${INSTANCES} WHERE reportId = ?`, [stored.id]);
    });
}
