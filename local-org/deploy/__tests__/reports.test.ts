import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOrg, type OpenOrg } from '../../lifecycle.ts';
import { componentsOfType } from '../component-list.ts';
import { deploy, type DeployOutcome } from '../deploy.ts';
import { retrieve } from '../retrieve.ts';
import { metadataXml, zipOf } from './zip-of.ts';

const FOLDER = metadataXml(
    'ReportFolder',
    '<folderShares><accessLevel>View</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Organization</sharedToType></folderShares><name>Sales</name>'
);
const report = (more = '', column = 'TYPE'): string =>
    metadataXml(
        'Report',
        `<columns>
<field>${column}</field>
</columns>
<format>Summary</format>
<groupingsDown>
<field>INDUSTRY</field>
<sortOrder>Asc</sortOrder>
</groupingsDown>
<name>Customers</name>
<reportType>AccountList</reportType>
<scope>organization</scope>
${more}`
    );
const DASHBOARD_FOLDER = metadataXml('DashboardFolder', '<accessType>Public</accessType><name>Boards</name>');
const dashboard = (of = 'Sales/Customers'): string =>
    metadataXml(
        'Dashboard',
        `<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor>
<leftSection><columnSize>Medium</columnSize><components><componentType>Bar</componentType>
<report>${of}</report></components></leftSection>
<rightSection><columnSize>Medium</columnSize></rightSection><textColor>#000000</textColor><title>Customers</title><titleColor>#000000</titleColor><titleSize>12</titleSize>`
    );
/** One folder as the sf CLI writes it, one as manifests by hand do. */
const MEMBERS = { Report: ['Sales/', 'Sales/Customers'], Dashboard: ['Boards', 'Boards/Overview'] };
const files = (changes: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    'reports/Sales-meta.xml': FOLDER,
    'reports/Sales/Customers.report': report(),
    'dashboards/Boards-meta.xml': DASHBOARD_FOLDER,
    'dashboards/Boards/Overview.dashboard': dashboard(),
    ...changes
});

let org: OpenOrg;
beforeEach(() => {
    org = openOrg({ sources: [], file: ':memory:', seed: 'reports' });
});
afterEach(() => org.close());

const put = (changes: Readonly<Record<string, string>> = {}): DeployOutcome =>
    deploy(org, zipOf(MEMBERS, files(changes)), { checkOnly: false, rollbackOnError: true });
const rows = (sql: string): unknown[] => org.store.all(sql).map((row) => ({ ...row }));

describe('a deploy of reports and dashboards', () => {
    it('puts them into their folders', () => {
        const { deployed, failures } = put();
        expect(failures).toEqual([]);
        expect(deployed.map(({ fullName, type }) => `${type} ${fullName}`)).toEqual([
            'ReportFolder Sales',
            'Report Sales/Customers',
            'DashboardFolder Boards',
            'Dashboard Boards/Overview'
        ]);
        expect(rows('SELECT "Name", "FolderName", "DeveloperName", "Format" FROM Report')).toEqual([
            { Name: 'Customers', FolderName: 'Sales', DeveloperName: 'Customers', Format: 'Summary' }
        ]);
        expect(rows('SELECT "Title", "FolderName" FROM Dashboard')).toEqual([
            { Title: 'Customers', FolderName: 'Boards' }
        ]);
    });

    it('keeps the id of a report that is deployed again, and takes away what is removed', () => {
        put();
        const before = rows('SELECT "Id" FROM Report');
        put({ 'reports/Sales/Customers.report': report('<description>Again</description>') });
        expect(rows('SELECT "Id" FROM Report')).toEqual(before);
        const gone = { 'destructiveChanges.xml': zipOf(MEMBERS).get('package.xml') };
        const zip = new Map([...zipOf({}), ...Object.entries(gone).map(([path, text]) => [path, text!] as const)]);
        expect(deploy(org, zip, { checkOnly: false, rollbackOnError: true }).failures).toEqual([]);
        expect(rows('SELECT "Id" FROM Report UNION SELECT "Id" FROM Dashboard UNION SELECT "Id" FROM Folder')).toEqual(
            []
        );
    });

    it('lists and retrieves them as they were deployed', async () => {
        put();
        expect(componentsOfType(org, 'Report')).toEqual([
            { type: 'Report', fullName: 'Sales/Customers', fileName: 'reports/Sales/Customers.report' }
        ]);
        const { components, messages } = await retrieve(
            org,
            MEMBERS.Report.map((name) => ({ type: 'Report', name }))
        );
        expect(messages).toEqual([]);
        expect(components.map(({ fileName }) => fileName)).toEqual([
            'reports/Sales/Customers.report',
            'reports/Sales-meta.xml'
        ]);
    });

    it.each([
        ['a column', report('', 'NOPE'), 'columns-field: Invalid value specified: NOPE', 4],
        ['a grouping', report().replace('INDUSTRY', 'NOPE'), 'Grouping: Invalid value specified: NOPE', 8],
        ['a report type', report().replace('AccountList', 'Nothing'), 'invalid report type', 12],
        [
            'a chart',
            report('<chart><chartType>Pie</chartType><groupingColumn>TYPE</groupingColumn></chart>'),
            'Chart: Invalid value specified: TYPE',
            4
        ],
        [
            'a filter',
            report('<filter><criteriaItems><column>NOPE</column><operator>equals</operator></criteriaItems></filter>'),
            'Filter: Invalid value specified: NOPE',
            14
        ],
        [
            'a grouping among the columns',
            report('', 'INDUSTRY'),
            "You can't include groupings in the selected columns list: INDUSTRY",
            4
        ],
        [
            'a filter by user',
            report('<userFilter>someone</userFilter>'),
            'does not support userFilter in reports',
            undefined
        ],
        ['what is no element', report('<colour>red</colour>'), 'colour invalid at this location in type Report', 14]
    ])('is refused for %s, with its file and line', (_what, text, message, line) => {
        const { failures } = put({ 'reports/Sales/Customers.report': text });
        const [first] = failures.filter(({ fullName }) => fullName === 'Sales/Customers');
        expect(first?.message).toContain(message);
        expect(first?.fileName).toBe('reports/Sales/Customers.report');
        if (line !== undefined) {
            expect(first?.lineNumber).toBe(line);
        }
        expect(rows('SELECT "Id" FROM Report')).toEqual([]);
    });

    it('is refused for a dashboard of a report that is not there, and for a folder shared with some', () => {
        expect(put({ 'dashboards/Boards/Overview.dashboard': dashboard('Sales/Nothing') }).failures).toMatchObject([
            { fullName: 'Boards/Overview', message: 'In field: report - no Report named Sales/Nothing found' }
        ]);
        const [problem] = put({
            'reports/Sales-meta.xml': FOLDER.replace('AllInternalUsers', 'Some_Group').replace('Organization', 'Group')
        }).failures;
        expect(problem).toMatchObject({ componentType: 'ReportFolder', fullName: 'Sales' });
        expect(problem?.message).toContain('Some_Group');
    });
});
