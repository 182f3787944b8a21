/** A job as the API tells it. */
import type { Json } from '../rest/record-json.ts';
import type { Job } from './job.ts';

const CONCURRENCY = 'Parallel';

/** What create, close and abort answer. */
export function jobSummary(job: Job): Json {
    const { request, kind, state } = job;
    const { columnDelimiter, lineEnding, apiVersion, object, operation } = request;
    const externalId = 'externalIdField' in request ? { externalIdFieldName: request.externalIdField } : {};
    const isOpen = kind === 'ingest' && state === 'Open';
    return {
        id: job.id,
        operation,
        object,
        createdById: job.userId,
        createdDate: zoned(job.createdAt),
        systemModstamp: zoned(job.changedAt),
        state,
        ...externalId,
        concurrencyMode: CONCURRENCY,
        contentType: 'CSV',
        apiVersion: Number(apiVersion),
        ...(isOpen ? { contentUrl: `services/data/v${apiVersion}/jobs/ingest/${job.id}/batches` } : {}),
        lineEnding,
        columnDelimiter
    };
}

/** What asking for one job answers. */
export function jobInfo(job: Job): Json {
    const { kind, processed, failed, milliseconds, errorMessage } = job;
    const totalProcessingTime = Math.round(milliseconds);
    return {
        ...jobSummary(job),
        jobType: kind === 'ingest' ? 'V2Ingest' : 'V2Query',
        numberRecordsProcessed: processed,
        ...(kind === 'ingest' ? { numberRecordsFailed: failed } : { isPkChunkingSupported: false }),
        retries: 0,
        totalProcessingTime,
        ...(kind === 'ingest' ? { apiActiveProcessingTime: totalProcessingTime, apexProcessingTime: 0 } : {}),
        ...(errorMessage === undefined ? {} : { errorMessage })
    };
}

function zoned(moment: string): string {
    return moment.replace(/Z$/, '+0000');
}
