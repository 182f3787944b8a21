/** The batch of a query job: a Bulk API 2.0 query runs it, and its rows are the batch's one result. */
import { OrgError } from '../../errors.ts';
import type { QueryRequest } from '../bulk/job.ts';
import { jobStore } from '../bulk/job-store.ts';
import { queryRequest } from '../bulk/options.ts';
import { resultPage } from '../bulk/query.ts';
import { startJobs } from '../bulk/runner.ts';
import type { Reply, RequestContext } from '../router.ts';
import { AsyncError } from './async-error.ts';
import { asyncJobStore, type AsyncJob, type Batch } from './job-store.ts';
import { xmlReply } from './xml.ts';

const NOTHING_DONE = { processed: 0, failed: 0, milliseconds: 0 };

/** A query that is refused makes a batch that failed. */
export function addQueryBatch(context: RequestContext, job: AsyncJob, soql: string): Batch {
    const { org, user } = context;
    const store = asyncJobStore(org);
    const request = requestOf(context, job, soql);
    if (request instanceof OrgError) {
        const message = `InvalidBatch : ${request.message}`;
        return store.addBatch(job, { state: 'Failed', message, ...NOTHING_DONE }, soql, '');
    }
    const batch = org.store.transaction(() => {
        const running = jobStore(org).create('query', user.userId, request, 'UploadComplete');
        const query = { job: running.id, result: store.newResultId() };
        return store.addBatch(job, { state: 'Queued', ...NOTHING_DONE, query }, soql, '');
    });
    startJobs(org);
    return batch;
}

function requestOf(context: RequestContext, { request }: AsyncJob, soql: string): QueryRequest | OrgError {
    const { apiVersion, object, operation } = request;
    try {
        const asked = { ...context, params: { ...context.params, version: apiVersion } };
        const query = queryRequest(asked, { operation, query: soql });
        return query.object === object
            ? query
            : new OrgError('INVALIDENTITY', `The query is about ${query.object}, the job about ${object}`);
    } catch (error) {
        if (error instanceof OrgError) {
            return error;
        }
        throw error;
    }
}

export function resultList({ query }: Batch): Reply {
    return xmlReply(200, 'result-list', { result: query?.result });
}

/** Every row of the result as CSV, streamed. */
export function queryResult({ org, params }: RequestContext, { query }: Batch): Reply {
    const running = query && jobStore(org).get(query.job);
    if (!running || query?.result !== params['result']) {
        throw new AsyncError('InvalidBatch', `Unable to find result ${params['result'] ?? ''}`);
    }
    return {
        status: 200,
        headers: { 'content-type': 'text/csv;charset=UTF-8' },
        stream: resultPage(org, running, 0, running.processed)
    };
}
