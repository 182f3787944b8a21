import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../scripts/lib/connection.ts';
import { startBenchmarkOrg, type BenchmarkOrg } from '../process.ts';
import { loadTouches } from '../touches.ts';

const TOUCHES = 250;
/** Of a request for several records ("sObject Collections"). */
const MOST_RECORDS = 200;

let folder: string;
let org: BenchmarkOrg;

beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'touches-'));
    org = await startBenchmarkOrg(folder);
});

afterAll(async () => {
    await org.stop();
    rmSync(folder, { recursive: true, force: true });
});

describe('touches, which look for their plan before they are saved', () => {
    it('are loaded by the hundred, by Bulk and by collections', async () => {
        await loadTouches(org, TOUCHES);
        const connection = connect(org);
        const [first] = (
            await connection.query<{ Id: string; Account__c: string }>(
                'SELECT Id, Account__c FROM Field_Engagement__c LIMIT 1'
            )
        ).records;
        const account = first?.Account__c ?? '';
        const plan = await connection
            .sobject('Shared_Plan__c')
            .create({ Account__c: account, Account_Key__c: account });
        const touches = Array.from({ length: TOUCHES }, (_unused, index) => ({
            attributes: { type: 'Field_Engagement__c' },
            Account__c: account,
            Function__c: 'Commercial',
            Channel__c: 'Phone',
            Status__c: 'Completed',
            Start_At__c: '2025-03-03T10:00:00Z',
            Source_Key__c: `C:${index}`
        }));
        for (const records of [touches.slice(0, MOST_RECORDS), touches.slice(MOST_RECORDS)]) {
            const results = await connection.requestPost<{ errors: unknown[] }[]>('/composite/sobjects', { records });
            expect(results.flatMap(({ errors }) => errors)).toEqual([]);
        }
        const { totalSize } = await connection.query(
            `SELECT Id FROM Field_Engagement__c WHERE Shared_Plan__c = '${plan.id}' AND Source_Key__c LIKE 'C:%'`
        );
        expect(totalSize).toBe(TOUCHES);
    });
});
