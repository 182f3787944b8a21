import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectSchema, SharingModel } from '../../metadata/schema.ts';
import { save } from '../save.ts';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeAll(() => {
    desk = openDesk();
});
afterAll(() => desk.org.close());

const project = (reference: object): Record<string, unknown> => ({
    Title__c: 'Move',
    Project_Key__c: 'k',
    ...reference
});

describe('lookups', () => {
    it.each([
        ['abc', 'MALFORMED_ID', 'Account: id value of incorrect type: abc'],
        ['003000000000001AAA', 'FIELD_INTEGRITY_EXCEPTION', 'Account: id value of incorrect type: 003000000000001AAA'],
        ['001000000000001AAA', 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id']
    ])('refuses the id %s', (Account__c, statusCode, message) => {
        expect(errorIn(desk.insert('Project__c', project({ Account__c })))).toEqual({
            statusCode,
            message,
            fields: ['Account__c']
        });
    });

    it('refuses a deleted parent', () => {
        const Account__c = desk.account();
        desk.remove('Account', Account__c);
        expect(errorIn(desk.insert('Project__c', project({ Account__c }))).statusCode).toBe('ENTITY_IS_DELETED');
    });

    it.each<[SharingModel, string | undefined]>([
        ['Private', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['Read', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['ReadWrite', undefined]
    ])('ask of a detail that its master can be edited: %s', (sharingModel, statusCode) => {
        const master = desk.org.schema.objects.get('project__c') as ObjectSchema;
        const objects = new Map([...desk.org.schema.objects, ['project__c', { ...master, sharingModel }]]);
        const org = { ...desk.org, schema: { ...desk.org.schema, objects } };
        const records = [{ Project__c: desk.project() }];
        const request = { operation: 'insert', object: 'Task_Item__c', records, allOrNone: true } as const;
        expect(save(org, desk.user('manager'), request)[0]?.errors[0]?.statusCode).toBe(statusCode);
    });

    it('keeps a detail with its master', () => {
        const id = desk.project();
        const task = desk.make('Task_Item__c', { Project__c: id });
        expect(errorIn(desk.update('Task_Item__c', { Id: task, Project__c: desk.project() })).statusCode).toBe(
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        );
    });

    it('takes 15-character ids and keeps 18', () => {
        const account = desk.account();
        const id = desk.project({ Account__c: account.slice(0, 15) });
        expect(desk.row('Project__c', id)['Account__c']).toBe(account);
    });
});

describe('references by external id', () => {
    it('finds the parent, in any case of the names', () => {
        const account = desk.make('Account', { Name: 'Keyed', Source_Key__c: 'a-1' });
        const id = desk.make('Project__c', project({ ACCOUNT__R: { source_key__c: 'a-1' } }));
        expect(desk.row('Project__c', id)['Account__c']).toBe(account);
    });

    it('takes the type from attributes, for lookups that lead to several objects', () => {
        const account = desk.make('Account', { Name: 'Typed', Source_Key__c: 'a-2' });
        const reference = {
            Account__r: { attributes: { type: 'Account' }, Source_Key__c: 'a-2' },
            Project_Key__c: 'k2'
        };
        expect(desk.row('Project__c', desk.make('Project__c', project(reference)))['Account__c']).toBe(account);
    });

    it.each([
        [
            { Source_Key__c: 'missing' },
            'Foreign key external ID: missing not found for field Source_Key__c in entity Account'
        ],
        [{ Name: 'Keyed' }, "No such column 'Name' on sobject of type Account"],
        [{}, 'The reference Account__r needs exactly one external id field.'],
        ['a-1', 'The reference Account__r must be an object with an external id.']
    ])('refuses %j', (Account__r, message) => {
        expect(errorIn(desk.insert('Project__c', project({ Account__r })))).toMatchObject({
            statusCode: 'INVALID_FIELD',
            message
        });
    });
});
