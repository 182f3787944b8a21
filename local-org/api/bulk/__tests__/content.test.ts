import { request as send } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryPath } from '../../__tests__/support/served-org.ts';
import { DELIMITERS } from '../job.ts';
import { serveBulkOrg, type BulkOrg } from './support/bulk-org.ts';

const INSERT = { object: 'Account', operation: 'insert' };
let bulk: BulkOrg;

beforeAll(async () => {
    bulk = await serveBulkOrg();
});

afterAll(async () => {
    await bulk.close();
});

async function described(name: string): Promise<unknown> {
    const { body } = await bulk.call(
        'admin',
        'GET',
        queryPath(`SELECT Phone, Description FROM Account WHERE Name = '${name}'`)
    );
    return (body as { records: unknown[] }).records;
}

async function failure(content: string, options: Record<string, unknown> = {}): Promise<string | undefined> {
    const { job } = await bulk.load({ ...INSERT, ...options }, content);
    expect(job.state).toBe('Failed');
    return job.errorMessage;
}

describe('the content of a job', () => {
    it.each(Object.entries(DELIMITERS))('may part its columns by %s', async (columnDelimiter, sign) => {
        const { job, successful } = await bulk.load(
            { ...INSERT, columnDelimiter },
            `Name${sign}Phone\n"${columnDelimiter}${sign}"${sign}555\n`
        );
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0 });
        expect(successful.split('\n')[0]).toBe(
            ['sf__Id', 'sf__Created', 'Name', 'Phone'].map((name) => `"${name}"`).join(sign)
        );
        expect(await described(`${columnDelimiter}${sign.trim()}`)).toMatchObject([{ Phone: '555' }]);
    });

    it('may hold quotes, delimiters and new lines in quotes', async () => {
        await bulk.load(INSERT, 'Name,Description\n"Quoted, Inc.","One ""word""\nand, a line"\n');
        expect(await described('Quoted, Inc.')).toMatchObject([{ Description: 'One "word"\nand, a line' }]);
    });

    it('may start with a byte order mark and end its lines with CRLF', async () => {
        const { job, successful } = await bulk.load(
            { ...INSERT, lineEnding: 'CRLF' },
            '\uFEFFName,Phone\r\nMarked,7\r\n'
        );
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0 });
        expect(successful).toMatch(/^"sf__Id","sf__Created","Name","Phone"\r\n"\w{18}","true","Marked","7"\r\n$/);
    });

    it('may come compressed', async () => {
        const { id } = await bulk.create(INSERT);
        const bytes = gzipSync('Name,Phone\nPacked,8\n');
        expect((await bulk.upload(id, bytes, { 'content-encoding': 'gzip' })).status).toBe(201);
        await bulk.setState(id, 'UploadComplete');
        await bulk.finished(id);
        expect(await described('Packed')).toMatchObject([{ Phone: '8' }]);
    });

    it('keeps letters whole that two packets share', async () => {
        const { id } = await bulk.create(INSERT);
        const bytes = Buffer.from('Name,Phone\nMüller,9\n');
        const cut = bytes.indexOf(0xc3) + 1;
        const status = await new Promise((resolve, reject) => {
            const request = send(`${bulk.origin}/services/data/v66.0/jobs/ingest/${id}/batches`, {
                method: 'PUT',
                headers: { authorization: `Bearer ${bulk.token('admin')}`, 'content-type': 'text/csv' }
            });
            request.on('response', (response) => resolve(response.resume().statusCode));
            request.on('error', reject);
            request.write(bytes.subarray(0, cut));
            request.end(bytes.subarray(cut));
        });
        expect(status).toBe(201);
        await bulk.setState(id, 'UploadComplete');
        await bulk.finished(id);
        expect(await described('Müller')).toHaveLength(1);
    });

    it('fails the job where a column is unknown, hidden, doubled or missing', async () => {
        expect(await failure('Name,Nothing__c\nA,1\n')).toBe('InvalidBatch : Field name not found : Nothing__c');
        expect(await failure('Name,Owner.Nothing__c\nA,1\n')).toBe(
            'InvalidBatch : Field name not found : Owner.Nothing__c'
        );
        expect(await failure('Name,name\nA,B\n')).toBe('InvalidBatch : Duplicate field name : Name');
        expect(await failure('Name\nA\n', { operation: 'update' })).toBe('InvalidBatch : Field name not found : Id');
        expect(await failure('Id,Name\n1,A\n', { operation: 'delete' })).toContain('InvalidBatch');
        const { job } = await bulk.load(INSERT, 'Name,Website\nA,hidden\n', 'reader');
        expect(job).toMatchObject({ state: 'Failed' });
        expect(await described('A')).toEqual([]);
    });

    it('fails the job where it is no CSV of the kind the job names, and gives every row back', async () => {
        const wrongEnd = await bulk.load(INSERT, 'Name\r\nA\r\n');
        expect(wrongEnd.job).toMatchObject({
            state: 'Failed',
            numberRecordsProcessed: 0,
            errorMessage: 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
        });
        const ragged = await bulk.load(INSERT, 'Name,Phone\nA,1\nB\n');
        expect(ragged.job.errorMessage).toContain('InvalidBatch');
        const nameless = await bulk.load(INSERT, 'Phone,Nothing__c\n1,2\n');
        expect(nameless.unprocessed).toBe('"Phone","Nothing__c"\n"1","2"\n');
        expect(nameless.successful).toBe('"sf__Id","sf__Created","Phone","Nothing__c"\n');
    });

    it('ends the job of an empty content without a row', async () => {
        const { failed, job, successful } = await bulk.load(INSERT, '');
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 0 });
        expect([successful, failed]).toEqual(['"sf__Id","sf__Created"\n', '"sf__Id","sf__Error"\n']);
    });

    it('creates every row of an upsert by Id without that column', async () => {
        const options = { ...INSERT, operation: 'upsert', externalIdFieldName: 'Id' };
        const { job, successful } = await bulk.load(options, 'Name\nYew\n');
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0 });
        expect(successful).toContain('"true","Yew"');
    });
});
