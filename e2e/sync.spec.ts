import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { DEFAULT_PROTOCOL, type SequenceProtocol } from 'c/callSequence';
import { activeProtocol } from '../scripts/lib/protocol-records.ts';
import type { DraftReplay } from '../scripts/protocol/replay/replay.ts';
import { readAllCases } from '../scripts/seed/cases.ts';
import { expectationOf } from '../scripts/seed/expectation.ts';
import type { SyncSummary } from '../scripts/sync/suggestions/sync.ts';
import { activate, draftOf } from './support/new-version.ts';
import type { Persona } from './support/org.ts';
import { openOwnOrg, type OwnOrg } from './support/own-org.ts';

/** One after the other: each test goes on with the org that the one before it leaves. */
test.describe.configure({ mode: 'serial' });

const cases = readAllCases();
const today = new Date().toISOString().slice(0, 10);
let org: OwnOrg;

test.beforeAll(async () => {
    org = await openOwnOrg();
});
test.afterAll(() => org.stop());

function run(persona: Persona, script: string, ...parameters: string[]) {
    const { accessToken } = org.userOf(persona);
    return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}/index.ts`, ...parameters], {
        encoding: 'utf8',
        env: { ...process.env, SF_INSTANCE_URL: org.instanceUrl, SF_ACCESS_TOKEN: accessToken }
    });
}

function sync(...flags: string[]): SyncSummary {
    const { status, stdout, stderr } = run('Integration', 'sync', 'suggestions', '--json', ...flags);
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as SyncSummary;
}

interface StoredPlan {
    readonly Id: string;
    readonly Account__c: string;
    readonly Next_Function__c: string | null;
    readonly Next_Rule_Id__c: string | null;
    readonly Next_Not_Before__c: string | null;
    readonly Next_Until__c: string | null;
    readonly Next_Protocol_Version__c: number | null;
    readonly Next_Inputs_Hash__c: string | null;
    readonly Next_Decided_At__c: string | null;
    readonly Coverage_Flag__c: string | null;
    readonly Collides_On__c: string | null;
}

/** Names of the planted and generated accounts, by id. */
async function accountNames(): Promise<ReadonlyMap<string, string>> {
    const { records } = await org
        .as('Integration')
        .query<{ Id: string; Triad_Source_Key__c: string }>('SELECT Id, Triad_Source_Key__c FROM Account');
    return new Map(records.map(({ Id, Triad_Source_Key__c: key }) => [Id, key.replace('SEED:', '')]));
}

/** Plans by the name of their account. */
async function storedPlans(persona: Persona = 'Integration'): Promise<ReadonlyMap<string, StoredPlan>> {
    const names = await accountNames();
    const { records } = await org
        .as(persona)
        .query<StoredPlan>(
            'SELECT Id, Account__c, Next_Function__c, Next_Rule_Id__c, Next_Not_Before__c, Next_Until__c, Next_Protocol_Version__c, Next_Inputs_Hash__c, Next_Decided_At__c, Coverage_Flag__c, Collides_On__c FROM Shared_Plan__c'
        );
    return new Map(records.map((plan) => [names.get(plan.Account__c) ?? '', plan]));
}

async function listedIn(view: string, persona: Persona): Promise<readonly string[]> {
    const answer = await org.as(persona).request<{
        readonly records: readonly { readonly id: string }[];
    }>(`/services/data/v66.0/ui-api/list-records/Shared_Plan__c/${view}?pageSize=200`);
    const names = new Map([...(await storedPlans())].map(([name, { Id }]) => [Id, name]));
    return answer.records.map(({ id }) => names.get(id) ?? id).sort();
}

test('a user who may not store suggestions is told so, and nothing is written', async () => {
    const { status, stderr, stdout } = run('Sales', 'sync', 'suggestions');
    expect(stderr).toContain('no permission to store suggestions');
    expect(stderr).toContain('Triad_Integration');
    expect(stdout).toBe('');
    expect(status).toBe(3);
    for (const plan of (await storedPlans()).values()) expect(plan.Next_Function__c).toBeNull();
});

test('a dry run counts every account and writes none', async () => {
    const summary = sync('--dry-run');
    expect(summary.objects[0]).toMatchObject({ object: 'Shared_Plan__c', processed: 100, sent: 100, unchanged: 0 });
    for (const plan of (await storedPlans()).values()) expect(plan.Next_Function__c).toBeNull();
    const { totalSize } = await org.as('Integration').query('SELECT Id FROM Rule_Statistic__c');
    expect(totalSize).toBe(0);
});

test(`all ${cases.length} planted cases are stored with the expected function, rule and dates, for everyone`, async () => {
    const { failures, processed, sent, unchanged } = sync();
    expect(failures).toEqual([]);
    expect({ sent, unchanged }).toEqual({ sent: processed, unchanged: 0 });
    for (const persona of ['Integration', 'Sales', 'MSL', 'FRM'] as const) {
        const plans = await storedPlans(persona);
        for (const planted of cases) {
            const plan = plans.get(planted.id);
            const { answer, notBefore, ruleId, until } = expectationOf(planted, today);
            expect.soft(plan, `${persona}, ${planted.id}`).toMatchObject({
                Next_Function__c: answer,
                Next_Rule_Id__c: ruleId,
                Next_Not_Before__c: notBefore ?? null,
                Next_Until__c: until ?? null,
                Next_Protocol_Version__c: 1,
                Next_Inputs_Hash__c: expect.stringMatching(/^[0-9a-f]{16}$/)
            });
            expect.soft(Date.parse(plan?.Next_Decided_At__c ?? ''), planted.id).toBeLessThanOrEqual(Date.now());
        }
    }
});

test('a second run writes nothing', async () => {
    const before = await storedPlans();
    const { objects, processed, sent, unchanged } = sync();
    expect({ sent, unchanged }).toEqual({ sent: 0, unchanged: processed });
    expect(objects.map(({ object }) => object)).toEqual(['Shared_Plan__c', 'Rule_Statistic__c']);
    expect(await storedPlans()).toEqual(before);
});

test('what was planted to stand out is flagged, and no other account', async () => {
    const plans = await storedPlans();
    const flagged = [...plans].flatMap(([id, { Coverage_Flag__c: flags }]) =>
        flags ? [[id, flags.split(';').sort()]] : []
    );
    const expected = cases.flatMap(({ id, expected: { flags } }) =>
        flags.length > 0 ? [[id, [...flags].sort()]] : []
    );
    expect(flagged.sort()).toEqual(expected.sort());
    const kinds = new Set(cases.flatMap(({ expected: { flags } }) => flags));
    expect([...kinds].sort()).toEqual(['Colliding', 'Over_Served', 'Overlooked', 'Redundant']);
    const colliding = [...plans].filter(([, plan]) => plan.Collides_On__c !== null);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(colliding.map(([id, plan]) => [id, plan.Collides_On__c])).toEqual([['planned-clash', tomorrow]]);
});

test('the list views show the planted accounts', async () => {
    expect(await listedIn('Overlooked', 'Region lead')).toEqual(['adopter-overlooked', 'new-academic-center']);
    expect(await listedIn('Colliding_This_Week', 'Region lead')).toEqual(['planned-clash']);
    const mine = await listedIn('Who_Goes_Next_Mine', 'Sales');
    const owned = cases.filter(({ plan, expected }) => plan.owner === 'sales' && expected.function !== 'No_One');
    expect(mine).toEqual(expect.arrayContaining(owned.map(({ id }) => id)));
    expect(mine).not.toContain('no-contact-hold');
    expect(await listedIn('Who_Goes_Next_Mine', 'MSL')).toEqual([]);
});

test('an account that moves is written alone', async () => {
    const plan = (await storedPlans()).get('aware-quiet');
    await org
        .as('Compliance')
        .sobject('Shared_Plan__c')
        .update({ Id: plan?.Id ?? '', Hold__c: 'No_Contact' });
    expect(sync('--dry-run').objects[0]).toMatchObject({ sent: 1, unchanged: 99 });
    expect((await storedPlans()).get('aware-quiet')).toEqual(plan);
    expect(sync().objects[0]).toMatchObject({ sent: 1, unchanged: 99 });
    expect((await storedPlans()).get('aware-quiet')).toMatchObject({
        Next_Function__c: 'No_One',
        Next_Rule_Id__c: 'STOP-1',
        Coverage_Flag__c: null
    });
});

test('another day than today is decided for that day', () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(sync('--as-of', tomorrow, '--dry-run').asOf).toBe(tomorrow);
});

test('a rule that is set aside at more than 30 percent of its accounts shows in the statistics', async () => {
    const plans = [...(await storedPlans()).values()].filter(({ Next_Rule_Id__c }) => Next_Rule_Id__c === 'JRN-3');
    const aside = plans.slice(0, Math.floor(plans.length * 0.3) + 1);
    for (const { Account__c, Id } of aside) {
        await org
            .as('Sales')
            .sobject('Suggestion_Override__c')
            .create({
                Account__c,
                Shared_Plan__c: Id,
                Function__c: 'Commercial',
                Kind__c: 'Dismissed',
                Reason__c: 'Wrong_Timing',
                Expires_On__c: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
                Rule_Id__c: 'JRN-3',
                Protocol_Version__c: 1,
                Suggested_Function__c: 'Commercial'
            });
    }
    expect(sync().objects).toMatchObject([{ sent: 0 }, { sent: 1 }]);
    const { records } = await org
        .as('Admin')
        .query(
            'SELECT Rule_Id__c, Suggestions_Count__c, Overrides_Count__c, Override_Rate__c, Window_End__c FROM Rule_Statistic__c WHERE Override_Rate__c > 0'
        );
    expect(records).toMatchObject([
        {
            Rule_Id__c: 'JRN-3',
            Suggestions_Count__c: plans.length,
            Overrides_Count__c: aside.length,
            Window_End__c: today
        }
    ]);
    expect(Number(records[0]?.['Override_Rate__c'])).toBeGreaterThan(30);
});

const draft: SequenceProtocol = {
    ...DEFAULT_PROTOCOL,
    version: 2,
    settings: {
        ...DEFAULT_PROTOCOL.settings,
        ownCoolDownDays: 14,
        proactiveMedical: false,
        targets: { ...DEFAULT_PROTOCOL.settings.targets, Commercial: { A: 15, B: 16, C: 20 } }
    }
};

test('the replay of a draft is what the sync stores once it is active, row by row', async () => {
    const id = await draftOf(org, draft);
    const checked = run('Admin', 'protocol', 'validate');
    expect(checked.stdout, checked.stderr).toContain('Global 2, Version 2: 0 errors');
    expect(checked.status).toBe(0);
    const { status, stdout, stderr } = run('Integration', 'protocol', 'replay', '2', '--json');
    expect(status, stderr).toBe(0);
    const replayed = JSON.parse(stdout) as DraftReplay;
    expect(replayed).toMatchObject({ before: 1, after: 2, accounts: 100, today: { compared: 100 } });
    expect(replayed.history.compared).toBe(100 * 13);

    const before = await storedPlans();
    await activate(org, id, draft);
    expect(sync().protocol).toEqual({ scope: 'Global', version: 2, status: 'Active' });
    const after = await storedPlans();
    const told = (plan: StoredPlan | undefined): unknown[] => [
        plan?.Next_Function__c,
        plan?.Next_Rule_Id__c,
        plan?.Next_Not_Before__c
    ];
    const changed = [...after]
        .filter(([name, plan]) => JSON.stringify(told(plan)) !== JSON.stringify(told(before.get(name))))
        .map(([name, plan]) => [plan.Account__c, told(before.get(name)), told(plan)]);
    const rows = replayed.today.rows.map(({ accountId, from, to }) => [
        accountId,
        [from.answer, from.ruleId, from.notBefore ?? null],
        [to.answer, to.ruleId, to.notBefore ?? null]
    ]);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.sort()).toEqual(changed.sort());
    const functions = replayed.today.summary.reduce((sum, { rows: count }) => sum + count, 0);
    expect(functions).toBe(rows.length);
});

test('a draft with errors is named by the check and not replayed', async () => {
    const tables = draft.tables.map((table) =>
        table.hitPolicy === 'COLLECT' ? { ...table, otherwise: undefined } : table
    );
    await draftOf(org, { ...draft, version: 3, tables: tables as unknown as SequenceProtocol['tables'] });
    const { status, stdout } = run('Admin', 'protocol', 'validate');
    expect(stdout).toContain('error Missing_Default');
    expect(status).toBe(1);
    const refused = run('Integration', 'protocol', 'replay', '3');
    expect(refused.stderr).toContain('has errors and cannot be replayed');
    expect(refused.status).toBe(1);
});

test('an active protocol that is not what was approved decides nothing', async () => {
    await org
        .as('Integration')
        .sobject('Sequence_Protocol__c')
        .create({
            Title__c: 'Not what was approved',
            Scope__c: 'Other',
            Protocol_Version__c: 1,
            Protocol_Key__c: 'Other:1',
            Status__c: 'Active',
            Active_Scope__c: 'Other',
            Activated_At__c: new Date(Date.now() - 60_000).toISOString(),
            Validated_Digest__c: '00000000000000b1',
            Approved_Digest__c: '00000000000000b1',
            Approved_At__c: new Date(Date.now() - 60_000).toISOString(),
            Validation_Error_Count__c: 0,
            Validated_Rule_Count__c: 0
        });
    await expect(activeProtocol(org.as('Integration'), 'Other')).rejects.toThrow('is not what was approved');
    const builtIn = await activeProtocol(org.as('Integration'), 'Nowhere');
    expect(builtIn).toMatchObject({ status: 'Built in', protocol: DEFAULT_PROTOCOL });
});
