import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryPath } from '../../__tests__/support/served-org.ts';
import { serveBulkOrg, valuesOf, type BulkOrg } from './support/bulk-org.ts';

let bulk: BulkOrg;

beforeAll(async () => {
    bulk = await serveBulkOrg();
});

afterAll(async () => {
    await bulk.close();
});

async function records(soql: string): Promise<Record<string, unknown>[]> {
    const { body } = await bulk.call('admin', 'GET', queryPath(soql));
    return (body as { records: Record<string, unknown>[] }).records;
}

describe('an ingest job', () => {
    it('goes from Open to JobComplete and tells what became of each row', async () => {
        const { job, successful, failed, unprocessed } = await bulk.load(
            { object: 'Account', operation: 'insert' },
            'Name,Phone\nBulk One,555-0100\n,555-0101\nBulk Two,\n'
        );
        expect(job).toMatchObject({
            state: 'JobComplete',
            operation: 'insert',
            object: 'Account',
            jobType: 'V2Ingest',
            contentType: 'CSV',
            concurrencyMode: 'Parallel',
            lineEnding: 'LF',
            columnDelimiter: 'COMMA',
            apiVersion: 66,
            numberRecordsProcessed: 3,
            numberRecordsFailed: 1,
            retries: 0
        });
        const [header, ...rows] = valuesOf(successful);
        expect(header).toEqual(['sf__Id', 'sf__Created', 'Name', 'Phone']);
        const stored = await records(`SELECT Id, Name, Phone FROM Account WHERE Name LIKE 'Bulk %' ORDER BY Name`);
        expect(rows).toEqual([
            [stored[0]?.['Id'], 'true', 'Bulk One', '555-0100'],
            [stored[1]?.['Id'], 'true', 'Bulk Two', '']
        ]);
        expect(failed).toBe(
            '"sf__Id","sf__Error","Name","Phone"\n"","REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --","","555-0101"\n'
        );
        expect(unprocessed).toBe('"Name","Phone"\n');
    });

    it('is told as the API tells it when it is created and closed', async () => {
        const job = await bulk.create({
            object: 'account',
            operation: 'insert',
            lineEnding: 'CRLF',
            columnDelimiter: 'TAB'
        });
        expect(job).toMatchObject({
            id: expect.stringMatching(/^750\w{15}$/) as string,
            object: 'Account',
            state: 'Open',
            contentUrl: `services/data/v66.0/jobs/ingest/${job.id}/batches`,
            lineEnding: 'CRLF',
            columnDelimiter: 'TAB',
            createdDate: '2026-03-04T15:30:00.000+0000'
        });
        expect((await bulk.upload(job.id, 'Name\r\nTabbed\r\n')).status).toBe(201);
        expect(await bulk.setState(job.id, 'UploadComplete')).toMatchObject({
            status: 200,
            body: { id: job.id, state: 'UploadComplete' }
        });
        expect(await bulk.finished(job.id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
    });

    it('updates and leaves blank values alone, where #N/A empties the field', async () => {
        const { body } = await bulk.call('admin', 'POST', '/sobjects/Account', {
            Name: 'Kept',
            Phone: '1',
            Website: 'example.com'
        });
        const { id } = body as { id: string };
        const { job, successful } = await bulk.load(
            { object: 'Account', operation: 'update' },
            `Id,Name,Phone,Website\n${id},,#N/A,example.com/new\n`
        );
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0 });
        expect(valuesOf(successful)[1]?.slice(0, 2)).toEqual([id, 'false']);
        expect(await records(`SELECT Name, Phone, Website FROM Account WHERE Id = '${id}'`)).toMatchObject([
            { Name: 'Kept', Phone: null, Website: 'example.com/new' }
        ]);
    });

    it('upserts by an external id, with parents by theirs', async () => {
        const accounts = { object: 'Account', operation: 'upsert', externalIdFieldName: 'Source_Key__c' };
        const first = await bulk.load(accounts, 'Source_Key__c,Name\nk1,First\nk2,Second\n');
        expect(valuesOf(first.successful).map((row) => row[1])).toEqual(['sf__Created', 'true', 'true']);
        const again = await bulk.load(accounts, 'Source_Key__c,Name\nk2,Second again\nk3,Third\n');
        expect(valuesOf(again.successful).map((row) => row[1])).toEqual(['sf__Created', 'false', 'true']);

        const { job, failed } = await bulk.load(
            { object: 'Project__c', operation: 'insert' },
            'Account__r.Source_Key__c,Title__c,Project_Key__c,Is_Urgent__c\nk2,Move,p-1,YES\nnone,Move,p-2,no\n'
        );
        expect(job).toMatchObject({ numberRecordsProcessed: 2, numberRecordsFailed: 1 });
        expect(failed).toContain(
            'Foreign key external ID: none not found for field Source_Key__c in entity Account:--'
        );
        expect(
            await records(`SELECT Is_Urgent__c, Account__r.Name FROM Project__c WHERE Project_Key__c = 'p-1'`)
        ).toMatchObject([{ Is_Urgent__c: true, Account__r: { Name: 'Second again' } }]);
    });

    it('deletes, and for good where the user may', async () => {
        const { successful } = await bulk.load({ object: 'Account', operation: 'insert' }, 'Name\nDoomed\nDoomed\n');
        const ids = valuesOf(successful)
            .slice(1)
            .map(([id]) => id);
        const { job } = await bulk.load({ object: 'Account', operation: 'delete' }, `Id\n${ids.join('\n')}\n`);
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2, numberRecordsFailed: 0 });
        expect(await records(`SELECT Id FROM Account WHERE Name = 'Doomed'`)).toEqual([]);
        expect(
            await bulk.call('admin', 'POST', '/jobs/ingest', { object: 'Account', operation: 'hardDelete' })
        ).toMatchObject({
            status: 400,
            body: [{ errorCode: 'FEATURENOTENABLED' }]
        });
    });

    it('tells the id of a row that was not updated, and a value of a wrong type by its label', async () => {
        const { body } = await bulk.call('admin', 'POST', '/sobjects/Account', { Name: 'Counted' });
        const { id } = body as { id: string };
        const { failed } = await bulk.load(
            { object: 'Account', operation: 'update' },
            `Id,NumberOfEmployees\n${id},many\n`
        );
        expect(valuesOf(failed)[1]).toEqual([
            id,
            'INVALID_TYPE_ON_FIELD_IN_RECORD:Employees: value not of required type: many:NumberOfEmployees --',
            id,
            'many'
        ]);
    });

    it('takes job and content in one multipart request', async () => {
        const body = [
            '--edge',
            'Content-Type: application/json',
            'Content-Disposition: form-data; name="job"',
            '',
            '{"object":"Account","operation":"insert"}',
            '--edge',
            'Content-Type: text/csv',
            'Content-Disposition: form-data; name="content"; filename="content"',
            '',
            'Name\nMultipart\n',
            '--edge--',
            ''
        ].join('\r\n');
        const response = await fetch(`${bulk.origin}/services/data/v66.0/jobs/ingest`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${bulk.token('admin')}`,
                'content-type': 'multipart/form-data; boundary=edge'
            },
            body
        });
        const { id, state } = (await response.json()) as { id: string; state: string };
        expect(state).toBe('UploadComplete');
        expect(await bulk.finished(id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
        expect(await records(`SELECT Id FROM Account WHERE Name = 'Multipart'`)).toHaveLength(1);
    });

    it('runs more rows than one slice, in order', async () => {
        const names = Array.from({ length: 1_001 }, (_unused, index) => `Slice ${String(index).padStart(4, '0')}`);
        const { job, successful } = await bulk.load(
            { object: 'Account', operation: 'insert' },
            `Name\n${names.join('\n')}\n`
        );
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1_001, numberRecordsFailed: 0 });
        expect(
            valuesOf(successful)
                .slice(1)
                .map((row) => row[2])
        ).toEqual(names);
    });

    it('runs under the permissions of the user who made it', async () => {
        const { job, failed } = await bulk.load(
            { object: 'Account', operation: 'insert' },
            'Name\nNot allowed\n',
            'reader'
        );
        expect(job).toMatchObject({ numberRecordsProcessed: 1, numberRecordsFailed: 1 });
        expect(failed).toContain('INSUFFICIENT_ACCESS_OR_READONLY');
        expect(await records(`SELECT Id FROM Account WHERE Name = 'Not allowed'`)).toEqual([]);
    });
});

describe('ingest jobs are refused', () => {
    const refused = async (body: unknown): Promise<unknown> =>
        (await bulk.call('admin', 'POST', '/jobs/ingest', body)).body;

    it('for objects that are not there, and for options nobody knows', async () => {
        expect(await refused({ object: 'Nothing__c', operation: 'insert' })).toEqual([
            { errorCode: 'INVALIDENTITY', message: `Entity 'Nothing__c' is not supported by the Bulk API.` }
        ]);
        expect(await refused({ object: 'Account', operation: 'merge' })).toMatchObject([{ errorCode: 'INVALIDJOB' }]);
        expect(await refused({ object: 'Account', operation: 'upsert' })).toMatchObject([{ errorCode: 'INVALIDJOB' }]);
        expect(await refused({ object: 'Account', operation: 'upsert', externalIdFieldName: 'Phone' })).toMatchObject([
            { errorCode: 'INVALIDJOB' }
        ]);
    });

    it('to other users, who see none of them', async () => {
        const { id } = await bulk.create({ object: 'Account', operation: 'insert' });
        expect(await bulk.call('manager', 'GET', `/jobs/ingest/${id}`)).toMatchObject({
            status: 404,
            body: [{ errorCode: 'NOT_FOUND' }]
        });
        expect((await bulk.upload(id, 'Name\nForeign\n', {}, 'manager')).status).toBe(404);
        expect((await bulk.call('manager', 'GET', '/jobs/ingest')).body).toEqual({
            done: true,
            records: [],
            nextRecordsUrl: null
        });
        const { body } = await bulk.call('admin', 'GET', '/jobs/ingest');
        expect((body as { records: { id: string }[] }).records.map((job) => job.id)).toContain(id);
    });

    it('without a valid session', async () => {
        const response = await fetch(`${bulk.origin}/services/data/v66.0/jobs/ingest`, {
            method: 'POST',
            headers: { authorization: `Bearer ${bulk.org.id}!wrong`, 'content-type': 'application/json' },
            body: '{"object":"Account","operation":"insert"}'
        });
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
    });

    it('steps that do not fit their state', async () => {
        const { id } = await bulk.create({ object: 'Account', operation: 'insert' });
        expect((await bulk.call('admin', 'GET', `/jobs/ingest/${id}/successfulResults`)).body).toMatchObject([
            { errorCode: 'INVALIDJOBSTATE' }
        ]);
        expect((await bulk.call('admin', 'DELETE', `/jobs/ingest/${id}`)).status).toBe(400);
        await bulk.upload(id, 'Name\nOnce\n');
        const twice = await bulk.upload(id, 'Name\nTwice\n');
        expect(await twice.json()).toMatchObject([
            { errorCode: 'INVALIDJOBSTATE', message: expect.stringContaining('Found multiple contents') as string }
        ]);
        expect(await bulk.setState(id, 'Aborted')).toMatchObject({ status: 200, body: { state: 'Aborted' } });
        expect(await bulk.setState(id, 'Aborted')).toMatchObject({ status: 400 });
        expect((await bulk.text(`/jobs/ingest/${id}/unprocessedrecords`)).text).toBe('"Name"\n"Once"\n');
        expect((await bulk.call('admin', 'DELETE', `/jobs/ingest/${id}`)).status).toBe(204);
        expect((await bulk.call('admin', 'GET', `/jobs/ingest/${id}`)).status).toBe(404);
    });
});
