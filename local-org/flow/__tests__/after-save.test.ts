import { afterEach, describe, expect, it } from 'vitest';
import { errorIn, type Desk } from '../../dml/__tests__/support/records.ts';
import type { SqlRow } from '../../store/store.ts';
import { notificationsOf } from '../notification.ts';
import { openFlowDesk } from './support/flow-desk.ts';

let desk: Desk;
afterEach(() => desk.org.close());

const tasksOf = (projectId: string): SqlRow[] =>
    desk.org.store.all('SELECT * FROM Task_Item__c WHERE Project__c = ? AND IsDeleted = 0 ORDER BY Name', [projectId]);

describe('a flow after the save', () => {
    it('creates a record and updates the one that started it, once', () => {
        desk = openFlowDesk(['tasks']);
        const id = desk.project({ Status__c: 'Active', Budget__c: 10 });
        const [task, ...others] = tasksOf(id);
        expect([task?.['Name'], task?.['Hours__c'], others]).toEqual(['Kick-off of Move', 2, []]);
        expect(desk.row('Project__c', id)).toMatchObject({
            Summary__c: `Opened ${task?.['Id']}`,
            Budget__c: 11,
            Task_Count__c: 1,
            Total_Hours__c: 2
        });
    });

    it('holds its changes to the validation rules', () => {
        desk = openFlowDesk(['together']);
        const id = desk.project();
        desk.org.store.run('UPDATE Project__c SET Budget__c = -5 WHERE Id = ?', [id]);
        expect(errorIn(desk.insert('Task_Item__c', { Name: 'a', Project__c: id })).message).toContain(
            'This error occurred when the flow tried to update records: FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a budget of nothing or more.. You'
        );
        expect(tasksOf(id)).toEqual([]);
    });

    it('loops over what it found, newest last, and deletes by conditions', () => {
        desk = openFlowDesk(['loop']);
        const id = desk.project({ Status__c: 'Active' });
        for (const [Name, Hours__c] of [
            ['a', 1.5],
            ['b', null],
            ['c', 3]
        ]) {
            desk.make('Task_Item__c', { Name, Hours__c, Project__c: id });
        }
        desk.update('Project__c', { Id: id, Status__c: 'Closed' });
        expect(tasksOf(id).map(({ Name, State__c }) => [Name, State__c])).toEqual([
            ['a', 'Done'],
            ['c', 'Done']
        ]);
        expect(desk.row('Project__c', id)['Summary__c']).toBe('2 tasks, 4.5 hours');
    });

    it('works with collections, and finds by all kinds of filters', () => {
        desk = openFlowDesk(['collections']);
        const id = desk.project({ Status__c: 'Active' });
        for (const Name of ['alpha', 'gamma', 'beta', 'delta', '100%', '1000', 'theta', 'zeta']) {
            desk.make('Task_Item__c', { Name, Project__c: id });
        }
        desk.update('Project__c', { Id: id, Status__c: 'Closed' });
        expect(desk.row('Project__c', id)['Summary__c']).toBe('gamma;beta;alpha;|100%;delta;theta;zeta;');
    });

    it('keeps custom notifications for their recipients', () => {
        desk = openFlowDesk(['notify']);
        const { userId } = desk.user('manager');
        const id = desk.project({ Lead__c: userId });
        expect(notificationsOf(desk.org, userId, 50)).toMatchObject([
            { title: 'Move', body: 'You lead it, Tester.', targetId: id, senderId: desk.admin.userId }
        ]);
        desk.project();
        expect(notificationsOf(desk.org, userId, 50)).toHaveLength(1);
    });
});

