import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purge } from '../purge.ts';
import { openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});

afterEach(() => {
    desk.org.close();
});

function stored(table: string): number {
    return Number(desk.org.store.get(`SELECT COUNT(*) AS number FROM "${table}"`)?.['number']);
}

describe('purge', () => {
    it('empties deleted records out of the recycle bin with their details', () => {
        const id = desk.project();
        desk.make('Task_Item__c', { Project__c: id });
        desk.remove('Project__c', id);
        expect([stored('Project__c'), stored('Task_Item__c')]).toEqual([1, 1]);
        purge(desk.org, 'Project__c', [id]);
        expect([stored('Project__c'), stored('Task_Item__c')]).toEqual([0, 0]);
    });

    it('leaves living records alone', () => {
        const id = desk.account();
        purge(desk.org, 'Account', [id]);
        expect(stored('Account')).toBe(1);
    });
});
