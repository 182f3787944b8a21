/** `GET /limits`: what the org counts, and nothing else. None of it is enforced. */
import type { Org } from '../../org.ts';
import { quoted } from '../../store/store.ts';
import { usageOf } from '../../usage.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

/** Calls in 24 hours of a Developer Edition org. */
export const DAILY_REQUESTS = 15_000;
/** "Bulk API and Bulk API 2.0 Limits and Allocations". */
const DAILY_BATCHES = 15_000;
const DAILY_QUERY_JOBS = 10_000;
const DAILY_QUERY_MEGABYTES = 976_562;
/** "Data and File Storage Allocations": 10 GB, of which a record of most objects takes 2 KB. */
const STORAGE_MEGABYTES = 10_240;
const KILOBYTES_PER_RECORD = 2;
const KILOBYTES_PER_MEGABYTE = 1024;
const BYTES_PER_MEGABYTE = 1024 * 1024;

interface Limit {
    readonly Max: number;
    readonly Remaining: number;
}

export function limits({ org }: RequestContext): Reply {
    const usage = usageOf(org);
    const queryMegabytes = usage.used('DailyBulkV2QueryFileStorage') / BYTES_PER_MEGABYTE;
    return ok({
        DailyApiRequests: limit(DAILY_REQUESTS, usage.used('DailyApiRequests')),
        DailyBulkApiBatches: limit(DAILY_BATCHES, usage.used('DailyBulkApiBatches')),
        DailyBulkV2QueryFileStorageMB: limit(DAILY_QUERY_MEGABYTES, Math.ceil(queryMegabytes)),
        DailyBulkV2QueryJobs: limit(DAILY_QUERY_JOBS, usage.used('DailyBulkV2QueryJobs')),
        DataStorageMB: limit(STORAGE_MEGABYTES, dataMegabytes(org))
    });
}

function limit(most: number, used: number): Limit {
    return { Max: most, Remaining: Math.max(0, most - used) };
}

/** Counts deleted records, too, until they leave the recycle bin: telling them apart would read every row. */
function dataMegabytes({ schema, store }: Org): number {
    const records = [...schema.objects.values()]
        .filter(({ setup }) => !setup)
        .reduce(
            (sum, { apiName }) => sum + Number(store.get(`SELECT COUNT(*) AS n FROM ${quoted(apiName)}`)?.['n']),
            0
        );
    return Math.ceil((records * KILOBYTES_PER_RECORD) / KILOBYTES_PER_MEGABYTE);
}
