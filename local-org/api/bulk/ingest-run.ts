/** Works through an ingest job in slices, each one commit, with other requests in between. */
import { setImmediate as turn } from 'node:timers/promises';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import { userContext } from '../../security/context.ts';
import { usageOf } from '../../usage.ts';
import { rowReader } from './columns.ts';
import { lines, records } from './csv.ts';
import { jobStore, type Part } from './job-store.ts';
import type { IngestRequest, Job } from './job.ts';
import { errorText } from './row-errors.ts';
import { saveRows } from './save-rows.ts';

/** Three batches of flows; other requests wait while one slice is saved. */
const SLICE_ROWS = 600;
const ROWS_PER_BATCH = 10_000;

type IngestJob = Job<IngestRequest>;
type Values = readonly string[];

/** Throws ContentError for content that is not the CSV the job describes; the rows before it stay saved. */
export async function runIngest(org: Org, started: IngestJob): Promise<void> {
    const store = jobStore(org);
    const rows = contentRecords(org, started);
    const first = await rows.next();
    if (first.done) {
        store.change(started, { state: 'JobComplete' });
        return;
    }
    const header = first.value;
    if (!isRunning(org, started)) {
        return;
    }
    let job: IngestJob = { ...started, ...store.change(started, { header }), request: started.request };
    rowReader(org.schema, userContext(org, job.userId), job.request, header);
    let known = job.processed;
    let slice: Values[] = [];
    for await (const values of rows) {
        if (known > 0) {
            known -= 1;
            continue;
        }
        slice.push(values);
        if (slice.length === SLICE_ROWS) {
            if (!isRunning(org, job)) {
                return;
            }
            job = saveSlice(org, job, slice);
            slice = [];
            await turn();
        }
    }
    if (!isRunning(org, job)) {
        return;
    }
    if (slice.length > 0) {
        job = saveSlice(org, job, slice);
    }
    org.store.transaction(() => {
        store.change(job, { state: 'JobComplete' });
        store.removePieces(job, 'content');
    });
}

/** Whether nobody aborted the job while its content was read. */
function isRunning(org: Org, { id }: IngestJob): boolean {
    return jobStore(org).get(id)?.state === 'InProgress';
}

/** Header and rows of what was uploaded. */
export function contentRecords(org: Org, job: IngestJob): AsyncGenerator<Values, void> {
    return records(texts(org, job), job.request);
}

function* texts(org: Org, job: IngestJob): Generator<string> {
    for (const { text } of jobStore(org).pieces(job, 'content')) {
        yield text;
    }
}

function saveSlice(org: Org, job: IngestJob, slice: readonly Values[]): IngestJob {
    const saved = commitSlice(org, job, slice);
    usageOf(org).count('DailyBulkApiBatches', batches(saved) - batches(job));
    return saved;
}

/** The platform works a job off in batches of 10,000 rows. */
function batches({ processed }: IngestJob): number {
    return Math.ceil(processed / ROWS_PER_BATCH);
}

/** Rows, their results and the job's counts in one transaction. */
function commitSlice(org: Org, job: IngestJob, slice: readonly Values[]): IngestJob {
    const start = performance.now();
    const user = userContext(org, job.userId);
    const { request, header = [] } = job;
    const read = rowReader(org.schema, user, request, header);
    return org.store.transaction(() => {
        const input = slice.map(read);
        const results = saveRows(org, user, request, input);
        const refused = keep(org, job, slice, input, results);
        const change = {
            processed: job.processed + slice.length,
            failed: job.failed + refused,
            milliseconds: job.milliseconds + (performance.now() - start)
        };
        return { ...job, ...jobStore(org).change(job, change), request };
    });
}

/** Writes the lines of both results and returns how many rows were refused. */
function keep(
    org: Org,
    job: IngestJob,
    slice: readonly Values[],
    input: readonly InputRecord[],
    results: readonly RowResult[]
): number {
    const object = findObject(org.schema, job.request.object) as ObjectSchema;
    const parts: Record<Extract<Part, 'successful' | 'failed'>, string[][]> = { successful: [], failed: [] };
    for (const [index, { success, id, created, errors }] of results.entries()) {
        const values = slice[index] ?? [];
        if (success) {
            const isCreated = created ?? job.request.operation === 'insert';
            parts.successful.push([id ?? '', String(isCreated), ...values]);
        } else {
            const record = input[index] ?? {};
            const known = record['Id'];
            parts.failed.push([typeof known === 'string' ? known : '', errorText(object, record, errors), ...values]);
        }
    }
    for (const part of ['successful', 'failed'] as const) {
        if (parts[part].length > 0) {
            jobStore(org).addPiece(job, part, job.processed, lines(parts[part], job.request));
        }
    }
    return parts.failed.length;
}
