import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeAll(() => {
    desk = openDesk();
});
afterAll(() => desk.org.close());

describe('defaults', () => {
    it('fill what a new record leaves out', () => {
        expect(desk.row('Project__c', desk.project())).toMatchObject({
            Status__c: 'Planned',
            Is_Urgent__c: 0,
            OwnerId: desk.admin.userId,
            Task_Count__c: 0,
            Total_Hours__c: 0,
            Latest_Due__c: null,
            IsDeleted: 0
        });
    });

    it('leave alone what is sent, null included', () => {
        const task = desk.make('Task_Item__c', { Project__c: desk.project(), State__c: null });
        expect(desk.row('Task_Item__c', task)['State__c']).toBeNull();
    });

    it('give a record without an owner to its author', () => {
        const id = desk.project({ OwnerId: null });
        expect(desk.row('Project__c', id)['OwnerId']).toBe(desk.admin.userId);
    });

    it('do not come back on an update', () => {
        const task = desk.make('Task_Item__c', { Project__c: desk.project() });
        desk.update('Task_Item__c', { Id: task, State__c: null });
        desk.update('Task_Item__c', { Id: task, Hours__c: 1 });
        expect(desk.row('Task_Item__c', task)['State__c']).toBeNull();
    });
});
