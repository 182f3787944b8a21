/**
 * Jobs and their CSV in the org's own tables, beside the records: a slice of rows, its results and the job's counts are one commit, so
 * that a killed server goes on with the first row that was not saved.
 */
import type { Org } from '../../org.ts';
import { newIdFactory } from '../../store/ids.ts';
import { readSetting } from '../../store/migrate.ts';
import type { SqlRow, SqlValue, Store } from '../../store/store.ts';
import type { IngestRequest, Job, JobKind, JobState, Progress, QueryRequest } from './job.ts';

const JOB_KEY_PREFIX = '750';

/** `content` is what the client uploaded, `rows` the lines of a query's result; the other two are results of an ingest job. */
export type Part = 'content' | 'successful' | 'failed' | 'rows';

const stores = new WeakMap<Org, JobStore>();

export function jobStore(org: Org): JobStore {
    const store = stores.get(org) ?? new JobStore(org);
    stores.set(org, store);
    return store;
}

export class JobStore {
    private readonly org: Org;
    private readonly store: Store;
    private readonly newId: (keyPrefix: string) => string;

    constructor(org: Org) {
        this.org = org;
        this.store = org.store;
        this.newId = newIdFactory(org.store, readSetting(org.store, 'instance') ?? '000');
        this.store.exec(`
            CREATE TABLE IF NOT EXISTS _org_bulk_job (
                id TEXT PRIMARY KEY, kind TEXT NOT NULL, userId TEXT NOT NULL, createdAt TEXT NOT NULL,
                changedAt TEXT NOT NULL, request TEXT NOT NULL, state TEXT NOT NULL, progress TEXT NOT NULL
            );
            CREATE TABLE IF NOT EXISTS _org_bulk_piece (
                job TEXT NOT NULL, part TEXT NOT NULL, first INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (job, part, first)
            );
        `);
    }

    create(kind: JobKind, userId: string, request: IngestRequest | QueryRequest, state: JobState): Job {
        return this.store.transaction(() => {
            const id = this.newId(JOB_KEY_PREFIX);
            const now = this.org.now().toISOString();
            const progress = { processed: 0, failed: 0, milliseconds: 0, hasContent: false };
            this.store.run(
                `INSERT INTO _org_bulk_job (id, kind, userId, createdAt, changedAt, request, state, progress)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
                [id, kind, userId, now, now, JSON.stringify(request), state, JSON.stringify(progress)]
            );
            return { id, kind, userId, createdAt: now, changedAt: now, request, state, ...progress };
        });
    }

    get(id: string): Job | undefined {
        const row = this.store.get('SELECT * FROM _org_bulk_job WHERE id = ?', [id]);
        return row && jobOf(row);
    }

    /** A user's jobs, the oldest first. */
    ofUser(kind: JobKind, userId: string): Job[] {
        const rows = this.store.all('SELECT * FROM _org_bulk_job WHERE kind = ? AND userId = ? ORDER BY id', [
            kind,
            userId
        ]);
        return rows.map(jobOf);
    }

    /** Jobs that wait for their turn or were broken off by the end of the server, the oldest first. */
    unfinished(): Job[] {
        return this.store
            .all(`SELECT * FROM _org_bulk_job WHERE state IN ('UploadComplete', 'InProgress') ORDER BY id`)
            .map(jobOf);
    }

    change(job: Job, change: Partial<Progress>): Job {
        const { state, processed, failed, milliseconds, hasContent, header, errorMessage } = { ...job, ...change };
        const progress = { processed, failed, milliseconds, hasContent, header, errorMessage };
        const changedAt = this.org.now().toISOString();
        this.store.run('UPDATE _org_bulk_job SET state = ?, progress = ?, changedAt = ? WHERE id = ?', [
            state,
            JSON.stringify(progress),
            changedAt,
            job.id
        ]);
        return { ...job, ...change, changedAt };
    }

    remove(job: Job): void {
        this.store.transaction(() => {
            this.store.run('DELETE FROM _org_bulk_piece WHERE job = ?', [job.id]);
            this.store.run('DELETE FROM _org_bulk_job WHERE id = ?', [job.id]);
        });
    }

    /** `first` is the number of the piece's first row, or of the piece itself. */
    addPiece(job: Pick<Job, 'id'>, part: Part, first: number, text: string): void {
        this.store.run('INSERT INTO _org_bulk_piece (job, part, first, text) VALUES (?, ?, ?, ?)', [
            job.id,
            part,
            first,
            text
        ]);
    }

    removePieces(job: Pick<Job, 'id'>, part: Part): void {
        this.store.run('DELETE FROM _org_bulk_piece WHERE job = ? AND part = ?', [job.id, part]);
    }

    /** Pieces one after another, each read when it is asked for; from the piece that holds row `from`. */
    *pieces(job: Pick<Job, 'id'>, part: Part, from = 0): Generator<{ readonly first: number; readonly text: string }> {
        let row = this.piece('first <= ? ORDER BY first DESC', [job.id, part, from]) ?? this.after(job, part, from);
        while (row) {
            const first = Number(row['first']);
            yield { first, text: String(row['text']) };
            row = this.after(job, part, first);
        }
    }

    private after({ id }: Pick<Job, 'id'>, part: Part, first: number): SqlRow | undefined {
        return this.piece('first > ? ORDER BY first', [id, part, first]);
    }

    private piece(rest: string, parameters: readonly SqlValue[]): SqlRow | undefined {
        return this.store.get(
            `SELECT first, text FROM _org_bulk_piece WHERE job = ? AND part = ? AND ${rest} LIMIT 1`,
            parameters
        );
    }
}

function jobOf(row: SqlRow): Job {
    const text = (column: string): string => String(row[column]);
    return {
        id: text('id'),
        kind: text('kind') as JobKind,
        userId: text('userId'),
        createdAt: text('createdAt'),
        changedAt: text('changedAt'),
        state: text('state') as JobState,
        request: JSON.parse(text('request')) as Job['request'],
        ...(JSON.parse(text('progress')) as Omit<Progress, 'state'>)
    };
}
