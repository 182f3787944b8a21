import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
    keepProjects,
    metadata,
    openReportOrg,
    projectReport,
    HIDDEN_FOLDER,
    reportId,
    type ReportOrg
} from '../../../report/__tests__/support/report-org.ts';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const FILTERED = projectReport(
    '<filter><criteriaItems><column>Project__c.Budget__c</column><operator>greaterThan</operator><value>200</value></criteriaItems></filter>',
    ['<columns><field>CUST_NAME</field></columns>']
);
const TYPE = { type: 'CustomEntity$Project__c' };

let opened: ReportOrg;
let served: ServedTestOrg;
let budgets: string;

beforeAll(async () => {
    opened = openReportOrg({
        'reports/Kept.reportFolder-meta.xml': HIDDEN_FOLDER,
        'reports/Kept/Secret.report-meta.xml': projectReport(),
        'reports/Shown/Large.report-meta.xml': FILTERED
    });
    served = await serveTestOrg({}, opened.org);
    keepProjects(opened.org, [
        { Title__c: 'One', Status__c: 'Planned', Budget__c: 7351 },
        { Title__c: 'Two', Status__c: 'Active', Budget__c: 100 }
    ]);
    budgets = reportId(opened.org, 'Budgets');
});
afterAll(async () => {
    await served.close();
    opened.close();
});

const get = (who: string, path: string): Promise<Answer> => served.call(who, 'GET', `/analytics/reports${path}`);
const query = (who: string, reportMetadata: object): Promise<Answer> =>
    served.call(who, 'POST', '/analytics/reports/query', { reportMetadata: { reportType: TYPE, ...reportMetadata } });
const totals = ({ body }: Answer): unknown =>
    (body as { factMap: Record<string, { aggregates: { value: unknown }[] }> }).factMap['T!T']?.aggregates.map(
        ({ value }) => value
    );

