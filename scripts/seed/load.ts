/**
 * Brings an org to the state of the dataset with as few writes as possible: reads what is there, upserts by external id only what is
 * new or different, and tells the truth about every row. A child whose parent was refused is refused by the org, never loaded without it.
 */
import type { Connection } from 'jsforce';
import { isParentKey, isUserReference, KEY_PREFIX, PLAN_KEY, ACCOUNT_SOURCE_KEY } from './dataset.ts';
import type { ObjectRows, Row } from './dataset.ts';
import { changeOf, type OrgRecord, type RowChange, type UserIds } from './changes.ts';
import { request } from './request.ts';

export interface RowFailure {
    readonly key: string;
    readonly code: string;
    readonly message: string;
}

export interface ObjectOutcome {
    readonly object: string;
    readonly planned: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failures: readonly RowFailure[];
}

/** Most records one sObject Collections call takes (REST API guide, "sObject Collections"). */
const CHUNK = 200;

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
    let page = await connection.query<OrgRecord>(soql);
    for (;;) {
        for (const record of page.records) found.set(String(record[wave.keyField]), record);
        if (page.done || !page.nextRecordsUrl) return found;
        page = await connection.queryMore<OrgRecord>(page.nextRecordsUrl);
    }
}

interface CollectionResult {
    readonly id?: string;
    readonly success: boolean;
    readonly created?: boolean;
    readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

async function upsert(connection: Connection, wave: ObjectRows, changes: readonly RowChange[]): Promise<RowFailure[]> {
    const failures: RowFailure[] = [];
    for (let start = 0; start < changes.length; start += CHUNK) {
        const chunk = changes.slice(start, start + CHUNK);
        const results = await request<readonly CollectionResult[]>(connection, {
            method: 'PATCH',
            path: `/composite/sobjects/${wave.object}/${wave.keyField}`,
            body: {
                allOrNone: false,
                records: chunk.map((change) => ({ attributes: { type: wave.object }, ...change.body }))
            }
        });
        chunk.forEach((change, position) => {
            const result = results[position];
            if (result?.success) return;
            const error = result?.errors[0];
            failures.push({
                key: change.key,
                code: error?.statusCode ?? 'NO_RESULT',
                message: error?.message ?? 'The org gave no result for this row.'
            });
        });
    }
    return failures;
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
    const { records } = await connection.query<OrgRecord>(
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
        const failures = options.dryRun ? [] : await upsert(connection, wave, changes);
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
