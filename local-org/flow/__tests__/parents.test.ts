import { afterEach, describe, expect, it } from 'vitest';
import { errorIn, type Desk } from '../../dml/__tests__/support/records.ts';
import type { RowResult } from '../../dml/types.ts';
import { undelete } from '../../dml/undelete.ts';
import { openFlowDesk } from './support/flow-desk.ts';

const TOO_MANY = {
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'A project has three tasks at most.',
    fields: []
};

let desk: Desk;
afterEach(() => desk.org.close());

const tasks = (...projects: readonly string[]): object[] =>
    projects.map((Project__c, index) => ({ Name: `t${index}`, Project__c }));
const insertTasks = (records: readonly object[], allOrNone = false): RowResult[] =>
    desk.save({
        operation: 'insert',
        object: 'Task_Item__c',
        records: records as Record<string, unknown>[],
        allOrNone
    });
const count = (object: string): unknown =>
    desk.org.store.get(`SELECT count(*) AS n FROM ${object} WHERE IsDeleted = 0`)?.['n'];

describe('a validation rule of the parent', () => {
    it('refuses the record whose roll-up breaks it', () => {
        desk = openFlowDesk(['parents']);
        const project = desk.project();
        insertTasks(tasks(project, project, project));
        expect(errorIn(desk.insert('Task_Item__c', { Name: 'fourth', Project__c: project }))).toEqual(TOO_MANY);
        expect(desk.row('Project__c', project)['Task_Count__c']).toBe(3);
        expect(count('Task_Item__c')).toBe(3);
    });

    it('leaves the records of other parents in the same request', () => {
        desk = openFlowDesk(['parents']);
        const [full, other] = [desk.project(), desk.project()];
        insertTasks(tasks(full, full, full));
        const results = insertTasks(tasks(other, full, other));
        expect(results.map(({ success }) => success)).toEqual([true, false, true]);
        expect(results[1]?.errors).toEqual([TOO_MANY]);
        expect(desk.row('Project__c', other)['Task_Count__c']).toBe(2);
    });

    it('takes everything back where all or none are wanted', () => {
        desk = openFlowDesk(['parents']);
        const [full, other] = [desk.project(), desk.project()];
        insertTasks(tasks(full, full, full));
        expect(insertTasks(tasks(other, full), true).map(({ errors }) => errors[0]?.statusCode)).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'FIELD_CUSTOM_VALIDATION_EXCEPTION'
        ]);
        expect(count('Task_Item__c')).toBe(3);
    });

    it('holds deleted and restored records as well', () => {
        desk = openFlowDesk(['parents']);
        const project = desk.project();
        const [first = '', ...others] = insertTasks(tasks(project, project, project)).map(({ id = '' }) => id);
        desk.update('Project__c', { Id: project, Status__c: 'Active' });
        expect(errorIn(desk.remove('Task_Item__c', first)).message).toBe('An active project keeps its tasks.');
        expect([desk.row('Task_Item__c', first)['IsDeleted'], count('Task_Item__c')]).toEqual([0, 3]);
        desk.update('Project__c', { Id: project, Status__c: 'Planned' });
        desk.remove('Task_Item__c', first);
        const fourth = desk.make('Task_Item__c', { Name: 'fourth', Project__c: project });
        const restored = undelete(desk.org, desk.admin, [first, others[0] ?? '']);
        expect(restored[0]?.errors).toEqual([TOO_MANY]);
        expect([desk.row('Task_Item__c', first)['IsDeleted'], desk.row('Task_Item__c', fourth)['IsDeleted']]).toEqual([
            1, 0
        ]);
    });

    it('lets a parent go with its details', () => {
        desk = openFlowDesk(['parents']);
        const project = desk.project({ Status__c: 'Active' });
        insertTasks(tasks(project, project));
        expect(desk.remove('Project__c', project).success).toBe(true);
        expect(count('Task_Item__c')).toBe(0);
    });

    it('of a parent above the parent refuses, too', () => {
        desk = openFlowDesk(['parents']);
        const project = desk.project();
        const Task_Item__c = desk.make('Task_Item__c', { Name: 'task', Project__c: project });
        const step = (name: string): RowResult => desk.insert('Step__c', { Name: name, Task_Item__c });
        expect([step('a').success, step('b').success]).toEqual([true, true]);
        expect(errorIn(step('c')).message).toBe('A project has two steps at most.');
        expect(desk.row('Task_Item__c', Task_Item__c)['Step_Count__c']).toBe(2);
        expect(desk.row('Project__c', project)['Step_Total__c']).toBe(2);
    });

    it('is not asked where no roll-up changes', () => {
        desk = openFlowDesk(['parents']);
        const project = desk.project();
        const [first] = insertTasks(tasks(project, project, project));
        desk.org.store.run('UPDATE Project__c SET Budget__c = -5 WHERE Id = ?', [project]);
        expect(desk.update('Task_Item__c', { Id: first?.id, Name: 'renamed' }).success).toBe(true);
        expect(errorIn(desk.update('Task_Item__c', { Id: first?.id, Hours__c: 2 })).message).toBe(
            'Enter a budget of nothing or more.'
        );
    });
});

describe('the flows of the parent', () => {
    it('run before it is saved when a roll-up comes to meet their conditions', () => {
        desk = openFlowDesk(['rollup']);
        const project = desk.project();
        insertTasks(tasks(project, project));
        expect(desk.row('Project__c', project)['Is_Urgent__c']).toBe(0);
        insertTasks(tasks(project));
        expect(desk.row('Project__c', project)).toMatchObject({ Is_Urgent__c: 1, Task_Count__c: 3 });
    });

    it('run after it is saved, once for all rows of a request, and know the value before', () => {
        desk = openFlowDesk(['announce']);
        const project = desk.project();
        insertTasks(tasks(project, project));
        desk.remove('Task_Item__c', desk.make('Task_Item__c', { Name: 'third', Project__c: project }));
        const notes = desk.org.store.all('SELECT Body__c FROM Private_Note__c ORDER BY Id');
        expect(notes.map(({ Body__c }) => Body__c)).toEqual(['0 to 2', '2 to 3', '3 to 2']);
    });

    it('refuse the record where they fail', () => {
        desk = openFlowDesk(['announce']);
        const project = desk.project();
        desk.org.store.run('UPDATE Project__c SET Title__c = ? WHERE Id = ?', ['x'.repeat(81), project]);
        expect(errorIn(desk.insert('Task_Item__c', { Name: 'a', Project__c: project })).statusCode).toBe(
            'CANNOT_EXECUTE_FLOW_TRIGGER'
        );
        expect(desk.row('Project__c', project)['Task_Count__c']).toBe(0);
    });

    it('see the roll-up as it was where they are the flows of the record itself', () => {
        desk = openFlowDesk(['counted']);
        const project = desk.project();
        insertTasks(tasks(project, project));
        expect(desk.row('Project__c', project)).toMatchObject({ Task_Count__c: 2, Summary__c: '0 before' });
    });
});
