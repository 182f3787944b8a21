/** Takes jobs up as they come, a few side by side, and those a stopped server left behind. */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { ContentError } from './csv.ts';
import { runIngest } from './ingest-run.ts';
import { jobStore } from './job-store.ts';
import type { IngestRequest, Job, QueryRequest } from './job.ts';
import { runQueryJob } from './query-run.ts';

const MOST_AT_ONCE = 4;

const running = new WeakMap<Org, Set<string>>();

/** Starts what waits. Call it after a job came to wait, and once when the org is served. */
export function startJobs(org: Org): void {
    const active = running.get(org) ?? new Set<string>();
    running.set(org, active);
    for (const job of jobStore(org).unfinished()) {
        if (active.size >= MOST_AT_ONCE) {
            return;
        }
        if (!active.has(job.id)) {
            active.add(job.id);
            setImmediate(() => void work(org, job.id, active));
        }
    }
}

async function work(org: Org, id: string, active: Set<string>): Promise<void> {
    try {
        await runJob(org, id);
        active.delete(id);
        startJobs(org);
    } catch {
        // The store was closed under the job: it goes on when the org is served again.
        active.delete(id);
    }
}

async function runJob(org: Org, id: string): Promise<void> {
    const store = jobStore(org);
    const waiting = store.get(id);
    if (waiting?.state !== 'UploadComplete' && waiting?.state !== 'InProgress') {
        return;
    }
    const job = store.change(waiting, { state: 'InProgress' });
    try {
        await (job.kind === 'ingest'
            ? runIngest(org, job as Job<IngestRequest>)
            : runQueryJob(org, job as Job<QueryRequest>));
    } catch (error) {
        const left = store.get(id);
        if (left?.state === 'InProgress') {
            store.change(left, { state: 'Failed', errorMessage: reasonOf(error) });
        }
    }
}

function reasonOf(error: unknown): string {
    if (error instanceof ContentError) {
        return error.message;
    }
    const code = error instanceof OrgError ? error.code : 'UNKNOWN_EXCEPTION';
    return `${code} : ${error instanceof Error ? error.message : String(error)}`;
}
