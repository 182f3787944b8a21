/** `updated` and `deleted`: the records of an object that changed in a span of time ("sObject Get Updated", "sObject Get Deleted"). */
import { OrgError } from '../../errors.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import { query, queryMore } from '../../soql/query.ts';
import type { SoqlRow } from '../../soql/types.ts';
import { readableObject } from '../rest/objects.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

const DAY = 86_400_000;
const LONGEST_SPAN = 30 * DAY;

interface Span {
    readonly object: ObjectSchema;
    readonly start: Date;
    readonly end: Date;
}

/** Throws INVALID_REPLICATION_DATE for a span that is none or too long. */
function spanOf({ org, params, query: parameters, user }: RequestContext): Span {
    const object = readableObject(org, user, params['object'] ?? '');
    const start = momentOf(parameters.get('start'), 'start');
    const end = momentOf(parameters.get('end'), 'end');
    if (start >= end) {
        throw new OrgError('INVALID_REPLICATION_DATE', 'startDate should be earlier than endDate');
    }
    if (org.now().getTime() - start.getTime() > LONGEST_SPAN) {
        throw new OrgError('INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago');
    }
    if (!findField(object, 'SystemModstamp') || object.setup) {
        throw new OrgError('INVALID_TYPE', `The records of ${object.apiName} cannot be replicated`);
    }
    return { object, start, end };
}

/** A blank stands for the plus of a zone that was not encoded. */
function momentOf(text: string | null, name: string): Date {
    if (text === null) {
        throw new OrgError('MISSING_ARGUMENT', `${name} is a required parameter`);
    }
    const moment = new Date(text.replace(' ', '+'));
    if (Number.isNaN(moment.getTime())) {
        throw new OrgError('INVALID_REPLICATION_DATE', `${name} is not a date: ${text}`);
    }
    return moment;
}

function rowsIn({ org, user }: RequestContext, { end, object, start }: Span, isDeleted: boolean): SoqlRow[] {
    const span = `SystemModstamp >= ${start.toISOString()} AND SystemModstamp < ${end.toISOString()}`;
    const soql = `SELECT Id, SystemModstamp FROM ${object.apiName} WHERE IsDeleted = ${isDeleted} AND ${span}`;
    let page = query(org, user, soql, { includeDeleted: isDeleted });
    const rows = [...page.rows];
    while (page.locator !== undefined) {
        page = queryMore(org, user, page.locator);
        rows.push(...page.rows);
    }
    return rows;
}

function zoned(moment: Date): string {
    return moment.toISOString().replace(/Z$/, '+0000');
}

export function updatedRecords(context: RequestContext): Reply {
    const span = spanOf(context);
    const ids = rowsIn(context, span, false).map(({ id }) => id);
    return ok({ ids, latestDateCovered: zoned(span.end) });
}

/** Records in the recycle bin; those emptied out are not told of. */
export function deletedRecords(context: RequestContext): Reply {
    const span = spanOf(context);
    const deleted = rowsIn(context, span, true).map(({ id, values }) => ({
        id,
        deletedDate: zoned(new Date(values['SystemModstamp'] as string))
    }));
    return ok({
        deletedRecords: deleted,
        earliestDateAvailable: zoned(new Date(context.org.now().getTime() - LONGEST_SPAN)),
        latestDateCovered: zoned(span.end)
    });
}
