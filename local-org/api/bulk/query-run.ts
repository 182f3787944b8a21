/** Works through a query job: the ids of the result as it is now, then its rows in slices with other requests in between. */
import { setImmediate as turn } from 'node:timers/promises';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { userContext } from '../../security/context.ts';
import { planOfText } from '../../soql/plan-cache.ts';
import type { RowsPlan } from '../../soql/plan.ts';
import { Run } from '../../soql/run.ts';
import type { SoqlRow, SoqlValue } from '../../soql/types.ts';
import { usageOf } from '../../usage.ts';
import { jobStore } from './job-store.ts';
import type { Job, QueryRequest } from './job.ts';
import { columnPaths } from './query-limits.ts';

const SLICE_ROWS = 1_000;

/** A job that was broken off begins anew: what its query saw is gone. */
export async function runQueryJob(org: Org, started: Job<QueryRequest>): Promise<void> {
    const store = jobStore(org);
    const { query } = started.request;
    store.removePieces(started, 'rows');
    const paths = columnPaths(org.schema, query);
    const header = paths.map((path) => path.join('.'));
    let job: Job = store.change(started, { header, processed: 0 });
    const ids = reader(org, started).run.ids(reader(org, started).plan);
    for (let first = 0; first < ids.length; first += SLICE_ROWS) {
        const start = performance.now();
        const { run, plan } = reader(org, started);
        const rows = run.rowsOf(plan, ids.slice(first, first + SLICE_ROWS));
        const text = JSON.stringify(rows.map((row) => paths.map((path) => textAt(row, path))));
        job = org.store.transaction(() => {
            store.addPiece(job, 'rows', job.processed, text);
            const milliseconds = job.milliseconds + (performance.now() - start);
            return store.change(job, { processed: job.processed + rows.length, milliseconds });
        });
        usageOf(org).count('DailyBulkV2QueryFileStorage', Buffer.byteLength(text));
        await turn();
        if (store.get(job.id)?.state !== 'InProgress') {
            return;
        }
    }
    store.change(job, { state: 'JobComplete' });
}

/** Made anew for each slice, so that permissions taken away meanwhile count. */
function reader(org: Org, { userId, request }: Job<QueryRequest>): { run: Run; plan: RowsPlan } {
    const user = userContext(org, userId);
    const plan = planOfText(org, user, request.query, request.operation === 'queryAll');
    if (plan.kind !== 'rows') {
        throw new OrgError('API_ERROR', 'Aggregate functions and GROUP BY are not supported in Bulk Query');
    }
    return { run: new Run(org, user), plan };
}

function textAt(row: SoqlRow, path: readonly string[]): string {
    let value: SoqlValue | undefined = row;
    for (const step of path) {
        value = typeof value === 'object' && value !== null && 'values' in value ? value.values[step] : undefined;
    }
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