describe('a fault', () => {
    const message =
        'This error occurred when the flow tried to create records: NUMBER_OUTSIDE_VALID_RANGE: Hours: value outside of valid range on numeric field: 99999999. You can look up ExceptionCode values in the SOAP API Developer Guide.';

    it('takes its path', () => {
        desk = openFlowDesk(['fault']);
        const id = desk.project({ Is_Urgent__c: true, Budget__c: 99_999_999 });
        expect(desk.row('Project__c', id)).toMatchObject({ Summary__c: message, Is_Urgent__c: 0 });
    });

    it('without a path refuses the record', () => {
        desk = openFlowDesk(['unhandled']);
        const record = { Account__c: desk.account(), Title__c: 'Move', Project_Key__c: 'k', Is_Urgent__c: true };
        expect(errorIn(desk.insert('Project__c', { ...record, Budget__c: 99_999_999 }))).toEqual({
            statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER',
            message: `We can't save this record because the “Add large task” process failed. Give your Salesforce admin these details. ${message}`,
            fields: []
        });
        expect(desk.org.store.all('SELECT Id FROM Project__c')).toEqual([]);
    });

    it('of one row leaves the others and their flows', () => {
        desk = openFlowDesk(['unhandled']);
        const Account__c = desk.account();
        const records = [1, 99_999_999, 3].map((Budget__c, index) => ({
            Account__c,
            Title__c: 'Move',
            Project_Key__c: `k${index}`,
            Is_Urgent__c: true,
            Budget__c
        }));
        const results = desk.save({ operation: 'insert', object: 'Project__c', records });
        expect(results.map(({ success }) => success)).toEqual([true, false, true]);
        expect(results.map(({ id }) => (id === undefined ? 0 : tasksOf(id).length))).toEqual([1, 0, 1]);
        expect(desk.org.store.get('SELECT count(*) AS n FROM Project__c')?.['n']).toBe(2);
        const none = desk.save({
            operation: 'insert',
            object: 'Project__c',
            records: records.map((record) => ({ ...record, Project_Key__c: `x${record.Project_Key__c}` })),
            allOrNone: true
        });
        expect(none.map(({ errors }) => errors[0]?.statusCode)).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'CANNOT_EXECUTE_FLOW_TRIGGER',
            'ALL_OR_NONE_OPERATION_ROLLED_BACK'
        ]);
        expect(desk.org.store.get('SELECT count(*) AS n FROM Task_Item__c')?.['n']).toBe(2);
    });
});

describe('flows of many records', () => {
    it('go side by side: each reads before any writes', () => {
        desk = openFlowDesk(['together']);
        const Project__c = desk.project({ Budget__c: 10 });
        const tasks = (count: number) =>
            Array.from({ length: count }, (_unused, index) => ({ Name: `t${index}`, Project__c }));
        desk.save({ operation: 'insert', object: 'Task_Item__c', records: tasks(3) });
        expect(desk.row('Project__c', Project__c)).toMatchObject({ Budget__c: 11, Task_Count__c: 3 });
        desk.save({ operation: 'insert', object: 'Task_Item__c', records: tasks(401) });
        expect(desk.row('Project__c', Project__c)).toMatchObject({ Budget__c: 14, Task_Count__c: 404 });
    });

    it('stop at the limits of a transaction, fault path or not', () => {
        desk = openFlowDesk(['limits']);
        const Project__c = desk.project();
        const tasks = Array.from({ length: 100 }, (_unused, index) => ({ Name: `t${index}`, Project__c }));
        desk.save({ operation: 'insert', object: 'Task_Item__c', records: tasks.slice(1) });
        expect(desk.update('Project__c', { Id: Project__c, Title__c: 'a' }).success).toBe(true);
        expect(errorIn(desk.insert('Task_Item__c', tasks[0] ?? {})).message).toContain('Too many SOQL queries: 101');
    });

    it('end where saves nest too deep', () => {
        desk = openFlowDesk(['endless']);
        const record = { Account__c: desk.account(), Title__c: 'Move', Project_Key__c: 'k' };
        const { message, statusCode } = errorIn(desk.insert('Project__c', record));
        expect(statusCode).toBe('CANNOT_EXECUTE_FLOW_TRIGGER');
        expect(message).toContain('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: Project: maximum trigger depth exceeded');
        expect(desk.org.store.all('SELECT Id FROM Project__c')).toEqual([]);
    });
});

describe('flows of one object', () => {
    it('run in their order, drafts not at all', () => {
        desk = openFlowDesk(['order']);
        expect(desk.row('Project__c', desk.project({ Title__c: '-' }))['Title__c']).toBe('-ABC');
    });

    it('may refuse a delete', () => {
        desk = openFlowDesk(['keep']);
        const id = desk.project({ Status__c: 'Active' });
        expect(errorIn(desk.remove('Project__c', id)).message).toBe('Close Move first.');
        desk.update('Project__c', { Id: id, Status__c: 'Closed' });
        expect(desk.remove('Project__c', id).success).toBe(true);
    });
});
