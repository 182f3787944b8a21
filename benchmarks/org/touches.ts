/** Accounts, contacts and touches in an org, put there as any client would. */
import { load } from './load.ts';
import type { BenchmarkOrg } from './process.ts';
import { accountCsv, contactCsv, touchCsv } from './rows.ts';

/** Keeps a file below the 150 MB that a job may have. */
const ROWS_PER_JOB = 1_000_000;

export interface LoadTimes {
    /** Of the touches alone. */
    readonly milliseconds: number;
    /** Longest that another request waited while rows were saved. */
    readonly slowest: number;
}

export async function loadTouches(org: BenchmarkOrg, rows: number): Promise<LoadTimes> {
    const byKey = { operation: 'upsert', externalIdFieldName: 'Triad_Source_Key__c' } as const;
    await load(org, { object: 'Account', ...byKey }, [accountCsv()]);
    await load(org, { object: 'Contact', ...byKey }, [contactCsv()]);
    const start = performance.now();
    let slowest = 0;
    for (let from = 0; from < rows; from += ROWS_PER_JOB) {
        const content = touchCsv(from, Math.min(rows, from + ROWS_PER_JOB));
        slowest = Math.max(slowest, await load(org, { object: 'Field_Engagement__c', operation: 'insert' }, content));
    }
    return { milliseconds: performance.now() - start, slowest };
}
