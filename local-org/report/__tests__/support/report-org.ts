/** An org whose metadata has reports, written into a folder that goes with it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FIXTURE_SOURCES, openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import type { OpenOrg } from '../../../lifecycle.ts';

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

export const PUBLIC_FOLDER = metadata('ReportFolder', '<accessType>Public</accessType><name>Shown</name>');
export const HIDDEN_FOLDER = metadata('ReportFolder', '<accessType>Hidden</accessType><name>Kept</name>');

export const REPORT_FILES: Readonly<Record<string, string>> = {
    'reports/Shown.reportFolder-meta.xml': PUBLIC_FOLDER,
    'reports/Shown/Budgets.report-meta.xml': projectReport()
};

export interface ReportOrg {
    readonly org: OpenOrg;
    close(): void;
}

export function openReportOrg(files: Readonly<Record<string, string>> = REPORT_FILES): ReportOrg {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-reports-'));
    cpSync(FIXTURE_SOURCES, folder, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
        const target = join(folder, 'main/default', path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
    }
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
        const org = openTestOrg({ sources: [folder] });
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
