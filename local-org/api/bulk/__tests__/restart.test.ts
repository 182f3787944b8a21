import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import { jobStore } from '../job-store.ts';
import type { IngestRequest, Job } from '../job.ts';
import { startJobs } from '../runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulk-restart-'));
const file = join(folder, 'org.sqlite');
const ROWS = 2_000;
const REQUEST: IngestRequest = {
    object: 'Account',
    operation: 'insert',
    columnDelimiter: 'COMMA',
    lineEnding: 'LF',
    apiVersion: '66.0'
};

let org: OpenOrg;

afterEach(() => {
    org.close();
    rmSync(folder, { recursive: true, force: true });
});

function waitingJob(): Job {
    const store = jobStore(org);
    const job = store.create('ingest', testUser(org, 'admin').userId, REQUEST, 'UploadComplete');
    const rows = Array.from({ length: ROWS }, (_unused, index) => `Restart ${index}`);
    store.addPiece(job, 'content', 0, `Name\n${rows.join('\n')}\n`);
    return job;
}

async function until(id: string, holds: (job: Job) => boolean): Promise<Job> {
    for (;;) {
        const job = jobStore(org).get(id);
        if (job && holds(job)) {
            return job;
        }
        await turn();
    }
}

describe('a job under way when the server stops', () => {
    it('goes on where it stopped, and saves each row once', async () => {
        org = openTestOrg({ file });
        const { id } = waitingJob();
        startJobs(org);
        const stopped = await until(id, ({ processed }) => processed > 0);
        expect(stopped.processed).toBeLessThan(ROWS);
        org.close();

        org = openTestOrg({ file });
        startJobs(org);
        const job = await until(id, ({ state }) => state !== 'InProgress' && state !== 'UploadComplete');
        expect(job).toMatchObject({ state: 'JobComplete', processed: ROWS, failed: 0 });
        const stored = org.store.get('SELECT COUNT(*) AS number, COUNT(DISTINCT Name) AS names FROM Account');
        expect(stored).toMatchObject({ number: ROWS, names: ROWS });
    });
});
