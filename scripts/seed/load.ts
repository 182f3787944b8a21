/**
 * Brings an org to the state of the dataset with as few writes as possible: reads what is there, upserts by external id only what is
 * new or different, and tells the truth about every row. A child whose parent was refused is refused by the org, never loaded without it.
 */
import type { Connection } from 'jsforce';
import { writeCollection, type RowFailure } from '../lib/collections.ts';
import { pages, rowsOf, type OrgRecord } from '../lib/pages.ts';
import { isParentKey, isUserReference, KEY_PREFIX, PLAN_KEY, ACCOUNT_SOURCE_KEY } from './dataset.ts';
import type { ObjectRows, Row } from './dataset.ts';
import { changeOf, type UserIds } from './changes.ts';

export interface ObjectOutcome {
    readonly object: string;
    readonly planned: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failures: readonly RowFailure[];
}

function selectList(rows: readonly Row[]): string[] {
    const columns = new Set(['Id']);
    for (const row of rows) {
        for (const [field, value] of Object.entries(row)) {
            if (isParentKey(value)) columns.add(`${field}.${value.field}`);
            else if (isUserReference(value) || !field.endsWith('__r')) columns.add(field);
        }
    }
    return [...columns];
}

async function existing(connection: Connection, wave: ObjectRows): Promise<Map<string, OrgRecord>> {
    const found = new Map<string, OrgRecord>();
    if (wave.rows.length === 0) return found;
    const filter = wave.object === 'Shared_Plan__c' ? `Account__r.${ACCOUNT_SOURCE_KEY}` : wave.keyField;
    const soql = `SELECT ${selectList(wave.rows).join(', ')} FROM ${wave.object} WHERE ${filter} LIKE '${wave.keyPrefix ?? KEY_PREFIX}%'`;
    for await (const records of pages(connection, soql)) {
        for (const record of records) found.set(String(record[wave.keyField]), record);
    }
    return found;
}

export interface LoadOptions {
    readonly users: UserIds;
    /** True: count what would change, write nothing. */
    readonly dryRun: boolean;
    onProgress(outcome: ObjectOutcome): void;
}

/** Plans and their children name the plan by the account's id, which exists only once the account does. */
function withPlanKeys(wave: ObjectRows, accountIds: ReadonlyMap<string, string>): ObjectRows {
    const keyOf = (sourceKey: string): string => accountIds.get(sourceKey) ?? sourceKey;
    const rows = wave.rows.map((row): Row => {
        const account = row['Account__r'] ?? null;
        if (wave.object === 'Shared_Plan__c' && isParentKey(account)) return { [PLAN_KEY]: keyOf(account.key), ...row };
        const plan = row['Shared_Plan__r'] ?? null;
        return isParentKey(plan) ? { ...row, Shared_Plan__r: { ...plan, key: keyOf(plan.key) } } : row;
    });
    return { ...wave, rows };
}

async function accountIdsByKey(connection: Connection): Promise<Map<string, string>> {
    const records = await rowsOf(
        connection,
        `SELECT Id, ${ACCOUNT_SOURCE_KEY} FROM Account WHERE ${ACCOUNT_SOURCE_KEY} LIKE '${KEY_PREFIX}%'`
    );
    return new Map(records.map((record) => [String(record[ACCOUNT_SOURCE_KEY]), String(record['Id'])]));
}

export async function load(
    connection: Connection,
    waves: readonly ObjectRows[],
    options: LoadOptions
): Promise<readonly ObjectOutcome[]> {
    const outcomes: ObjectOutcome[] = [];
    let accountIds: ReadonlyMap<string, string> = new Map();
    for (const described of waves) {
        if (described.object === 'Shared_Plan__c') accountIds = await accountIdsByKey(connection);
        const wave = withPlanKeys(described, accountIds);
        const present = await existing(connection, wave);
        const changes = wave.rows.flatMap((row) => {
            const found = present.get(row[wave.keyField] as string);
            return found && wave.createsOnly ? [] : (changeOf(row, wave.keyField, found, options.users) ?? []);
        });
        const failures = options.dryRun ? [] : await writeCollection(connection, wave, changes);
        const failed = new Set(failures.map((failure) => failure.key));
        const done = changes.filter((change) => !failed.has(change.key));
        const outcome: ObjectOutcome = {
            object: wave.object,
            planned: wave.rows.length,
            created: done.filter((change) => change.creates).length,
            updated: done.filter((change) => !change.creates).length,
            unchanged: wave.rows.length - changes.length,
            failures
        };
        outcomes.push(outcome);
        options.onProgress(outcome);
    }
    return outcomes;
}
