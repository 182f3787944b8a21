/** `/jobs/query`: create, abort, results in pages. */
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { usageOf } from '../../usage.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { lines } from './csv.ts';
import { jobSummary } from './info.ts';
import { jobStore } from './job-store.ts';
import type { Job } from './job.ts';
import { abortJob, finishedJob, ownJob, wantedState } from './jobs.ts';
import { queryRequest } from './options.ts';
import { startJobs } from './runner.ts';

/** Rows of a page that names no `maxRecords`; the page is streamed. */
const PAGE_ROWS = 250_000;
const LAST_PAGE = 'null';

export function createQueryJob(context: RequestContext): Reply {
    const { org, user } = context;
    const job = jobStore(org).create('query', user.userId, queryRequest(context, context.body()), 'UploadComplete');
    usageOf(org).count('DailyBulkV2QueryJobs');
    startJobs(org);
    return ok(jobSummary(job));
}

export function changeQueryJob(context: RequestContext): Reply {
    const job = ownJob(context, 'query');
    if (wantedState(context) !== 'Aborted') {
        throw new OrgError('INVALIDJOB', 'A query job may be given the state Aborted.');
    }
    return abortJob(context, job);
}

/** `?locator=` continues where the header `Sforce-Locator` of the page before said. */
export function queryResults(context: RequestContext): Reply {
    const job = finishedJob(context, 'query');
    if (job.state !== 'JobComplete') {
        throw new OrgError('INVALIDJOBSTATE', `The job has no results: its state is ${job.state}.`);
    }
    const first = firstRow(context, job);
    const count = Math.min(pageSize(context), job.processed - first);
    const next = first + count;
    return {
        status: 200,
        headers: {
            'content-type': 'text/csv;charset=UTF-8',
            'sforce-locator': next < job.processed ? Buffer.from(String(next)).toString('base64url') : LAST_PAGE,
            'sforce-numberofrecords': String(count)
        },
        stream: resultPage(context.org, job, first, next)
    };
}

/** Header and rows of a finished query job, from one row to before another. */
export function* resultPage(org: Org, job: Job, from: number, to: number): Generator<string> {
    yield lines([job.header ?? []], job.request);
    for (const { first, text } of jobStore(org).pieces(job, 'rows', from)) {
        if (first >= to) {
            return;
        }
        const rows = JSON.parse(text) as string[][];
        yield lines(rows.slice(Math.max(0, from - first), to - first), job.request);
    }
}

function firstRow({ query }: RequestContext, job: Job): number {
    const locator = query.get('locator');
    if (locator === null) {
        return 0;
    }
    const first = Number(Buffer.from(locator, 'base64url').toString('utf8') || Number.NaN);
    if (!Number.isInteger(first) || first < 0 || first >= job.processed) {
        throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return first;
}

function pageSize({ query }: RequestContext): number {
    const text = query.get('maxRecords');
    const size = text === null ? PAGE_ROWS : Number(text);
    if (!Number.isInteger(size) || size < 1) {
        throw new OrgError('API_ERROR', `maxRecords must be a whole number above 0, not ${text}`);
    }
    return size;
}
