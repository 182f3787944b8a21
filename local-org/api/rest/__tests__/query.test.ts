import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertProjects, insertRows } from '../../../soql/__tests__/support/records.ts';
import { queryPath, serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
    insertProjects(served.org);
});

afterAll(async () => {
    await served.close();
});

describe('query', () => {
    it('renders attributes, parents, children, date-times and aggregates', async () => {
        const soql =
            'SELECT Name, Reviewed_At__c, Start_Date__c, Account__r.Name, (SELECT Name FROM Task_Items__r LIMIT 1) FROM Project__c ORDER BY Name LIMIT 1';
        const { body } = await served.call('admin', 'GET', queryPath(soql));
        expect(body).toMatchObject({
            totalSize: 1,
            done: true,
            records: [
                {
                    attributes: { type: 'Project__c' },
                    Name: 'PR-00001',
                    Reviewed_At__c: '2026-03-04T02:00:00.000+0000',
                    Start_Date__c: '2026-03-04',
                    Account__r: { attributes: { type: 'Account' }, Name: 'Birch Clinic' },
                    Task_Items__r: { totalSize: 1, done: true, records: [{ attributes: { type: 'Task_Item__c' } }] }
                }
            ]
        });
        const latest = await served.call(
            'admin',
            'GET',
            queryPath('SELECT MAX(Reviewed_At__c) latest FROM Project__c')
        );
        expect(latest.body).toMatchObject({
            records: [{ attributes: { type: 'AggregateResult' }, latest: '2026-03-04T02:00:00.000+0000' }]
        });
    });

    it('pages by the size that is asked for', async () => {
        insertRows(
            served.org,
            'Contact',
            Array.from({ length: 450 }, () => ({ LastName: 'Paged' }))
        );
        const path = queryPath("SELECT Id FROM Contact WHERE LastName = 'Paged'");
        const response = await fetch(`${served.origin}/services/data/v66.0${path}`, {
            headers: { authorization: `Bearer ${served.token('admin')}`, 'sforce-query-options': 'batchSize=250' }
        });
        const first = (await response.json()) as { records: unknown[]; nextRecordsUrl: string };
        expect(first.records).toHaveLength(250);
        expect(first.nextRecordsUrl).toMatch(/^\/services\/data\/v66\.0\/query\/0r8[0-9A-Za-z]{15}-250$/);
        const next = await served.call('admin', 'GET', first.nextRecordsUrl.replace('/services/data/v66.0', ''));
        expect(next.body).toMatchObject({ totalSize: 450, done: true });
    });

    it('tells the columns of a query instead of its rows', async () => {
        const soql =
            'SELECT Id, Budget__c, Account__r.Name, Account__r.Owner.Name, (SELECT Name FROM Task_Items__r) FROM Project__c';
        const { body } = await served.call('admin', 'GET', `${queryPath(soql)}&columns=true`);
        expect(body).toMatchObject({
            entityName: 'Project__c',
            idSelected: true,
            groupBy: false,
            columnMetadata: [
                { columnName: 'Id', joinColumns: [] },
                { columnName: 'Budget__c', numberType: true, custom: true },
                {
                    columnName: 'Account__r',
                    joinColumns: [{ columnName: 'Name', textType: true }, { columnName: 'Owner' }]
                },
                { columnName: 'Task_Items__r', aggregate: true, joinColumns: [{ columnName: 'Name' }] }
            ]
        });
        const hidden = await served.call(
            'reader',
            'GET',
            `${queryPath('SELECT Summary__c FROM Project__c')}&columns=true`
        );
        expect(hidden).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
    });

    it('renders what a polymorphic lookup leads to, subtotals and dates of viewing', async () => {
        const soql =
            "SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Project__c WHERE Name = 'PR-00001' FOR VIEW";
        const { body } = await served.call('admin', 'GET', queryPath(soql));
        const [record] = (body as { records: { Owner: { attributes: { type: string; url: string } } }[] }).records;
        expect(record?.Owner).toMatchObject({ attributes: { type: 'User' }, Username: 'admin@example.com' });
        expect(record?.Owner.attributes.url).toMatch(/^\/services\/data\/v66\.0\/sobjects\/User\/005/);
        const viewed = await served.call(
            'admin',
            'GET',
            queryPath("SELECT LastViewedDate FROM Project__c WHERE Name = 'PR-00001'")
        );
        expect(viewed.body).toMatchObject({ records: [{ LastViewedDate: '2026-03-04T15:30:00.000+0000' }] });
        const totals = await served.call(
            'admin',
            'GET',
            queryPath('SELECT State__c, COUNT(Id) FROM Task_Item__c GROUP BY ROLLUP(State__c)')
        );
        expect(totals.body).toMatchObject({
            totalSize: 3,
            records: [{ State__c: 'Done' }, { State__c: 'Open' }, { State__c: null, expr0: 3 }]
        });
    });

    it('reads deleted rows by queryAll, where ALL ROWS may be written too', async () => {
        const soql = encodeURIComponent('SELECT Id FROM Project__c ALL ROWS');
        expect(await served.call('admin', 'GET', `/queryAll?q=${soql}`)).toMatchObject({
            status: 200,
            body: { totalSize: 4 }
        });
        expect(await served.call('admin', 'GET', `/query?q=${soql}`)).toMatchObject({
            status: 400,
            body: [{ errorCode: 'MALFORMED_QUERY', message: 'ALL ROWS not allowed in this context' }]
        });
    });

    it('explains a query instead of running it', async () => {
        const { body, status } = await served.call(
            'admin',
            'GET',
            "/query?explain=SELECT+Id+FROM+Project__c+WHERE+Project_Key__c+=+'k1'"
        );
        expect(status).toBe(200);
        expect(body).toEqual({
            plans: [
                {
                    cardinality: 1,
                    fields: ['Project_Key__c'],
                    leadingOperationType: 'Index',
                    notes: [],
                    relativeCost: 1,
                    sobjectCardinality: 3,
                    sobjectType: 'Project__c'
                }
            ]
        });
        for (const id of ['00O000000000001AAA', '00B000000000001AAA', '001000000000001AAA']) {
            const unknown = await served.call('admin', 'GET', `/query?explain=${id}`);
            expect(unknown).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
        }
    });
});
