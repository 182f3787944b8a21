/** `/jobs/ingest`: create, upload, close, abort, results. */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { lines } from './csv.ts';
import { jobSummary } from './info.ts';
import { contentRecords } from './ingest-run.ts';
import { jobStore } from './job-store.ts';
import type { IngestRequest, Job } from './job.ts';
import { abortJob, finishedJob, ownJob, wantedState } from './jobs.ts';
import { jobParts } from './multipart.ts';
import { ingestRequest } from './options.ts';
import { startJobs } from './runner.ts';
import { isUploading } from './upload.ts';

const CSV = { 'content-type': 'text/csv;charset=UTF-8' };

export function createIngestJob(context: RequestContext): Reply {
    const { org, user } = context;
    const store = jobStore(org);
    const parts = jobParts(context);
    if (!parts) {
        return ok(jobSummary(store.create('ingest', user.userId, ingestRequest(context, context.body()), 'Open')));
    }
    const request = ingestRequest(context, parts.job);
    const job = org.store.transaction(() => {
        const created = store.create('ingest', user.userId, request, 'UploadComplete');
        store.addPiece(created, 'content', 0, parts.content);
        return store.change(created, { hasContent: true });
    });
    startJobs(org);
    return ok(jobSummary(job));
}

export function changeIngestJob(context: RequestContext): Reply {
    const job = ownJob(context, 'ingest');
    switch (wantedState(context)) {
        case 'Aborted':
            return abortJob(context, job);
        case 'UploadComplete':
            return closeJob(context, job);
        default:
            throw new OrgError('INVALIDJOB', 'A job may be given the state UploadComplete or Aborted.');
    }
}

function closeJob({ org }: RequestContext, job: Job): Reply {
    if (job.state !== 'Open') {
        throw new OrgError('INVALIDJOBSTATE', `Closing already ${job.state} Job not allowed`);
    }
    if (isUploading(job)) {
        throw new OrgError('INVALIDJOBSTATE', 'The content of the job is still on its way.');
    }
    const closed = jobStore(org).change(job, { state: 'UploadComplete' });
    startJobs(org);
    return ok(jobSummary(closed));
}

export function successfulResults(context: RequestContext): Reply {
    const job = finishedJob(context, 'ingest');
    return { status: 200, headers: CSV, stream: kept(context.org, job, 'successful', ['sf__Id', 'sf__Created']) };
}

export function failedResults(context: RequestContext): Reply {
    const job = finishedJob(context, 'ingest');
    return { status: 200, headers: CSV, stream: kept(context.org, job, 'failed', ['sf__Id', 'sf__Error']) };
}

export function unprocessedRecords(context: RequestContext): Reply {
    const job = finishedJob(context, 'ingest') as Job<IngestRequest>;
    return { status: 200, headers: CSV, stream: unprocessed(context.org, job) };
}

function* kept(org: Org, job: Job, part: 'successful' | 'failed', columns: readonly string[]): Generator<string> {
    yield lines([[...columns, ...(job.header ?? [])]], job.request);
    for (const { text } of jobStore(org).pieces(job, part)) {
        yield text;
    }
}

/** The header, and the rows that were never looked at: those behind an abort or behind content that is no CSV. */
async function* unprocessed(org: Org, job: Job<IngestRequest>): AsyncGenerator<string> {
    if (job.state === 'JobComplete') {
        yield lines([job.header ?? []], job.request);
        return;
    }
    let number = 0;
    try {
        for await (const values of contentRecords(org, job)) {
            if (number === 0 || number > job.processed) {
                yield lines([values], job.request);
            }
            number += 1;
        }
    } catch {
        // Nothing behind a broken record can be told apart.
    }
}
