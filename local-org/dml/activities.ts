/** What a task or an event says of itself beside what it was given: its account, the ends of an event, when a task was closed. */
import { CLOSED_STATUS } from '../metadata/standard/activity.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';

const MINUTE = 60_000;
/** Where the account of a record stands that an activity is about. */
const ACCOUNT_OF = [
    'SELECT "Id" AS account FROM "Account" WHERE "Id" = ?',
    'SELECT "AccountId" AS account FROM "Opportunity" WHERE "Id" = ?',
    'SELECT "AccountId" AS account FROM "Contact" WHERE "Id" = ?'
];

function accountOf({ org }: SaveContext, { WhatId, WhoId }: SqlRow): SqlValue {
    for (const id of [WhatId, WhoId].filter((one) => typeof one === 'string')) {
        for (const sql of ACCOUNT_OF) {
            const account = org.store.get(sql, [id])?.['account'] ?? null;
            if (account !== null) {
                return account;
            }
        }
    }
    return null;
}

const moment = (value: SqlValue | undefined): number | undefined =>
    typeof value === 'string' ? Date.parse(value) : undefined;

/** The start under both its names, the end and the minutes between: each follows from the others. */
function eventTimes({ prior, row, values }: PendingRow): SqlRow {
    const given = 'StartDateTime' in values ? 'StartDateTime' : 'ActivityDateTime';
    const start = moment(row[given]) ?? moment(row['StartDateTime']) ?? moment(row['ActivityDateTime']);
    const endIsGiven = 'EndDateTime' in values && !('DurationInMinutes' in values);
    const length = endIsGiven ? undefined : row['DurationInMinutes'];
    const end =
        typeof length === 'number' && start !== undefined ? start + length * MINUTE : moment(row['EndDateTime']);
    const startText = start === undefined ? null : new Date(start).toISOString();
    return {
        StartDateTime: startText,
        ActivityDateTime: startText,
        ActivityDate: startText?.slice(0, 10) ?? prior?.['ActivityDate'] ?? null,
        EndDateTime: end === undefined ? null : new Date(end).toISOString(),
        DurationInMinutes: start === undefined || end === undefined ? null : Math.round((end - start) / MINUTE)
    };
}

function closing({ stamp }: SaveContext, { prior, row }: PendingRow): SqlRow {
    const isClosed = row['Status'] === CLOSED_STATUS;
    const was = prior?.['Status'] === CLOSED_STATUS ? (prior['CompletedDateTime'] ?? null) : null;
    return { CompletedDateTime: isClosed ? (was ?? stamp) : null };
}

/** Fills in what follows. Other objects are left as they are. */
export function completeActivity(context: SaveContext, pending: PendingRow): void {
    const name = context.plan.object.apiName;
    if (name !== 'Task' && name !== 'Event') {
        return;
    }
    const own = name === 'Task' ? closing(context, pending) : eventTimes(pending);
    const completed: SqlRow = { ...own, AccountId: accountOf(context, pending.row) };
    Object.assign(pending.values, completed);
    Object.assign(pending.row, completed);
}
