import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, TEST_NOW } from '../../../__tests__/support/test-org.ts';
import { usageOf } from '../../../usage.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

type Limits = Record<string, { Max: number; Remaining: number }>;

let folder: string;
let served: ServedTestOrg;

async function serve(now = TEST_NOW): Promise<void> {
    served = await serveTestOrg({}, openTestOrg({ file: join(folder, 'org.sqlite'), now }));
}

async function restart(now = TEST_NOW): Promise<void> {
    usageOf(served.org).write();
    await served.close();
    await serve(now);
}

/** What is used up, by the name of the limit. */
async function used(): Promise<Record<string, number>> {
    const { body } = await served.call('admin', 'GET', '/limits');
    return Object.fromEntries(
        Object.entries(body as Limits).map(([name, { Max, Remaining }]) => [name, Max - Remaining])
    );
}

beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-limits-'));
    await serve();
});

afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
});

describe('limits', () => {
    it('names only what the org counts', async () => {
        const { body } = await served.call('admin', 'GET', '/limits');
        expect(Object.keys(body as Limits)).toEqual([
            'DailyApiRequests',
            'DailyBulkApiBatches',
            'DailyBulkV2QueryFileStorageMB',
            'DailyBulkV2QueryJobs',
            'DataStorageMB'
        ]);
    });

    it('names them as the version of the call does', async () => {
        const response = await fetch(`${served.origin}/services/data/v46.0/limits`, {
            headers: { authorization: `Bearer ${served.token('admin')}` }
        });
        expect(Object.keys((await response.json()) as Limits)).toEqual([
            'DailyApiRequests',
            'DailyBulkApiRequests',
            'DataStorageMB'
        ]);
    });

    it('counts calls over a restart and forgets them after a day', async () => {
        expect((await used())['DailyApiRequests']).toBe(1);
        expect((await used())['DailyApiRequests']).toBe(2);
        await restart();
        expect((await used())['DailyApiRequests']).toBe(3);
        await restart(new Date(TEST_NOW.getTime() + 23 * 3_600_000));
        expect((await used())['DailyApiRequests']).toBe(4);
        await restart(new Date(TEST_NOW.getTime() + 24 * 3_600_000));
        expect((await used())['DailyApiRequests']).toBe(2);
    });

    it('does not count calls that nobody signed in for, nor the page and sign-in', async () => {
        await fetch(`${served.origin}/services/data/v66.0/limits`);
        await fetch(`${served.origin}/services/oauth2/userinfo`, {
            headers: { authorization: `Bearer ${served.token('admin')}` }
        });
        expect((await used())['DailyApiRequests']).toBe(1);
    });

    it('counts query jobs, the megabytes of their results and batches of rows', async () => {
        const job = await served.call('admin', 'POST', '/jobs/ingest', { object: 'Account', operation: 'insert' });
        const { id } = job.body as { id: string };
        await fetch(`${served.origin}/services/data/v66.0/jobs/ingest/${id}/batches`, {
            method: 'PUT',
            headers: { authorization: `Bearer ${served.token('admin')}`, 'content-type': 'text/csv' },
            body: 'Name\nOne\nTwo\n'
        });
        await served.call('admin', 'PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' });
        const query = { operation: 'query', query: 'SELECT Name FROM Account' };
        await expect.poll(async () => (await used())['DailyBulkApiBatches']).toBe(1);
        await served.call('admin', 'POST', '/jobs/query', query);
        await expect.poll(async () => (await used())['DailyBulkV2QueryFileStorageMB']).toBe(1);
        expect(await used()).toMatchObject({ DailyBulkV2QueryJobs: 1, DataStorageMB: 1 });
    });
});
