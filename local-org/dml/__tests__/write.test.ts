import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowResult } from '../types.ts';
import { save } from '../save.ts';
import { errorIn, openDesk, type Desk } from './support/records.ts';

const START = '2026-03-04T15:30:00.000Z';
const LATER = '2026-03-04T16:00:00.000Z';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});
afterEach(() => desk.org.close());

describe('written rows', () => {
    it('have an id, an auto-number and audit fields', () => {
        const id = desk.project();
        expect(id).toMatch(/^a[0-9A-Za-z]{17}$/);
        expect(desk.row('Project__c', id)).toMatchObject({
            Name: 'PR-00001',
            CreatedDate: START,
            CreatedById: desk.admin.userId,
            LastModifiedDate: START,
            SystemModstamp: START
        });
        expect(desk.row('Project__c', desk.project())['Name']).toBe('PR-00002');
    });

    it('note who changed them last, even where nothing changed', () => {
        const id = desk.project();
        const org = { ...desk.org, now: () => new Date(LATER) };
        const manager = desk.user('manager');
        save(org, manager, { operation: 'update', object: 'Project__c', records: [{ Id: id }], allOrNone: true });
        expect(desk.row('Project__c', id)).toMatchObject({
            CreatedDate: START,
            LastModifiedDate: LATER,
            LastModifiedById: manager.userId,
            SystemModstamp: LATER
        });
    });

    it('are never stamped earlier than before, though the clock goes back', () => {
        let now = LATER;
        const org = { ...desk.org, now: () => new Date(now) };
        const insert = (Name: string): string =>
            save(org, desk.admin, { operation: 'insert', object: 'Account', records: [{ Name }], allOrNone: true })[0]
                ?.id ?? '';
        insert('first');
        now = START;
        expect(desk.row('Account', insert('second'))['SystemModstamp']).toBe(LATER);
    });

    it('compose the names of people', () => {
        const id = desk.make('Contact', { FirstName: 'Ada', LastName: 'Birch' });
        expect(desk.row('Contact', id)['Name']).toBe('Ada Birch');
        expect(errorIn(desk.update('Contact', { Id: id, Name: 'x' })).statusCode).toBe(
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        );
    });
});

describe('ids of rows to change', () => {
    it.each([
        [undefined, 'MISSING_ARGUMENT'],
        ['abc', 'MALFORMED_ID'],
        ['001000000000001AAA', 'INVALID_CROSS_REFERENCE_KEY']
    ])('%s gives %s', (Id, statusCode) => {
        expect(errorIn(desk.update('Account', { Id, Name: 'x' })).statusCode).toBe(statusCode);
        expect(
            errorIn(desk.save({ operation: 'delete', object: 'Account', records: [{ Id }] })[0] as RowResult).statusCode
        ).toBe(statusCode);
    });

    it('are not accepted for a new record', () => {
        expect(errorIn(desk.insert('Account', { Id: desk.account(), Name: 'x' }))).toMatchObject({
            statusCode: 'INVALID_FIELD',
            message: 'cannot specify Id in an insert call'
        });
    });
});
