import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { convertLead, type ConvertedLead, type LeadConversion } from '../lead-conversion.ts';
import { save } from '../save.ts';
import type { RowResult } from '../types.ts';

const STATUS = 'Closed - Converted';

let org: OpenOrg;
beforeEach(() => {
    org = openTestOrg();
});
afterEach(() => org.close());

const write = (operation: 'insert' | 'update', object: string, record: object, name = 'admin'): RowResult =>
    save(org, testUser(org, name), { operation, object, records: [{ ...record }], allOrNone: true })[0] as RowResult;
const lead = (more: object = {}): string =>
    write('insert', 'Lead', { FirstName: 'Ann', LastName: 'Doe', Company: 'North', Email: 'ann@example.com', ...more })
        .id ?? '';
const convert = (leadId: string, more: Partial<LeadConversion> = {}, name = 'admin'): ConvertedLead =>
    convertLead(org, testUser(org, name), {
        leadId,
        convertedStatus: STATUS,
        doNotCreateOpportunity: false,
        overwriteLeadSource: false,
        ...more
    });
const count = (table: string): number => org.store.all(`SELECT "Id" FROM "${table}"`).length;

describe('the conversion of a lead', () => {
    it('makes an account, a contact and an opportunity of it', () => {
        const id = lead({ Website: 'https://example.com', City: 'Bern', LeadSource: 'Web' });
        const { accountId, contactId, opportunityId, success } = convert(id);
        expect(success).toBe(true);
        expect(org.store.get('SELECT "Id", "Name", "Website", "BillingCity" FROM Account')).toEqual({
            Id: accountId,
            Name: 'North',
            Website: 'https://example.com',
            BillingCity: 'Bern'
        });
        expect(org.store.get('SELECT "Id", "AccountId", "Name", "Email" FROM Contact')).toEqual({
            Id: contactId,
            AccountId: accountId,
            Name: 'Ann Doe',
            Email: 'ann@example.com'
        });
        expect(org.store.get('SELECT "Id", "Name", "CloseDate", "StageName", "LeadSource" FROM Opportunity')).toEqual({
            Id: opportunityId,
            Name: 'North',
            CloseDate: '2026-03-31',
            StageName: 'Prospecting',
            LeadSource: 'Web'
        });
        expect(
            org.store.get('SELECT "IsConverted", "Status", "ConvertedContactId", "ConvertedDate" FROM Lead')
        ).toEqual({ IsConverted: 1, Status: STATUS, ConvertedContactId: contactId, ConvertedDate: '2026-03-04' });
    });

    it('fills only what is empty in records that are there', () => {
        const account = write('insert', 'Account', { Name: 'South', Industry: 'Retail' }).id ?? '';
        convert(lead({ Industry: 'Banking', Phone: '1' }), { accountId: account, doNotCreateOpportunity: true });
        expect(org.store.all('SELECT "Name", "Industry", "Phone" FROM Account')).toEqual([
            { Name: 'South', Industry: 'Retail', Phone: '1' }
        ]);
        expect([count('Contact'), count('Opportunity')]).toEqual([1, 0]);
    });

    it('takes the activities about it along', () => {
        const id = lead();
        write('insert', 'Task', { Subject: 'Call', WhoId: id });
        const { accountId, contactId } = convert(id);
        expect(org.store.get('SELECT "WhoId", "AccountId" FROM Task')).toEqual({
            WhoId: contactId,
            AccountId: accountId
        });
    });

    it('happens once, with a status that stands for it, by people who may', () => {
        const id = lead();
        expect(convert(id, { convertedStatus: 'Nothing' }).errors[0]?.statusCode).toBe('INVALID_STATUS');
        expect(convert(id, {}, 'manager').errors[0]?.statusCode).toBe('INSUFFICIENT_ACCESS');
        expect(convert('00Q000000000000').errors[0]?.statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
        expect(convert(id, { accountId: '001000000000000' }).success).toBe(false);
        expect([count('Account'), count('Contact')]).toEqual([0, 0]);
        expect(convert(id).success).toBe(true);
        expect(convert(id).errors[0]?.statusCode).toBe('CANNOT_UPDATE_CONVERTED_LEAD');
        expect(write('update', 'Lead', { Id: id, Title: 'x' }).errors[0]?.statusCode).toBe(
            'CANNOT_UPDATE_CONVERTED_LEAD'
        );
    });
});
