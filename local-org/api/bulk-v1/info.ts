/** Jobs and batches as the first Bulk API tells them ("JobInfo", "BatchInfo"). */
import type { Org } from '../../org.ts';
import { jobStore } from '../bulk/job-store.ts';
import type { JobState } from '../bulk/job.ts';
import { asyncJobStore, type AsyncJob, type Batch, type BatchState } from './job-store.ts';

const QUERY_STATES: Readonly<Record<JobState, BatchState>> = {
    Open: 'Queued',
    UploadComplete: 'Queued',
    InProgress: 'InProgress',
    JobComplete: 'Completed',
    Failed: 'Failed',
    Aborted: 'NotProcessed'
};

/** A query batch as far as the job behind it has come. */
export function currentBatch(org: Org, batch: Batch): Batch {
    const running = batch.query && jobStore(org).get(batch.query.job);
    if (!running) {
        return batch;
    }
    const { changedAt, errorMessage, milliseconds, processed, state } = running;
    return {
        ...batch,
        changedAt,
        state: QUERY_STATES[state],
        processed,
        milliseconds,
        ...(errorMessage === undefined ? {} : { message: errorMessage })
    };
}

export function batchInfo({ changedAt, createdAt, ...batch }: Batch): object {
    const time = Math.round(batch.milliseconds);
    return {
        id: batch.id,
        jobId: batch.jobId,
        state: batch.state,
        stateMessage: batch.message,
        createdDate: createdAt,
        systemModstamp: changedAt,
        numberRecordsProcessed: batch.processed,
        numberRecordsFailed: batch.failed,
        totalProcessingTime: time,
        apiActiveProcessingTime: time,
        apexProcessingTime: 0
    };
}

export function jobInfo(org: Org, job: AsyncJob): object {
    const batches = asyncJobStore(org)
        .batches(job)
        .map((batch) => currentBatch(org, batch));
    const inState = (state: BatchState): number => batches.filter((batch) => batch.state === state).length;
    const sum = (value: (batch: Batch) => number): number => batches.reduce((total, batch) => total + value(batch), 0);
    const time = Math.round(sum(({ milliseconds }) => milliseconds));
    const { request } = job;
    return {
        id: job.id,
        operation: request.operation,
        object: request.object,
        createdById: job.userId,
        createdDate: job.createdAt,
        systemModstamp: job.changedAt,
        state: job.state,
        externalIdFieldName: 'externalIdField' in request ? request.externalIdField : undefined,
        concurrencyMode: job.concurrencyMode,
        contentType: 'CSV',
        numberBatchesQueued: inState('Queued'),
        numberBatchesInProgress: inState('InProgress'),
        numberBatchesCompleted: inState('Completed'),
        numberBatchesFailed: inState('Failed'),
        numberBatchesTotal: batches.length,
        numberRecordsProcessed: sum(({ processed }) => processed),
        numberRetries: 0,
        apiVersion: request.apiVersion,
        numberRecordsFailed: sum(({ failed }) => failed),
        totalProcessingTime: time,
        apiActiveProcessingTime: time,
        apexProcessingTime: 0
    };
}
