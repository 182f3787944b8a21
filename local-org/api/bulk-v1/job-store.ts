/** Jobs of the first Bulk API and their batches, in the org's own tables. */
import type { Org } from '../../org.ts';
import { newIdFactory } from '../../store/ids.ts';
import { readSetting } from '../../store/migrate.ts';
import type { IngestRequest, QueryOperation } from '../bulk/job.ts';

const JOB_KEY_PREFIX = '750';
const BATCH_KEY_PREFIX = '751';
const RESULT_KEY_PREFIX = '752';

export type AsyncJobState = 'Open' | 'Closed' | 'Aborted';
export type BatchState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'NotProcessed';

/** What a query job knows before its first batch brings the query. */
export interface AsyncQueryRequest {
    readonly operation: QueryOperation;
    readonly object: string;
    readonly apiVersion: string;
}

export interface AsyncJob {
    readonly id: string;
    readonly userId: string;
    readonly createdAt: string;
    readonly changedAt: string;
    readonly state: AsyncJobState;
    readonly request: IngestRequest | AsyncQueryRequest;
    readonly concurrencyMode: string;
}

export interface Batch {
    readonly id: string;
    readonly jobId: string;
    readonly createdAt: string;
    readonly changedAt: string;
    readonly state: BatchState;
    readonly message?: string;
    readonly processed: number;
    readonly failed: number;
    readonly milliseconds: number;
    /** Query batches: the Bulk API 2.0 job that runs the query, and the id under which its result is fetched. */
    readonly query?: { readonly job: string; readonly result: string };
}

export type NewBatch = Omit<Batch, 'id' | 'jobId' | 'createdAt' | 'changedAt'>;

const stores = new WeakMap<Org, AsyncJobStore>();

export function asyncJobStore(org: Org): AsyncJobStore {
    const store = stores.get(org) ?? new AsyncJobStore(org);
    stores.set(org, store);
    return store;
}

export class AsyncJobStore {
    private readonly org: Org;
    private readonly newId: (keyPrefix: string) => string;

    constructor(org: Org) {
        this.org = org;
        this.newId = newIdFactory(org.store, readSetting(org.store, 'instance') ?? '000');
        org.store.exec(`
            CREATE TABLE IF NOT EXISTS _org_async_job (id TEXT PRIMARY KEY, job TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS _org_async_batch (
                id TEXT PRIMARY KEY, jobId TEXT NOT NULL, batch TEXT NOT NULL, content TEXT NOT NULL, result TEXT NOT NULL
            );
        `);
    }

    create(userId: string, request: AsyncJob['request'], concurrencyMode: string): AsyncJob {
        return this.org.store.transaction(() => {
            const now = this.org.now().toISOString();
            const id = this.newId(JOB_KEY_PREFIX);
            const job: AsyncJob = {
                id,
                userId,
                createdAt: now,
                changedAt: now,
                state: 'Open',
                request,
                concurrencyMode
            };
            this.org.store.run('INSERT INTO _org_async_job (id, job) VALUES (?, ?)', [id, JSON.stringify(job)]);
            return job;
        });
    }

    job(id: string): AsyncJob | undefined {
        const row = this.org.store.get('SELECT job FROM _org_async_job WHERE id = ?', [id]);
        return row && (JSON.parse(String(row['job'])) as AsyncJob);
    }

    setState(job: AsyncJob, state: AsyncJobState): AsyncJob {
        const changed = { ...job, state, changedAt: this.org.now().toISOString() };
        this.org.store.run('UPDATE _org_async_job SET job = ? WHERE id = ?', [JSON.stringify(changed), job.id]);
        return changed;
    }

    newResultId(): string {
        return this.newId(RESULT_KEY_PREFIX);
    }

    /** `content` is what was uploaded, `result` the lines that are answered for it. */
    addBatch({ id: jobId }: AsyncJob, fresh: NewBatch, content: string, result: string): Batch {
        const now = this.org.now().toISOString();
        const batch: Batch = { id: this.newId(BATCH_KEY_PREFIX), jobId, createdAt: now, changedAt: now, ...fresh };
        this.org.store.run('INSERT INTO _org_async_batch (id, jobId, batch, content, result) VALUES (?, ?, ?, ?, ?)', [
            batch.id,
            jobId,
            JSON.stringify(batch),
            content,
            result
        ]);
        return batch;
    }

    batches({ id }: AsyncJob): Batch[] {
        return this.org.store
            .all('SELECT batch FROM _org_async_batch WHERE jobId = ? ORDER BY id', [id])
            .map((row) => JSON.parse(String(row['batch'])) as Batch);
    }

    text(batch: Batch, part: 'content' | 'result'): string {
        return String(
            this.org.store.get(`SELECT ${part} AS text FROM _org_async_batch WHERE id = ?`, [batch.id])?.['text']
        );
    }
}
