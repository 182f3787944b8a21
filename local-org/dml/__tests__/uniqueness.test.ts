import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeAll(() => {
    desk = openDesk();
});
afterAll(() => desk.org.close());

const duplicate = (id: string): object => ({
    statusCode: 'DUPLICATE_VALUE',
    message: `duplicate value found: Project_Key__c duplicates value on record with id: ${id.slice(0, 15)}`,
    fields: ['Project_Key__c']
});

describe('uniqueness', () => {
    it('refuses a value another record has, on insert and on update', () => {
        const first = desk.project({ Project_Key__c: 'one' });
        const second = desk.project({ Project_Key__c: 'two' });
        const copy = { Account__c: desk.account(), Title__c: 'x', Project_Key__c: 'one' };
        expect(errorIn(desk.insert('Project__c', copy))).toEqual(duplicate(first));
        expect(errorIn(desk.update('Project__c', { Id: second, Project_Key__c: 'one' }))).toEqual(duplicate(first));
        expect(desk.update('Project__c', { Id: first, Project_Key__c: 'one' }).success).toBe(true);
    });

    it('sees the rows before it in the same request', () => {
        const record = { Account__c: desk.account(), Title__c: 'x', Project_Key__c: 'same' };
        const [first, second] = desk.save({ operation: 'insert', object: 'Project__c', records: [record, record] });
        expect(first?.success).toBe(true);
        expect(second?.errors).toEqual([duplicate(first?.id ?? '')]);
    });

    it('minds case where the field says so and only there', () => {
        desk.project({ Project_Key__c: 'case' });
        desk.project({ Project_Key__c: 'CASE' });
        const username = 'ADMIN@example.com';
        expect(errorIn(desk.update('User', { Id: desk.user('reader').userId, Username: username })).statusCode).toBe(
            'DUPLICATE_VALUE'
        );
    });

    it('forgets deleted records', () => {
        const id = desk.project({ Project_Key__c: 'again' });
        desk.remove('Project__c', id);
        expect(desk.project({ Project_Key__c: 'again' })).not.toBe(id);
    });
});
