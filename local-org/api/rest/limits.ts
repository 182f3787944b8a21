/** `GET /limits`: what the org counts, and nothing else. None of it is enforced. */
import type { Org } from '../../org.ts';
import { quoted } from '../../store/store.ts';
import { usageOf, type Usage } from '../../usage.ts';
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
/** Since when limits are told, and by which name (REST API guide, "Limits"). */
const BATCHES_VERSION = 49;
const QUERY_JOBS_VERSION = 47;

interface Limit {
    readonly Max: number;
    readonly Remaining: number;
}

export function limits({ org, params }: RequestContext): Reply {
    const usage = usageOf(org);
    const version = Number(params['version']);
    const batches = version >= BATCHES_VERSION ? 'DailyBulkApiBatches' : 'DailyBulkApiRequests';
    return ok({
        DailyApiRequests: limit(DAILY_REQUESTS, usage.used('DailyApiRequests')),
        [batches]: limit(DAILY_BATCHES, usage.used('DailyBulkApiBatches')),
        ...(version >= QUERY_JOBS_VERSION ? queryLimits(usage) : {}),
        DataStorageMB: limit(STORAGE_MEGABYTES, dataMegabytes(org))
    });
}

function queryLimits(usage: Usage): Record<string, Limit> {
    const megabytes = usage.used('DailyBulkV2QueryFileStorage') / BYTES_PER_MEGABYTE;
    return {
        DailyBulkV2QueryFileStorageMB: limit(DAILY_QUERY_MEGABYTES, Math.ceil(megabytes)),
        DailyBulkV2QueryJobs: limit(DAILY_QUERY_JOBS, usage.used('DailyBulkV2QueryJobs'))
    };
}

function limit(most: number, used: number): Limit {
    return { Max: most, Remaining: Math.max(0, most - used) };
}

/** Counts deleted records, too, until they leave the recycle bin: telling them apart would read every row. */
function dataMegabytes({ schema, store }: Org): number {
    const records = [...schema.objects.values()]
        .filter(({ setup, view }) => !setup && !view)
        .reduce(
            (sum, { apiName }) => sum + Number(store.get(`SELECT COUNT(*) AS n FROM ${quoted(apiName)}`)?.['n']),
            0
        );
    return Math.ceil((records * KILOBYTES_PER_RECORD) / KILOBYTES_PER_MEGABYTE);
}
