/** `/services/async/XX.0/job/{id}/batch`: add, look, what was sent, what came of it. */
import { usageOf } from '../../usage.ts';
import type { Reply, RequestContext } from '../router.ts';
import { AsyncError } from './async-error.ts';
import { batchInfo, currentBatch } from './info.ts';
import { addIngestBatch } from './ingest-batch.ts';
import { asyncJobStore, type AsyncJob, type Batch } from './job-store.ts';
import { ownJob } from './jobs.ts';
import { addQueryBatch, queryResult, resultList } from './query-batch.ts';
import { xmlReply } from './xml.ts';

const CSV = { 'content-type': 'text/csv;charset=UTF-8' };
const LARGEST_BYTES = 10_000_000;

export async function addBatch(context: RequestContext): Promise<Reply> {
    const job = ownJob(context);
    if (job.state !== 'Open') {
        throw new AsyncError('InvalidJobState', `The job is ${job.state}`);
    }
    if (context.rawBody.byteLength > LARGEST_BYTES) {
        throw new AsyncError('ClientInputError', `A batch takes ${LARGEST_BYTES} bytes`);
    }
    const content = new TextDecoder().decode(context.rawBody);
    const batch = isIngest(job) ? await addIngestBatch(context, job, content) : addQueryBatch(context, job, content);
    usageOf(context.org).count('DailyBulkApiBatches');
    return xmlReply(201, 'batchInfo', batchInfo(batch));
}

function isIngest(
    job: AsyncJob
): job is AsyncJob & { readonly request: Parameters<typeof addIngestBatch>[1]['request'] } {
    return job.request.operation !== 'query' && job.request.operation !== 'queryAll';
}

export function listBatches(context: RequestContext): Reply {
    const { org } = context;
    const batches = asyncJobStore(org).batches(ownJob(context));
    return xmlReply(200, 'batchInfoList', {
        batchInfo: batches.map((batch) => batchInfo(currentBatch(org, batch)))
    });
}

function ownBatch(context: RequestContext): Batch {
    const { org, params } = context;
    const batch = asyncJobStore(org)
        .batches(ownJob(context))
        .find(({ id }) => id === params['batch']);
    if (!batch) {
        throw new AsyncError('InvalidBatch', `Unable to find batch ${params['batch'] ?? ''}`);
    }
    return currentBatch(org, batch);
}

export function describeBatch(context: RequestContext): Reply {
    return xmlReply(200, 'batchInfo', batchInfo(ownBatch(context)));
}

/** What was uploaded. */
export function batchRequest(context: RequestContext): Reply {
    return { status: 200, headers: CSV, content: asyncJobStore(context.org).text(ownBatch(context), 'content') };
}

function completed(context: RequestContext): Batch {
    const batch = ownBatch(context);
    if (batch.state !== 'Completed') {
        throw new AsyncError('InvalidBatch', `Batch not completed: its state is ${batch.state}`);
    }
    return batch;
}

export function batchResult(context: RequestContext): Reply {
    const batch = completed(context);
    return batch.query
        ? resultList(batch)
        : { status: 200, headers: CSV, content: asyncJobStore(context.org).text(batch, 'result') };
}

export function queryBatchResult(context: RequestContext): Reply {
    return queryResult(context, completed(context));
}