describe('a report over HTTP', () => {
    it('runs with and without details, and says what it is', async () => {
        const { body, status } = await get('admin', `/${budgets}?includeDetails=true`);
        expect(status).toBe(200);
        expect(body).toMatchObject({
            attributes: { reportId: budgets, type: 'Report' },
            allData: true,
            hasDetailRows: true,
            groupingsDown: { groupings: [{ key: '0', label: 'Active', value: 'Active' }, { key: '1' }] },
            factMap: { '1!T': { rows: [{ dataCells: [{ label: 'PR-00001' }, { label: '7,351.00', value: 7351 }] }] } },
            reportMetadata: { id: budgets, name: 'Budgets', reportFormat: 'SUMMARY', reportType: TYPE },
            reportExtendedMetadata: { aggregateColumnInfo: { 's!Project__c.Budget__c': { label: 'Sum of Budget' } } }
        });
        expect(totals(await get('admin', `/${budgets}`))).toEqual([7451, 2]);
    });

    it('is changed for one run by what is posted', async () => {
        const reportFilters = [{ column: 'Project__c.Status__c', operator: 'equals', value: 'Active' }];
        const answer = await served.call('admin', 'POST', `/analytics/reports/${budgets}`, {
            reportMetadata: { historicalSnapshotDates: [], reportFilters }
        });
        expect(totals(answer)).toEqual([100, 1]);
        expect(totals(await get('admin', `/${budgets}`))).toEqual([7451, 2]);
    });

    it('lists what a person looked at, the latest first', async () => {
        const large = reportId(opened.org, 'Large');
        await get('manager', `/${budgets}/describe`);
        opened.org.setClock(new Date('2026-03-04T15:31:00.000Z'));
        await get('manager', `/${large}/describe`);
        const { body } = await get('manager', '');
        expect((body as { id: string }[]).map(({ id }) => id)).toEqual([large, budgets]);
        const soql = 'SELECT Id FROM Report WHERE LastViewedDate != null ORDER BY LastViewedDate DESC';
        const viewed = await served.call('manager', 'GET', `/query?q=${encodeURIComponent(soql)}`);
        expect((viewed.body as { records: { Id: string }[] }).records.map(({ Id }) => Id)).toEqual([large, budgets]);
    });

    it('is explained as the query that it is', async () => {
        const { body } = await served.call('admin', 'GET', `/query?explain=${budgets}`);
        expect(body).toMatchObject({ plans: [{ cardinality: 2, sobjectType: 'Project__c' }] });
    });

    it('is kept as an instance for the person who ran it', async () => {
        const started = await served.call('manager', 'POST', `/analytics/reports/${budgets}/instances`);
        const { id } = started.body as { id: string };
        expect(started.body).toMatchObject({ status: 'New', completionDate: null });
        expect(await get('manager', `/${budgets}/instances/${id}`)).toMatchObject({
            status: 200,
            body: { attributes: { id, status: 'Success' }, factMap: { 'T!T': {} } }
        });
        expect(await get('admin', `/${budgets}/instances/${id}`)).toMatchObject({ status: 404 });
    });

    it('is copied, saved and deleted, but not changed where the metadata decides', async () => {
        const made = await served.call('admin', 'POST', `/analytics/reports?cloneId=${budgets}`, {
            reportMetadata: { name: 'Copy' }
        });
        const { id } = (made.body as { reportMetadata: { id: string } }).reportMetadata;
        const saved = await served.call('admin', 'PATCH', `/analytics/reports/${id}`, {
            reportMetadata: { name: 'Copied', aggregates: ['RowCount'] }
        });
        expect(saved).toMatchObject({ status: 200, body: { reportMetadata: { name: 'Copied', id } } });
        expect(totals(await get('admin', `/${id}`))).toEqual([2]);
        expect(await served.call('admin', 'DELETE', `/analytics/reports/${id}`)).toMatchObject({ status: 204 });
        expect(await get('admin', `/${id}/describe`)).toMatchObject({
            status: 404,
            body: [{ errorCode: 'NOT_FOUND' }]
        });
        expect(await served.call('admin', 'DELETE', `/analytics/reports/${budgets}`)).toMatchObject({ status: 501 });
        expect(
            await served.call('manager', 'POST', `/analytics/reports?cloneId=${budgets}`, {
                reportMetadata: { name: 'X' }
            })
        ).toMatchObject({ status: 403 });
    });

    it('is refused by the words of the platform, where they are known', async () => {
        const sortBy = ['CUST_NAME', 'CUST_OWNER_NAME'].map((sortColumn) => ({ sortColumn, sortOrder: 'Asc' }));
        expect(await query('admin', { detailColumns: ['CUST_NAME'], sortBy })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'BAD_REQUEST', message: 'A report can only be sorted by one column.' }]
        });
        expect(await query('admin', { buckets: [{}] })).toMatchObject({ status: 501 });
    });
});

