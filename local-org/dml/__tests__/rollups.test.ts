import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { save } from '../save.ts';
import { openDesk, type Desk } from './support/records.ts';

let desk: Desk;
let project: string;

beforeEach(() => {
    desk = openDesk();
    project = desk.project();
});
afterEach(() => desk.org.close());

const totals = (id = project): object => {
    const { Task_Count__c, Done_Count__c, Total_Hours__c, Latest_Due__c } = desk.row('Project__c', id);
    return { Task_Count__c, Done_Count__c, Total_Hours__c, Latest_Due__c };
};
const task = (extra: object = {}): string => desk.make('Task_Item__c', { Project__c: project, ...extra });

describe('roll-ups', () => {
    it('count, sum and take the latest, filters applied', () => {
        task({ Hours__c: 0.1, Due_Date__c: '2026-04-01' });
        task({ Hours__c: 0.2, State__c: 'Done', Due_Date__c: '2026-05-01' });
        task();
        expect(totals()).toMatchObject({ Task_Count__c: 3, Done_Count__c: 1, Total_Hours__c: 0.3 });
        expect(totals()).toHaveProperty('Latest_Due__c');
    });

    it('follow changes and deletions', () => {
        const one = task({ Hours__c: 2, State__c: 'Done' });
        const other = task({ Hours__c: 3 });
        desk.update('Task_Item__c', { Id: one, State__c: 'Open', Hours__c: 1 });
        expect(totals()).toMatchObject({ Task_Count__c: 2, Done_Count__c: 0, Total_Hours__c: 4 });
        desk.remove('Task_Item__c', one);
        desk.remove('Task_Item__c', other);
        expect(totals()).toMatchObject({ Task_Count__c: 0, Total_Hours__c: 0, Latest_Due__c: null });
    });

    it('are worked out once for all rows of a request', () => {
        const second = desk.project();
        const records = [project, project, second].map((Project__c) => ({ Project__c, Hours__c: 1 }));
        desk.save({ operation: 'insert', object: 'Task_Item__c', records });
        expect(totals()).toMatchObject({ Task_Count__c: 2, Total_Hours__c: 2 });
        expect(totals(second)).toMatchObject({ Task_Count__c: 1, Total_Hours__c: 1 });
    });

    it('leave the last modification alone, but not the system stamp', () => {
        const later = new Date('2026-03-05T00:00:00.000Z');
        const org = { ...desk.org, now: () => later };
        const records = [{ Project__c: project }];
        save(org, desk.admin, { operation: 'insert', object: 'Task_Item__c', records, allOrNone: true });
        expect(desk.row('Project__c', project)).toMatchObject({
            LastModifiedDate: '2026-03-04T15:30:00.000Z',
            SystemModstamp: later.toISOString()
        });
    });

    it('stay as they were when the request is rolled back', () => {
        const records = [{ Project__c: project }, { Project__c: project, State__c: 'Nope' }];
        desk.save({ operation: 'insert', object: 'Task_Item__c', records, allOrNone: true });
        expect(totals()).toMatchObject({ Task_Count__c: 0 });
    });
});
