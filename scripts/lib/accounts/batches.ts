/**
 * All accounts that have a plan, as the engine sees them, in batches: one page of plans and what belongs to it. Never more than one
 * batch is held, however many accounts the org has; the number of calls grows with the rows only, 2,000 of them a call.
 */
import type { Connection } from 'jsforce';
import type { AccountPicture } from 'c/triadModel';
import type { ReplayAccount } from 'c/protocolReplay';
import { pages, rowsOf, type OrgRecord } from '../pages.ts';
import { toPicture } from './picture.ts';

export interface StoredAccount {
    readonly accountId: string;
    readonly planId: string;
    /** State of the account's address: the protocol's summaries are told by it. */
    readonly region: string | null;
    readonly picture: AccountPicture;
    readonly handoffDates: NonNullable<ReplayAccount['handoffDates']>;
    /** The plan's record with the fields that were asked for. */
    readonly plan: OrgRecord;
}

const PLAN_FIELDS = [
    'Id',
    'Account__c',
    'Account__r.Name',
    'Account__r.BillingState',
    'Journey_Stage__c',
    'Hold__c',
    'Tier__c',
    'Recovery_Lead__c',
    'Access_Signal__c'
];

interface Related {
    readonly fields: string;
    readonly object: string;
    /** Path from the record to its account. */
    readonly account: string;
    readonly where?: string;
}

const OBJECTIVES: Related = {
    fields: 'Id, Shared_Plan__r.Account__c, Owner_Function__c, Due_Date__c, Status__c, CreatedDate',
    object: 'Shared_Plan_Objective__c',
    account: 'Shared_Plan__r.Account__c',
    where: "Status__c = 'Open'"
};

const TOUCHES: Related = {
    fields: 'Id, Account__c, HCP__c, Function__c, Channel__c, Start_At__c, Status__c, Is_Requested_By_HCP__c, Coordinated_With__c',
    object: 'Field_Engagement__c',
    account: 'Account__c',
    where: "Status__c != 'Cancelled'"
};

const HANDOFFS: Related = {
    fields: 'Id, Account__c, Kind__c, From_Function__c, To_Function__c, Status__c, Due_At__c, CreatedDate, Accepted_At__c, Completed_At__c',
    object: 'Field_Handoff__c',
    account: 'Account__c'
};

function accountOf(row: OrgRecord, path: string): string {
    return String(path.split('.').reduce<unknown>((value, name) => (value as OrgRecord | null)?.[name], row));
}

/** Rows by account, of the accounts from the first to the last id. */
async function related(
    connection: Connection,
    { fields, object, account, where }: Related,
    first: string,
    last: string
): Promise<ReadonlyMap<string, readonly OrgRecord[]>> {
    const range = `${account} >= '${first}' AND ${account} <= '${last}'`;
    const condition = where ? `${range} AND ${where}` : range;
    const grouped = new Map<string, OrgRecord[]>();
    for (const row of await rowsOf(connection, `SELECT ${fields} FROM ${object} WHERE ${condition}`)) {
        const key = accountOf(row, account);
        const rows = grouped.get(key);
        if (rows) rows.push(row);
        else grouped.set(key, [row]);
    }
    return grouped;
}

function handoffDates(rows: readonly OrgRecord[]): StoredAccount['handoffDates'] {
    return Object.fromEntries(
        rows.map((row) => [
            String(row['Id']),
            {
                acceptedAt: (row['Accepted_At__c'] as string | null) ?? null,
                completedAt: (row['Completed_At__c'] as string | null) ?? null
            }
        ])
    );
}

/** `fields`: what else of the plan is to be read. */
export async function* accountBatches(
    connection: Connection,
    fields: readonly string[] = []
): AsyncGenerator<readonly StoredAccount[], void, undefined> {
    const soql = `SELECT ${[...PLAN_FIELDS, ...fields].join(', ')} FROM Shared_Plan__c ORDER BY Account__c`;
    for await (const plans of pages(connection, soql)) {
        const ids = plans.map((plan) => String(plan['Account__c']));
        const [first, last] = [ids[0], ids.at(-1)];
        if (first === undefined || last === undefined) return;
        const [objectives, touches, handoffs] = await Promise.all(
            [OBJECTIVES, TOUCHES, HANDOFFS].map((one) => related(connection, one, first, last))
        );
        yield plans.map((plan): StoredAccount => {
            const accountId = String(plan['Account__c']);
            const ownHandoffs = handoffs?.get(accountId) ?? [];
            const account = plan['Account__r'] as OrgRecord | null;
            return {
                accountId,
                planId: String(plan['Id']),
                region: (account?.['BillingState'] as string | null | undefined) ?? null,
                picture: toPicture({
                    plan,
                    objectives: objectives?.get(accountId) ?? [],
                    touches: touches?.get(accountId) ?? [],
                    handoffs: ownHandoffs
                }),
                handoffDates: handoffDates(ownHandoffs),
                plan
            };
        });
    }
}
