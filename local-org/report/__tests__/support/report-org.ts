/** An org whose metadata has reports, written into a folder that goes with it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FIXTURE_SOURCES, openTestOrg, TEST_USERS, testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import type { OpenOrg, UserSeed } from '../../../lifecycle.ts';

export function metadata(root: string, inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${root}>\n`;
}

const column = (name: string, aggregate = ''): string =>
    `<columns>${aggregate ? `<aggregateTypes>${aggregate}</aggregateTypes>` : ''}<field>${name}</field></columns>`;

/** Projects by status with their budgets; `extra` is more XML. */
export function projectReport(
    extra = '',
    columns = [column('CUST_NAME'), column('Project__c.Budget__c', 'Sum')]
): string {
    return metadata(
        'Report',
        `${columns.join('')}<format>Summary</format><groupingsDown><dateGranularity>None</dateGranularity><field>Project__c.Status__c</field><sortOrder>Asc</sortOrder></groupingsDown><name>Budgets</name><reportType>CustomEntity$Project__c</reportType>${extra}`
    );
}

const RUN =
    '<label>Report Run</label><userPermissions><enabled>true</enabled><name>RunReports</name></userPermissions>';
const VIEW =
    '<label>Project View</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Project__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>';

/** Everybody but `nobody` runs reports; `viewer` reads projects and none of the fields that have a security of their own. */
const USERS: readonly UserSeed[] = [
    ...TEST_USERS.map((user) =>
        user.alias === 'nobody' ? user : { ...user, permissionSets: [...(user.permissionSets ?? []), 'Report_Run'] }
    ),
    {
        username: 'viewer@example.com',
        firstName: 'Viewer',
        lastName: 'Tester',
        email: 'viewer@example.com',
        alias: 'viewer',
        profile: 'Minimum Access - Salesforce',
        permissionSets: ['Report_Run', 'Project_View']
    },
    {
        username: 'outsider@example.com',
        firstName: 'Outsider',
        lastName: 'Tester',
        email: 'outsider@example.com',
        alias: 'outsider',
        profile: 'Minimum Access - Salesforce',
        permissionSets: ['Report_Run']
    }
];

export const PUBLIC_FOLDER = metadata('ReportFolder', '<accessType>Public</accessType><name>Shown</name>');
export const HIDDEN_FOLDER = metadata('ReportFolder', '<accessType>Hidden</accessType><name>Kept</name>');

export const REPORT_FILES: Readonly<Record<string, string>> = {
    'permissionsets/Report_Run.permissionset-meta.xml': metadata('PermissionSet', RUN),
    'permissionsets/Project_View.permissionset-meta.xml': metadata('PermissionSet', VIEW),
    'reports/Shown.reportFolder-meta.xml': PUBLIC_FOLDER,
    'reports/Shown/Budgets.report-meta.xml': projectReport()
};

export interface ReportOrg {
    readonly org: OpenOrg;
    close(): void;
}

/** `files` come to those of REPORT_FILES. */
export function openReportOrg(files: Readonly<Record<string, string>> = {}): ReportOrg {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-reports-'));
    cpSync(FIXTURE_SOURCES, folder, { recursive: true });
    for (const [path, text] of Object.entries({ ...REPORT_FILES, ...files })) {
        const target = join(folder, 'main/default', path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
    }
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
        const org = openTestOrg({ sources: [folder], users: USERS });
        return {
            org,
            close: () => {
                org.close();
                remove();
            }
        };
    } catch (error) {
        remove();
        throw error;
    }
}

export function reportId(org: OpenOrg, developerName: string): string {
    return String(org.store.get('SELECT "Id" FROM Report WHERE "DeveloperName" = ?', [developerName])?.['Id']);
}

/** Keeps a project per title, all of one account. */
export function keepProjects(org: OpenOrg, projects: readonly Readonly<Record<string, unknown>>[]): void {
    const admin = testUser(org, 'admin');
    const insert = (object: string, records: readonly Readonly<Record<string, unknown>>[]): string[] =>
        save(org, admin, { operation: 'insert', object, allOrNone: true, records }).map((result) => {
            if (!result.success) {
                throw new Error(JSON.stringify(result.errors));
            }
            return result.id ?? '';
        });
    const [Account__c] = insert('Account', [{ Name: 'Birch Clinic' }]);
    insert(
        'Project__c',
        projects.map((project) => ({ Account__c, Project_Key__c: project['Title__c'], ...project }))
    );
}
