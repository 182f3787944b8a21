/** Turns a lead into an account, a contact and, unless it is not wanted, an opportunity (SOAP API, `convertLead`). */
import { isoDate, parseIsoDate } from '../formula/calendar.ts';
import { findField, findObject } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { canEditRecord } from '../security/sharing.ts';
import { to18 } from '../store/ids.ts';
import { quoted, type SqlRow } from '../store/store.ts';
import { LEAD_MAPPING, type LeadTarget } from './lead-mapping.ts';
import { refuse, refuseAll, RowRefusal } from './refusal.ts';
import { save } from './save.ts';
import type { InputRecord, RowError } from './types.ts';
import { nextStamp } from './write.ts';

export interface LeadConversion {
    readonly leadId: string;
    readonly convertedStatus: string;
    readonly accountId?: string;
    readonly contactId?: string;
    readonly ownerId?: string;
    readonly opportunityName?: string;
    readonly doNotCreateOpportunity: boolean;
    readonly overwriteLeadSource: boolean;
}

export interface ConvertedLead {
    readonly success: boolean;
    readonly leadId?: string;
    readonly accountId?: string;
    readonly contactId?: string;
    readonly opportunityId?: string;
    readonly errors: readonly RowError[];
}

const FIRST_STAGE = 'Prospecting';
const MONTHS_OF_QUARTER = 3;

interface Work {
    readonly org: Org;
    readonly user: UserContext;
    readonly lead: SqlRow;
    readonly conversion: LeadConversion;
    readonly ownerId: string;
}

/** One lead, whole or not at all; what is wrong is in the result. */
export function convertLead(org: Org, user: UserContext, conversion: LeadConversion): ConvertedLead {
    try {
        return org.store.transaction(() => org.store.savepoint(() => convert(org, user, conversion)));
    } catch (error) {
        if (error instanceof RowRefusal) {
            return { success: false, errors: error.errors };
        }
        throw error;
    }
}

function convert(org: Org, user: UserContext, conversion: LeadConversion): ConvertedLead {
    const lead = convertible(org, user, conversion);
    const work: Work = { org, user, lead, conversion, ownerId: ownerOf(org, lead, conversion) };
    const accountId = recordFor(work, 'Account', conversion.accountId, {});
    const contactId = recordFor(work, 'Contact', conversion.contactId, { AccountId: accountId });
    const opportunityId = conversion.doNotCreateOpportunity
        ? undefined
        : recordFor(work, 'Opportunity', undefined, {
              AccountId: accountId,
              StageName: FIRST_STAGE,
              CloseDate: endOfQuarter(org.now()),
              ...(conversion.opportunityName === undefined ? {} : { Name: conversion.opportunityName })
          });
    const leadId = String(lead['Id']);
    write(org, user, 'Lead', 'update', { Id: leadId, Status: conversion.convertedStatus });
    markConverted(work, { accountId, contactId, opportunityId });
    return { success: true, leadId, accountId, contactId, ...(opportunityId ? { opportunityId } : {}), errors: [] };
}

function convertible(org: Org, user: UserContext, { convertedStatus, leadId }: LeadConversion): SqlRow {
    const may = user.systemPermissions.has('ConvertLeads') && user.object('Lead').edit;
    if (!may) {
        refuse('INSUFFICIENT_ACCESS', 'insufficient access rights to convert leads');
    }
    const lead = org.store.get('SELECT * FROM "Lead" WHERE "Id" = ? AND "IsDeleted" = 0', [to18(leadId) ?? '']);
    if (!lead || !canEditRecord(org, user, 'Lead', lead)) {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['leadId']);
    }
    if (lead['IsConverted'] === 1) {
        refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', ['leadId']);
    }
    const known = 'SELECT 1 FROM "LeadStatus" WHERE "ApiName" = ? AND "IsConverted" = 1';
    if (org.store.get(known, [convertedStatus]) === undefined) {
        refuse('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus}`, ['convertedStatus']);
    }
    return lead;
}

