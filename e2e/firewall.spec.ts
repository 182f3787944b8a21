import { expect, test } from '@playwright/test';
import { readPlantedCases } from '../scripts/seed/cases.ts';
import { DEFAULT_ACCOUNTS } from '../scripts/seed/seed.ts';
import { call, graphql, jsforceAs, logIn, orgStatus } from './support/org.ts';
import { readManifest, readPageFile } from './support/page-build.ts';

/**
 * Nothing that Sales can get says denial, names a payer, gives a decision date or a count below 11. The scan goes over every record
 * of every object that Sales can query, its describe, its UI API and GraphQL forms, and the files of the page.
 */
const RESTRICTED_WORDS =
    /\b(denial|denials|denied|deny|payer|payers|appeal|appeals|appealed)\b|_denial|denied_|payer__c/i;

const cases = readPlantedCases();
const payers = [...new Set(cases.flatMap(({ barriers }) => barriers.map((barrier) => barrier.payer)))];

interface Barrier {
    readonly Payer__c: string;
    readonly Decision_Date__c: string | null;
}

async function queryableObjects(): Promise<string[]> {
    const { sobjects } = await jsforceAs('Sales').describeGlobal();
    return sobjects.filter((object) => object.queryable).map((object) => object.name);
}

function findings(text: string): string[] {
    const words = text.match(new RegExp(RESTRICTED_WORDS, 'gi')) ?? [];
    return [...new Set([...words, ...payers.filter((payer) => text.includes(payer))])];
}

test.describe('the firewall around access facts', () => {
    test('has facts to hide', async () => {
        const { records } = await jsforceAs('Compliance').query<Barrier>(
            'SELECT Payer__c, Decision_Date__c FROM Access_Barrier__c'
        );
        expect(records.length).toBeGreaterThan(20);
        expect(findings(JSON.stringify(records))).toContain('Northmere Health Plan');
    });

    for (const persona of ['Sales', 'MSL'] as const) {
        test(`hides the barrier object from ${persona} at every door`, async () => {
            const user = jsforceAs(persona);
            await expect(user.query('SELECT Id FROM Access_Barrier__c')).rejects.toMatchObject({
                errorCode: 'INVALID_TYPE'
            });
            await expect(
                user.query('SELECT Id, (SELECT Id FROM Access_Barriers__r) FROM Shared_Plan__c')
            ).rejects.toHaveProperty('errorCode', 'INVALID_TYPE');
            expect(await queryableObjects()).not.toContain('Access_Barrier__c');
            expect((await call(persona, 'GET', '/sobjects/Access_Barrier__c/describe')).status).toBe(404);
            expect((await call(persona, 'GET', '/ui-api/object-info/Access_Barrier__c')).status).toBeGreaterThanOrEqual(
                400
            );
            const answer = await graphql(
                persona,
                '{ uiapi { query { Access_Barrier__c { edges { node { Id } } } } } }'
            );
            expect(answer.body).toMatchObject({ errors: [expect.anything()] });
        });
    }

    test('shows Sales no restricted word in any record, describe or screen text', async () => {
        const sales = jsforceAs('Sales');
        const read = new Map<string, number>();
        for (const object of await queryableObjects()) {
            const { fields } = await sales.describe(object);
            const answer = await call('Sales', 'GET', `/sobjects/${object}/describe`);
            expect(findings(answer.text), `${object}, describe`).toEqual([]);
            const { records } = await sales.query<{ Id: string }>(
                `SELECT ${fields.map((field) => field.name).join(', ')} FROM ${object} LIMIT 2000`
            );
            expect(findings(JSON.stringify(records)), `${object}, rows`).toEqual([]);
            const info = await call('Sales', 'GET', `/ui-api/object-info/${object}`);
            expect(findings(info.text), `${object}, object info`).toEqual([]);
            read.set(object, records.length);
        }
        expect(read.get('Shared_Plan__c')).toBeGreaterThanOrEqual(DEFAULT_ACCOUNTS);
        expect(read.get('Field_Engagement__c')).toBeGreaterThan(500);
    });

    test('shows Sales no field of a plan that follows from a barrier, but the signal', async () => {
        const { fields } = await jsforceAs('Sales').describe('Shared_Plan__c');
        const { records } = await jsforceAs('Sales').query<Record<string, unknown>>(
            `SELECT ${fields.map((field) => field.name).join(', ')} FROM Shared_Plan__c`
        );
        const solo = await jsforceAs('Integration').query<Barrier>(
            "SELECT Decision_Date__c FROM Access_Barrier__c WHERE Source_Key__c = 'SEED:solo-practice:0'"
        );
        const decided = solo.records[0]?.Decision_Date__c ?? 'none';
        expect(decided).toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const plan of records) {
            const dates = Object.values(plan).filter(
                (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
            );
            expect(dates).not.toContain(decided);
            const counted = Object.keys(plan).filter((field) => typeof plan[field] === 'number');
            expect(counted).toEqual(['Next_Protocol_Version__c']);
        }
    });

    test('ships no restricted word to the browser of Sales', async ({ request }) => {
        const { instanceUrl } = orgStatus();
        await logIn({ request }, 'Sales');
        const html = await (await request.get(`${instanceUrl}/lightning/`)).text();
        expect(html).toContain('org-context');
        expect(findings(html)).toEqual([]);
        const own = readManifest().chunks.filter((chunk) => chunk.kind === 'own');
        expect(own.length).toBeGreaterThan(0);
        for (const { file } of own) expect(findings(readPageFile(file)), file).toEqual([]);
    });
});
