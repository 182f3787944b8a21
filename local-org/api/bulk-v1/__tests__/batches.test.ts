import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;

beforeAll(async () => {
    served = await serveTestOrg();
    admin = connection('admin');
});

afterAll(() => served.close());

function connection(name: string): Connection {
    const made = new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
    made.bulk.pollInterval = 1;
    return made;
}

function names(): unknown[] {
    return served.org.store.all('SELECT Name FROM Account WHERE IsDeleted = 0 ORDER BY Name').map((row) => row['Name']);
}

/** A call as the API's own client makes it. */
async function call(
    path: string,
    body?: string,
    type = 'application/xml',
    user = 'admin'
): Promise<{ status: number; text: string }> {
    const response = await fetch(`${served.origin}/services/async/66.0${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'x-sfdc-session': served.token(user), 'content-type': type },
        ...(body === undefined ? {} : { body })
    });
    return { status: response.status, text: await response.text() };
}

const jobInfo = (content: string): string =>
    `<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${content}</jobInfo>`;
const INSERT = jobInfo('<operation>insert</operation><object>Account</object><contentType>CSV</contentType>');

async function newJob(body = INSERT): Promise<string> {
    const { text } = await call('/job', body);
    return /<id>(?<id>\w+)<\/id>/u.exec(text)?.groups?.['id'] ?? '';
}

describe('jsforce and the first Bulk API', () => {
    it('counts a batch and its calls against the limits', async () => {
        const used = async (): Promise<number[]> => {
            const { DailyApiRequests, DailyBulkApiBatches } = await admin.limits();
            return [DailyApiRequests, DailyBulkApiBatches].map((limit) => (limit?.Max ?? 0) - (limit?.Remaining ?? 0));
        };
        const [calls = 0, batches = 0] = await used();
        await call(`/job/${await newJob()}/batch`, 'Name\nCounted\n', 'text/csv');
        served.org.store.run(`DELETE FROM Account WHERE Name = 'Counted'`);
        expect(await used()).toEqual([calls + 3, batches + 1]);
    });

    it('saves rows and tells the outcome of each in their order', async () => {
        const rows = [{ Name: 'Ash', Phone: '2' }, { Phone: '1' }, { Name: 'Elm' }];
        const results = await admin.bulk.load('Account', 'insert', rows);
        expect(results).toEqual([
            { id: expect.stringMatching(/^001/) as string, success: true, created: true, errors: [] },
            {
                id: null,
                success: false,
                created: false,
                errors: ['REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --']
            },
            { id: expect.stringMatching(/^001/) as string, success: true, created: true, errors: [] }
        ]);
        expect(names()).toEqual(['Ash', 'Elm']);
    });

    it('updates, upserts by an external id and deletes', async () => {
        const [account] = await admin.bulk.load('Account', 'insert', [{ Name: 'Oak' }]);
        const Id = account?.id ?? '';
        const project = { Account__c: Id, Title__c: 'Move', Project_Key__c: 'V1' };
        const upsert = { extIdField: 'Project_Key__c' };
        const [first] = await admin.bulk.load('Project__c', 'upsert', upsert, [project]);
        const [second] = await admin.bulk.load('Project__c', 'upsert', upsert, [{ ...project, Title__c: 'Stay' }]);
        expect([first?.created, second?.created]).toEqual([true, false]);
        expect(await admin.sobject('Project__c').retrieve(second?.id ?? '')).toMatchObject({ Title__c: 'Stay' });

        await admin.bulk.load('Account', 'update', [{ Id, Name: 'Oak tree' }]);
        expect(names()).toContain('Oak tree');
        await admin.bulk.load('Project__c', 'delete', [{ Id: first?.id ?? '' }]);
        await admin.bulk.load('Account', 'delete', [{ Id }]);
        expect(names()).not.toContain('Oak tree');
    });

    it('answers a query with all of its rows', async () => {
        const rows: unknown[] = [];
        const stream = await admin.bulk.query('SELECT Id, Name FROM Account ORDER BY Name');
        await new Promise<void>((resolve, reject) => {
            stream.on('record', (row: { Name: string }) => rows.push(row.Name));
            stream.on('end', resolve);
            stream.on('error', reject);
        });
        expect(rows).toEqual(names());
    });

    it('keeps the permissions of the user', async () => {
        const [result] = await connection('reader').bulk.load('Project__c', 'insert', [{ Title__c: 'No' }]);
        expect(result?.success).toBe(false);
        await expect(connection('nobody').bulk.load('Project__c', 'insert', [{ Title__c: 'No' }])).rejects.toThrow(
            "Entity 'Project__c' is not supported by the Bulk API."
        );
    });
});

describe('jobs and batches of the first Bulk API', () => {
    it('counts batches, gives back what was sent, and takes no batch after the end', async () => {
        const job = await newJob();
        const batch = await call(`/job/${job}/batch`, 'Name\nPine\n', 'text/csv');
        expect(batch.status).toBe(201);
        expect(batch.text).toContain('<state>Completed</state>');
        const id = /<id>(?<id>\w+)<\/id>/u.exec(batch.text)?.groups?.['id'] ?? '';
        expect(id).toMatch(/^751/);
        expect((await call(`/job/${job}/batch/${id}/request`)).text).toBe('Name\nPine\n');
        expect((await call(`/job/${job}/batch`)).text).toContain(`<id>${id}</id>`);

        const closed = await call(`/job/${job}`, jobInfo('<state>Closed</state>'));
        expect(closed.text).toContain('<state>Closed</state>');
        expect(closed.text).toContain('<numberBatchesCompleted>1</numberBatchesCompleted>');
        expect((await call(`/job/${job}/batch`, 'Name\nFir\n', 'text/csv')).text).toContain(
            '<exceptionCode>InvalidJobState</exceptionCode>'
        );
        expect(names()).not.toContain('Fir');
    });

    it('fails a batch whose columns are unknown', async () => {
        const job = await newJob();
        const { text } = await call(`/job/${job}/batch`, 'Name,Colour__c\nPine,red\n', 'text/csv');
        expect(text).toContain('<state>Failed</state>');
        expect(text).toContain('<stateMessage>InvalidBatch : Field name not found : Colour__c</stateMessage>');
    });

    it('fails a query about another object than that of the job, or one that SOQL refuses', async () => {
        const job = await newJob(jobInfo('<operation>query</operation><object>Account</object>'));
        for (const soql of [
            'SELECT Id FROM Contact',
            'SELECT Nothing__c FROM Account',
            'SELECT COUNT() FROM Account'
        ]) {
            expect((await call(`/job/${job}/batch`, soql, 'text/csv')).text).toContain('<state>Failed</state>');
        }
    });

    it.each([
        ['an empty batch', '', '<exceptionCode>ClientInputError</exceptionCode>'],
        ['a batch without a column', '\n', '<exceptionCode>ClientInputError</exceptionCode>']
    ])('refuses %s', async (_what, content, expected) => {
        const job = await newJob();
        const answer = await call(`/job/${job}/batch`, content, 'text/csv');
        expect(answer.status).toBe(400);
        expect(answer.text).toContain(expected);
    });

    it.each([
        ['a content type other than CSV', `${INSERT.replace('CSV', 'XML')}`, 'LOCAL_ORG_UNSUPPORTED'],
        ['an unknown operation', INSERT.replace('insert', 'merge'), 'InvalidJob'],
        ['an unknown object', INSERT.replace('Account', 'Nothing__c'), 'InvalidEntity'],
        ['what is no XML', '{}', 'InvalidJob']
    ])('refuses %s', async (_what, body, code) => {
        expect((await call('/job', body)).text).toContain(`<exceptionCode>${code}</exceptionCode>`);
    });

    it('shows a job to its owner only, and to nobody without a session', async () => {
        const job = await newJob();
        expect((await call(`/job/${job}`, undefined, '', 'manager')).text).toContain('InvalidJob');
        const bearer = await fetch(`${served.origin}/services/async/66.0/job/${job}`, {
            headers: { authorization: `Bearer ${served.token('admin')}` }
        });
        expect(bearer.status).toBe(400);
        expect(await bearer.text()).toContain('<exceptionCode>InvalidSessionId</exceptionCode>');
    });
});
