import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import { jobStore } from '../job-store.ts';
import type { IngestRequest, Job } from '../job.ts';
import { startJobs } from '../runner.ts';

const DIALECT = { columnDelimiter: 'COMMA', lineEnding: 'LF', apiVersion: '66.0', object: 'Account' } as const;
let org: OpenOrg;

beforeEach(() => {
    org = openTestOrg();
});

afterEach(() => {
    org.close();
});

function waiting(request: IngestRequest, content: string): Job {
    const store = jobStore(org);
    const job = store.create('ingest', testUser(org, 'admin').userId, request, 'UploadComplete');
    store.addPiece(job, 'content', 0, content);
    return job;
}

async function finished(job: Job): Promise<Job> {
    for (;;) {
        const now = jobStore(org).get(job.id);
        if (now && now.state !== 'UploadComplete' && now.state !== 'InProgress') {
            return now;
        }
        await turn();
    }
}

const accounts = (): number => Number(org.store.get('SELECT COUNT(*) AS number FROM Account')?.['number']);
const names = (count: number): string => Array.from({ length: count }, (_unused, index) => `Name ${index}\n`).join('');

describe('the runner of bulk jobs', () => {
    it('takes more jobs than it runs at once', async () => {
        const jobs = Array.from({ length: 6 }, () =>
            waiting({ ...DIALECT, operation: 'insert' }, `Name\n${names(600)}`)
        );
        startJobs(org);
        for (const job of jobs) {
            expect(await finished(job)).toMatchObject({ state: 'JobComplete', processed: 600, failed: 0 });
        }
        expect(accounts()).toBe(3_600);
    });

    it('stops an aborted job behind the slice it is at, and says what was not looked at', async () => {
        const job = waiting({ ...DIALECT, operation: 'insert' }, `Name\n${names(5_000)}`);
        startJobs(org);
        let current = job;
        while (current.processed === 0) {
            await turn();
            current = jobStore(org).get(job.id) ?? current;
        }
        jobStore(org).change(current, { state: 'Aborted' });
        const { processed } = current;
        await turn();
        await turn();
        expect(jobStore(org).get(job.id)).toMatchObject({ state: 'Aborted', processed });
        expect(accounts()).toBe(processed);
    });

    it('removes records for good', async () => {
        const [result] = save(org, testUser(org, 'admin'), {
            operation: 'insert',
            object: 'Account',
            records: [{ Name: 'Gone' }],
            allOrNone: true
        });
        const job = waiting({ ...DIALECT, operation: 'hardDelete' }, `Id\n${result?.id}\n`);
        startJobs(org);
        expect(await finished(job)).toMatchObject({ state: 'JobComplete', processed: 1, failed: 0 });
        expect(accounts()).toBe(0);
    });

    it('fails a job whose user may no longer see its object', async () => {
        const job = jobStore(org).create(
            'query',
            testUser(org, 'nobody').userId,
            { ...DIALECT, operation: 'query', query: 'SELECT Id FROM Account' },
            'UploadComplete'
        );
        startJobs(org);
        expect(await finished(job)).toMatchObject({
            state: 'Failed',
            errorMessage: expect.stringContaining('INVALID_TYPE') as string
        });
    });
});
