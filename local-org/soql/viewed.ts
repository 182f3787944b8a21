/**
 * `FOR VIEW` and `FOR REFERENCE`, and the dates they leave for the user who asked: `LastViewedDate` and `LastReferencedDate`.
 * Looking at a report or dashboard is viewing it; nothing else counts as viewing here. Kept in the hidden table `_org_viewed`.
 */
import type { ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { pseudoField } from './pseudo-field.ts';
import type { BoundField, Relation } from './scope.ts';

export type RecordUse = 'VIEW' | 'REFERENCE';

const FIELDS = {
    lastvieweddate: { field: pseudoField('LastViewedDate', 'Last Viewed Date', 'datetime'), column: 'viewedAt' },
    lastreferenceddate: {
        field: pseudoField('LastReferencedDate', 'Last Referenced Date', 'datetime'),
        column: 'referencedAt'
    }
};
/** Set-up objects whose records people look at. */
const VIEWED_SETUP = ['Report', 'Dashboard'];
const IS_ID = /^[0-9A-Za-z]{18}$/;

function isViewed({ apiName, setup }: ObjectSchema): boolean {
    return !setup || VIEWED_SETUP.includes(apiName);
}

/** Either date of a record; undefined for every other name, for most set-up objects and lookups to several objects. */
export function viewedField(relation: Relation, name: string, userId: string): BoundField | undefined {
    const key = name.toLowerCase();
    const [member, ...others] = relation.members;
    const isKnown = key === 'lastvieweddate' || key === 'lastreferenceddate';
    if (!isKnown || !member || others.length > 0 || !IS_ID.test(userId) || !isViewed(member.object)) {
        return undefined;
    }
    const { column, field } = FIELDS[key];
    const sql = `(SELECT ${column} FROM _org_viewed WHERE recordId = ${member.alias}."Id" AND userId = '${userId}')`;
    return { relation, member, field, sql };
}

/** A record that is viewed is also referenced. */
export function recordUse(org: Org, { userId }: UserContext, use: RecordUse, ids: readonly string[]): void {
    const { store } = org;
    const at = org.now().toISOString();
    const viewed = use === 'VIEW' ? ', viewedAt = excluded.viewedAt' : '';
    const upsert =
        'INSERT INTO _org_viewed (userId, recordId, viewedAt, referencedAt) VALUES (?, ?, ?, ?) ' +
        `ON CONFLICT DO UPDATE SET referencedAt = excluded.referencedAt${viewed}`;
    store.transaction(() => {
        for (const id of ids) {
            store.run(upsert, [userId, id, use === 'VIEW' ? at : null, at]);
        }
    });
}