/** A lead of a queue needs a person to own what becomes of it. */
function ownerOf(org: Org, lead: SqlRow, { ownerId }: LeadConversion): string {
    const owner = ownerId === undefined ? String(lead['OwnerId']) : (to18(ownerId) ?? '');
    const isUser = org.store.get('SELECT 1 FROM "User" WHERE "Id" = ?', [owner]) !== undefined;
    return isUser
        ? owner
        : refuse('REQUIRED_FIELD_MISSING', 'Converted objects can only be owned by users', ['ownerId']);
}

/** Values of the lead that the user may read and may write there. */
function mapped({ lead, user }: Work, target: LeadTarget): Record<string, unknown> {
    const entries = LEAD_MAPPING[target].filter(
        ([to, from]) => (lead[from] ?? null) !== null && user.field('Lead', from).read && user.field(target, to).edit
    );
    return Object.fromEntries(entries.map(([to, from]) => [to, lead[from]]));
}

/** The record that is named, with its empty fields filled, or a new one. */
function recordFor(work: Work, target: LeadTarget, id: string | undefined, more: InputRecord): string {
    const { conversion, org, ownerId, user } = work;
    const values = mapped(work, target);
    if (id === undefined) {
        return write(org, user, target, 'insert', { ...values, OwnerId: ownerId, ...more });
    }
    const row = org.store.get(`SELECT * FROM ${quoted(target)} WHERE "Id" = ?`, [to18(id) ?? '']) ?? {};
    const isKept = (name: string): boolean =>
        (row[name] ?? null) !== null && !(name === 'LeadSource' && conversion.overwriteLeadSource);
    const empty = Object.entries({ ...values, ...more }).filter(
        ([name]) => !isKept(name) && !isFlag(org, target, name)
    );
    return write(org, user, target, 'update', { ...Object.fromEntries(empty), Id: id });
}

function isFlag({ schema }: Org, target: LeadTarget, name: string): boolean {
    const object = findObject(schema, target);
    return object !== undefined && findField(object, name)?.type === 'boolean';
}

function write(
    org: Org,
    user: UserContext,
    object: string,
    operation: 'insert' | 'update',
    record: InputRecord
): string {
    const [result] = save(org, user, { operation, object, records: [record], allOrNone: true });
    refuseAll(result?.errors ?? []);
    return result?.id ?? '';
}

interface Made {
    readonly accountId: string;
    readonly contactId: string;
    readonly opportunityId: string | undefined;
}

/** What no client writes; activities about the lead are about the contact from now on. */
function markConverted({ lead, org }: Work, { accountId, contactId, opportunityId }: Made): void {
    const leadId = String(lead['Id']);
    org.store.run(
        `UPDATE "Lead" SET "IsConverted" = 1, "ConvertedDate" = ?, "ConvertedAccountId" = ?, "ConvertedContactId" = ?,
         "ConvertedOpportunityId" = ?, "IsUnreadByOwner" = 0 WHERE "Id" = ?`,
        [org.now().toISOString().slice(0, 10), accountId, contactId, opportunityId ?? null, leadId]
    );
    for (const activities of ['Task', 'Event']) {
        org.store.run(
            `UPDATE ${quoted(activities)} SET "WhoId" = ?, "AccountId" = ?, "SystemModstamp" = ? WHERE "WhoId" = ?`,
            [contactId, accountId, nextStamp(org), leadId]
        );
    }
}

/** "Last day of the current quarter" ("Lead Conversion Considerations"). */
function endOfQuarter(now: Date): string {
    const firstOfNext = Math.floor(now.getUTCMonth() / MONTHS_OF_QUARTER + 1) * MONTHS_OF_QUARTER;
    const next = new Date(Date.UTC(now.getUTCFullYear(), firstOfNext, 1)).toISOString().slice(0, 10);
    return isoDate((parseIsoDate(next) as number) - 1);
}
