import type { FieldSchema } from '../schema.ts';
import { CLOSED_STATUS } from './activity.ts';
import { date, READ_ONLY } from './fields.ts';

const latest = (table: string, condition: string): string =>
    `coalesce((SELECT max("ActivityDate") FROM "${table}" WHERE ${condition} AND "IsDeleted" = 0), '')`;

/**
 * "The most recent of: due date of the most recent event logged against the record, due date of the most recently closed task
 * associated with the record" (Object Reference). `link` is the field of tasks and events that names the record.
 */
export function lastActivityDate(link: 'AccountId' | 'WhatId' | 'WhoId'): FieldSchema {
    const about = `"${link}" = {row}."Id"`;
    const closed = latest('Task', `${about} AND "Status" = '${CLOSED_STATUS}'`);
    return date('LastActivityDate', 'Last Activity', {
        ...READ_ONLY,
        expression: `nullif(max(${closed}, ${latest('Event', about)}), '')`
    });
}
