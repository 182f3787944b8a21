/** A Bulk API 2.0 client of the plainest kind: create, upload, close, ask until it is done. */
import { setTimeout as wait } from 'node:timers/promises';
import { API_VERSION } from '../../scripts/lib/connection.ts';
import type { BenchmarkOrg } from './process.ts';

const POLL_MS = 25;

export interface JobRequest {
    readonly object: string;
    readonly operation: 'insert' | 'upsert';
    readonly externalIdFieldName?: string;
}

interface Job {
    readonly id: string;
    readonly state: string;
    readonly errorMessage?: string;
    readonly numberRecordsFailed: number;
}

/** Resolves with the longest time, in milliseconds, that the org let a request wait meanwhile. Throws where one row failed. */
export async function load(org: BenchmarkOrg, request: JobRequest, content: Iterable<string>): Promise<number> {
    let slowest = 0;
    const { id } = (await call(org, 'POST', '', JSON.stringify(request))) as Job;
    await call(org, 'PUT', `/${id}/batches`, content);
    await call(org, 'PATCH', `/${id}`, JSON.stringify({ state: 'UploadComplete' }));
    for (;;) {
        const asked = performance.now();
        const job = (await call(org, 'GET', `/${id}`)) as Job;
        slowest = Math.max(slowest, performance.now() - asked);
        if (job.state === 'JobComplete' && job.numberRecordsFailed === 0) {
            return slowest;
        }
        if (job.state !== 'UploadComplete' && job.state !== 'InProgress') {
            const failed = await call(org, 'GET', `/${id}/failedResults`);
            throw new Error(`${job.state} ${job.errorMessage ?? ''} ${String(failed).slice(0, 500)}`);
        }
        await wait(POLL_MS);
    }
}

async function call(
    { instanceUrl, accessToken }: BenchmarkOrg,
    method: string,
    path: string,
    body?: string | Iterable<string>
): Promise<unknown> {
    const isFile = body !== undefined && typeof body !== 'string';
    const response = await fetch(`${instanceUrl}/services/data/v${API_VERSION}/jobs/ingest${path}`, {
        method,
        headers: {
            authorization: `Bearer ${accessToken}`,
            'content-type': isFile ? 'text/csv' : 'application/json'
        },
        ...(isFile ? { body: bytes(body), duplex: 'half' as const } : body === undefined ? {} : { body })
    });
    const text = await response.text();
    if (!response.ok) {
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

function bytes(content: Iterable<string>): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const chunks = content[Symbol.iterator]();
    return new ReadableStream({
        pull: (controller) => {
            const next: IteratorResult<string, unknown> = chunks.next();
            if (next.done) {
                controller.close();
            } else {
                controller.enqueue(encoder.encode(next.value));
            }
        }
    });
}
