import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;
let project: string;

beforeAll(() => {
    desk = openDesk();
    project = desk.project();
});
afterAll(() => desk.org.close());

describe('system validation', () => {
    it('names every missing field of a new record at once', () => {
        expect(errorIn(desk.insert('Project__c', { Status__c: null }))).toEqual({
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Required fields are missing: [Account__c, Project_Key__c, Status__c, Title__c]',
            fields: ['Account__c', 'Project_Key__c', 'Status__c', 'Title__c']
        });
    });

    it('refuses to empty a required field and ignores those not sent', () => {
        expect(errorIn(desk.update('Project__c', { Id: project, Title__c: '' })).fields).toEqual(['Title__c']);
        expect(desk.update('Project__c', { Id: project, Summary__c: 'x' }).success).toBe(true);
    });

    it.each([
        [
            { Title__c: 'x'.repeat(81) },
            'STRING_TOO_LONG',
            `Title: data value too large: ${'x'.repeat(81)} (max length=80)`
        ],
        [
            { Status__c: 'Nope' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'Status: bad value for restricted picklist field: Nope'
        ],
        [
            { Topics__c: 'Build;Nope' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'Topics: bad value for restricted picklist field: Nope'
        ],
        [
            { Budget__c: 1e14 },
            'NUMBER_OUTSIDE_VALID_RANGE',
            'Budget: value outside of valid range on numeric field: 100000000000000'
        ]
    ])('refuses %j', (change, statusCode, message) => {
        expect(errorIn(desk.update('Project__c', { Id: project, ...change }))).toEqual({
            statusCode,
            message,
            fields: Object.keys(change)
        });
    });

    it('reports all bad fields of a row together', () => {
        const { errors } = desk.update('Project__c', { Id: project, Title__c: 'x'.repeat(81), Status__c: 'Nope' });
        expect(errors.map((error) => error.statusCode)).toEqual([
            'STRING_TOO_LONG',
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        ]);
    });

    it.each(['no-at', 'a@b', 'a b@example.com', 'a@@example.com'])('refuses the address %s', (Email) => {
        expect(errorIn(desk.insert('Contact', { LastName: 'Birch', Email }))).toEqual({
            statusCode: 'INVALID_EMAIL_ADDRESS',
            message: `Email: invalid email address: ${Email}`,
            fields: ['Email']
        });
    });

    it('takes values at the limit', () => {
        const change = {
            Id: project,
            Title__c: 'x'.repeat(80),
            Budget__c: 99_999_999_999_999,
            Topics__c: 'Review;Design'
        };
        expect(desk.update('Project__c', change).errors).toEqual([]);
        expect(desk.row('Project__c', project)).toMatchObject({ Topics__c: 'Design;Review' });
    });
});
