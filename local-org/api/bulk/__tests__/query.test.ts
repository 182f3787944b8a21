import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBulkOrg, type BulkOrg, type JobAnswer } from './support/bulk-org.ts';

let bulk: BulkOrg;

beforeAll(async () => {
    bulk = await serveBulkOrg();
    const rows = Array.from({ length: 2_500 }, (_unused, index) => `Row ${String(index).padStart(4, '0')},555`);
    await bulk.load({ object: 'Account', operation: 'insert' }, `Name,Phone\n${rows.join('\n')}\n`);
    await bulk.load({ object: 'Contact', operation: 'insert' }, 'LastName,Description\nMoss,"a ""b""\nc"\n');
});

afterAll(async () => {
    await bulk.close();
});

async function ask(query: string, options: Record<string, unknown> = {}, user = 'admin'): Promise<JobAnswer> {
    const { body } = await bulk.call(user, 'POST', '/jobs/query', { operation: 'query', query, ...options });
    return bulk.finished((body as JobAnswer).id, 'query', user);
}

const names = (csv: string): string[] =>
    csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.replaceAll('"', ''));

describe('a query job', () => {
    it('gives its rows as CSV, once complete', async () => {
        const job = await ask(`SELECT Name, Phone, Account.Name, IsDeleted, Description FROM Contact`);
        expect(job).toMatchObject({
            state: 'JobComplete',
            operation: 'query',
            object: 'Contact',
            jobType: 'V2Query',
            numberRecordsProcessed: 1,
            isPkChunkingSupported: false
        });
        const { headers, text } = await bulk.text(`/jobs/query/${job.id}/results`);
        expect(text).toBe(
            '"Name","Phone","Account.Name","IsDeleted","Description"\n"Moss","","","false","a ""b""\nc"\n'
        );
        expect(headers.get('content-type')).toContain('text/csv');
        expect(headers.get('sforce-locator')).toBe('null');
        expect(headers.get('sforce-numberofrecords')).toBe('1');
    });

    it('pages by maxRecords and locator without losing or repeating a row', async () => {
        const job = await ask(`SELECT Name FROM Account WHERE Name LIKE 'Row %' ORDER BY Name`);
        const seen: string[] = [];
        let locator = '';
        const sizes: (string | null)[] = [];
        while (locator !== 'null') {
            const at = locator === '' ? '' : `&locator=${locator}`;
            const { headers, text } = await bulk.text(`/jobs/query/${job.id}/results?maxRecords=999${at}`);
            seen.push(...names(text));
            sizes.push(headers.get('sforce-numberofrecords'));
            locator = headers.get('sforce-locator') ?? 'null';
        }
        expect(sizes).toEqual(['999', '999', '502']);
        expect(seen).toEqual(
            Array.from({ length: 2_500 }, (_unused, index) => `Row ${String(index).padStart(4, '0')}`)
        );
        expect((await bulk.text(`/jobs/query/${job.id}/results?locator=bad`)).status).toBe(400);
        expect((await bulk.text(`/jobs/query/${job.id}/results?maxRecords=0`)).status).toBe(400);
    });

    it('gives a header alone where nothing is found, and uses the dialect asked for', async () => {
        const job = await ask(`SELECT Id, Name FROM Account WHERE Name = 'Nobody'`, {
            columnDelimiter: 'PIPE',
            lineEnding: 'CRLF'
        });
        const { text, headers } = await bulk.text(`/jobs/query/${job.id}/results`);
        expect(text).toBe('"Id"|"Name"\r\n');
        expect(headers.get('sforce-numberofrecords')).toBe('0');
    });

    it('finds deleted rows with queryAll only', async () => {
        const { successful } = await bulk.load({ object: 'Account', operation: 'insert' }, 'Name\nGone\n');
        const id = successful.split('\n')[1]?.slice(1, 19) ?? '';
        await bulk.call('admin', 'DELETE', `/sobjects/Account/${id}`);
        const query = `SELECT Name FROM Account WHERE Name = 'Gone'`;
        expect(await ask(query)).toMatchObject({ numberRecordsProcessed: 0 });
        expect(await ask(query, { operation: 'queryAll' })).toMatchObject({ numberRecordsProcessed: 1 });
    });

    it('sees what its user sees', async () => {
        const { body } = await bulk.call('nobody', 'POST', '/jobs/query', {
            operation: 'query',
            query: 'SELECT Id FROM Account'
        });
        expect(body).toMatchObject([{ errorCode: 'INVALID_TYPE' }]);
        const job = await ask('SELECT Id FROM Account LIMIT 1');
        expect((await bulk.text(`/jobs/query/${job.id}/results`, 'manager')).status).toBe(404);
    });

    it.each([
        'SELECT COUNT(Id) FROM Account',
        'SELECT Name FROM Account GROUP BY Name',
        'SELECT Id FROM Account LIMIT 5 OFFSET 5',
        'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
        'SELECT FIELDS(STANDARD) FROM Account'
    ])('refuses %s', async (query) => {
        expect(await bulk.call('admin', 'POST', '/jobs/query', { operation: 'query', query })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'API_ERROR' }]
        });
    });

    it('refuses a query that SOQL refuses, and is deleted with its rows', async () => {
        const bad = await bulk.call('admin', 'POST', '/jobs/query', {
            operation: 'query',
            query: 'SELECT Nothing__c FROM Account'
        });
        expect(bad).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
        const job = await ask('SELECT Id FROM Account LIMIT 1');
        expect(await bulk.setState(job.id, 'Aborted', 'query')).toMatchObject({
            body: [{ errorCode: 'INVALIDJOBSTATE', message: 'Aborting already Completed Job not allowed' }]
        });
        expect((await bulk.call('admin', 'DELETE', `/jobs/query/${job.id}`)).status).toBe(204);
        expect((await bulk.call('admin', 'GET', `/jobs/query/${job.id}`)).status).toBe(404);
    });
});
