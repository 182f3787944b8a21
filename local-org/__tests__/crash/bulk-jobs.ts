/** Bulk jobs that are killed while they run: once a job is closed, each of its rows is saved, and saved once. */
import type { OrgProcess } from './org-process.ts';

/** More than one slice of a job. */
export const ROWS_PER_JOB = 1_200;

/** Resolves with the id of the job once the org has promised it. */
export async function promiseJob(org: OrgProcess, name: string): Promise<string> {
    const request = { object: 'Contact', operation: 'insert' };
    const { id } = (await org.call('POST', '/jobs/ingest', request)) as { id: string };
    const rows = Array.from({ length: ROWS_PER_JOB }, (_unused, index) => `Bulk,${name}-${index}`);
    await org.call('PUT', `/jobs/ingest/${id}/batches`, `LastName,Source_Key__c\n${rows.join('\n')}\n`);
    await org.call('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' });
    return id;
}

export interface JobInfo {
    readonly state: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
}

export async function jobInfo(org: OrgProcess, id: string): Promise<JobInfo> {
    return (await org.call('GET', `/jobs/ingest/${id}`)) as JobInfo;
}