describe('the rights of the person who runs a report', () => {
    it('leave columns out that they may not read, with their summaries', async () => {
        const { body } = await get('viewer', `/${budgets}?includeDetails=true`);
        expect(JSON.stringify(body)).not.toMatch(/Budget__c|7351|7,351/u);
        expect(body).toMatchObject({ reportMetadata: { aggregates: ['RowCount'], detailColumns: ['CUST_NAME'] } });
        expect(JSON.stringify((await get('viewer', `/${budgets}/describe`)).body)).not.toContain('Budget__c');
    });

    it('close a report whose filter they may not read, in words that name nothing', async () => {
        const large = reportId(opened.org, 'Large');
        for (const path of [`/${large}`, `/${large}/describe`]) {
            const { body, status } = await get('viewer', path);
            expect(status).toBe(403);
            expect(JSON.stringify(body)).not.toContain('Budget');
        }
    });

    it.each([
        ['a column', (name: string) => ({ detailColumns: [name] })],
        ['a filter', (name: string) => ({ reportFilters: [{ column: name, operator: 'greaterThan', value: '1' }] })],
        ['a grouping', (name: string) => ({ reportFormat: 'SUMMARY', groupingsDown: [{ name, sortOrder: 'Asc' }] })],
        ['a summary', (name: string) => ({ aggregates: [`s!${name}`] })],
        [
            'an order',
            (name: string) => ({ detailColumns: ['CUST_NAME'], sortBy: [{ sortColumn: name, sortOrder: 'Asc' }] })
        ],
        [
            'an order of groups',
            (name: string) => ({
                reportFormat: 'SUMMARY',
                groupingsDown: [{ name: 'CUST_NAME', sortOrder: 'Asc', sortAggregate: `s!${name}` }]
            })
        ]
    ])('make %s of a hidden field one of a field that is not there', async (_what, asked) => {
        const hidden = await query('viewer', asked('Project__c.Budget__c'));
        const absent = await query('viewer', asked('Project__c.Nothing__c'));
        expect(hidden.status).toBe(400);
        expect(JSON.stringify(hidden.body).replaceAll('Budget__c', '?')).toBe(
            JSON.stringify(absent.body).replaceAll('Nothing__c', '?')
        );
        expect((await query('admin', asked('Project__c.Budget__c'))).status).toBe(200);
    });

    it('close the reports of an object they may not read, and its type', async () => {
        expect(await get('outsider', `/${budgets}`)).toMatchObject({ status: 403 });
        const types = ['CustomEntity$Project__c', 'CustomEntity$Nothing__c'];
        const answers = await Promise.all(
            types.map((type) => served.call('outsider', 'GET', `/analytics/reportTypes/${encodeURIComponent(type)}`))
        );
        expect(answers.map(({ status }) => status)).toEqual([404, 404]);
        const [one, other] = await Promise.all(types.map((type) => query('outsider', { reportType: { type } })));
        expect(one?.status).toBe(400);
        expect(one?.body).toEqual(other?.body);
    });

    it('end before folders that are closed to them', async () => {
        const secret = reportId(opened.org, 'Secret');
        expect(await get('admin', `/${secret}`)).toMatchObject({ status: 200 });
        expect(await get('viewer', `/${secret}`)).toMatchObject({ status: 404 });
        const names = async (who: string): Promise<unknown> => {
            const { body } = await served.call(
                who,
                'GET',
                `/query?q=${encodeURIComponent('SELECT DeveloperName FROM Report ORDER BY DeveloperName')}`
            );
            return (body as { records: { DeveloperName: string }[] }).records.map(({ DeveloperName }) => DeveloperName);
        };
        expect(await names('viewer')).toEqual(['Budgets', 'Large']);
        expect(await names('admin')).toEqual(['Budgets', 'Large', 'Secret']);
    });

    it('need the permission to run reports', async () => {
        for (const path of ['', `/${budgets}`, `/${budgets}/describe`, `/${budgets}/instances`]) {
            expect(await get('nobody', path)).toMatchObject({ status: 403 });
        }
        expect(await query('nobody', { detailColumns: ['CUST_NAME'] })).toMatchObject({ status: 403 });
    });
});

describe('dashboards over HTTP', () => {
    const board = metadata(
        'Dashboard',
        `<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor><dashboardType>LoggedInUser</dashboardType><leftSection><columnSize>Medium</columnSize><components><componentType>Bar</componentType><report>Shown/Budgets</report></components><components><componentType>Metric</componentType><report>Shown/Large</report></components></leftSection><rightSection><columnSize>Medium</columnSize></rightSection><textColor>#000000</textColor><title>Board</title><titleColor>#000000</titleColor><titleSize>12</titleSize>`
    );

    it('show each person what they may see, and say where a source is closed to them', async () => {
        const other = openReportOrg({
            'reports/Shown/Large.report-meta.xml': FILTERED,
            'dashboards/Boards.dashboardFolder-meta.xml': metadata(
                'DashboardFolder',
                '<accessType>Public</accessType><name>Boards</name>'
            ),
            'dashboards/Boards/Board.dashboard-meta.xml': board
        });
        const server = await serveTestOrg({}, other.org);
        const id = String(other.org.store.get('SELECT "Id" FROM Dashboard')?.['Id']);
        const ask = async (who: string): Promise<Record<string, unknown>[]> => {
            const { body } = await server.call(who, 'GET', `/analytics/dashboards/${id}`);
            return (body as { componentData: Record<string, unknown>[] }).componentData;
        };
        expect((await ask('admin')).map(({ status }) => status)).toMatchObject([
            { dataStatus: 'DATA' },
            { dataStatus: 'DATA' }
        ]);
        expect((await ask('viewer')).map(({ status }) => status)).toMatchObject([
            { dataStatus: 'DATA' },
            { dataStatus: 'ERROR', errorCode: '202' }
        ]);
        expect(JSON.stringify(await ask('viewer'))).not.toContain('Budget__c');
        await server.close();
        other.close();
    });
});
