import { request as send } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobStore } from '../job-store.ts';
import { isUploading } from '../upload.ts';
import { serveBulkOrg, type BulkOrg } from './support/bulk-org.ts';

const INSERT = { object: 'Account', operation: 'insert' };
let bulk: BulkOrg;

beforeAll(async () => {
    bulk = await serveBulkOrg();
});

afterAll(async () => {
    await bulk.close();
});

const pieces = (id: string): number => [...jobStore(bulk.org).pieces({ id }, 'content')].length;

describe('an upload', () => {
    it('is kept in pieces, and read as one', async () => {
        const long = 'A "quoted"\nline, again and again. '.repeat(900).replaceAll('"', '""');
        const rows = Array.from({ length: 40 }, (_unused, index) => `Piece ${index},"${long}"\n`).join('');
        const { id } = await bulk.create(INSERT);
        await bulk.upload(id, `Name,Description\n${rows}`);
        expect(pieces(id)).toBeGreaterThan(2);
        await bulk.setState(id, 'UploadComplete');
        expect(await bulk.finished(id)).toMatchObject({
            state: 'JobComplete',
            numberRecordsProcessed: 40,
            numberRecordsFailed: 0
        });
        const { total } = bulk.org.store.get(
            `SELECT COUNT(*) AS total FROM Account WHERE Name LIKE 'Piece %' AND length(Description) > 30000`
        ) as { total: number };
        expect(total).toBe(40);
        expect(pieces(id)).toBe(0);
    });

    it('that broke off leaves nothing behind, and may be made again', async () => {
        const { id } = await bulk.create(INSERT);
        const response = await new Promise<string>((resolve) => {
            const request = send(`${bulk.origin}/services/data/v66.0/jobs/ingest/${id}/batches`, {
                method: 'PUT',
                headers: { authorization: `Bearer ${bulk.token('admin')}`, 'content-length': 1_000_000 }
            });
            request.on('error', () => resolve('broken off'));
            request.write(`Name\n${'Half,'.repeat(80_000)}`, () => request.destroy());
        });
        expect(response).toBe('broken off');
        let again = await bulk.upload(id, 'Name\nWhole\n');
        while (again.status === 400) {
            again = await bulk.upload(id, 'Name\nWhole\n');
        }
        expect(again.status).toBe(201);
        await bulk.setState(id, 'UploadComplete');
        expect(await bulk.finished(id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
    });

    it('that is under way keeps its job open', async () => {
        const { id } = await bulk.create(INSERT);
        const request = send(`${bulk.origin}/services/data/v66.0/jobs/ingest/${id}/batches`, {
            method: 'PUT',
            headers: { authorization: `Bearer ${bulk.token('admin')}` }
        });
        const answered = new Promise((resolve) => {
            request.on('response', (response) => resolve(response.resume().statusCode));
        });
        request.write('Name\nUnder');
        while (!isUploading({ id })) {
            await turn();
        }
        expect((await bulk.upload(id, 'Name\nOther\n')).status).toBe(400);
        expect(await bulk.setState(id, 'UploadComplete')).toMatchObject({ body: [{ errorCode: 'INVALIDJOBSTATE' }] });
        request.end(' way\n');
        expect(await answered).toBe(201);
        expect(await bulk.setState(id, 'UploadComplete')).toMatchObject({ status: 200 });
        expect(await bulk.finished(id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
    });

    it('that is not compressed as it says is refused', async () => {
        const { id } = await bulk.create(INSERT);
        const response = await bulk.upload(id, 'Name\nPlain\n', { 'content-encoding': 'gzip' });
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject([{ errorCode: 'BAD_REQUEST' }]);
        expect(pieces(id)).toBe(0);
        expect((await bulk.upload(id, 'Name\nPlain\n')).status).toBe(201);
    });

    it('may hold any character', async () => {
        const { job, successful } = await bulk.load(INSERT, 'Name,Phone\n"Odd \u0000 \u{1F600} \uFFFD",1\nEven,2\n');
        expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2 });
        expect(successful).toContain('"Odd \u0000 \u{1F600} \uFFFD"');
    });
});
