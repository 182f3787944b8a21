import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import { nextDue, runDuePaths } from '../schedule/due.ts';
import { startSchedule } from '../schedule/timer.ts';
import { openFlowDesk } from './support/flow-desk.ts';

let desk: Desk;
beforeEach(() => {
    desk = openFlowDesk(['later']);
});
afterEach(() => desk.org.close());

const notes = (): unknown[] =>
    desk.org.store.all('SELECT Body__c FROM Private_Note__c ORDER BY Id').map(({ Body__c }) => Body__c);

describe('an asynchronous path', () => {
    it('runs after the save, once for each, and knows what the record was before it', () => {
        const id = desk.project({ Status__c: 'Active', Title__c: 'One' });
        expect([notes(), nextDue(desk.org)]).toEqual([[], desk.org.now()]);
        expect(runDuePaths(desk.org)).toEqual({ run: 1, failures: [] });
        desk.update('Project__c', { Id: id, Title__c: 'Two' });
        desk.update('Project__c', { Id: id, Title__c: 'Three' });
        expect(runDuePaths(desk.org)).toEqual({ run: 2, failures: [] });
        expect(notes()).toEqual(['to One', 'One to Three', 'Two to Three']);
        expect([desk.row('Project__c', id)['Summary__c'], nextDue(desk.org)]).toEqual(['Told', undefined]);
    });

    it('does not wait for records that do not enter, are refused or are deleted meanwhile', () => {
        desk.project({ Status__c: 'Planned' });
        desk.insert('Project__c', { Account__c: desk.account(), Status__c: 'Active', Project_Key__c: 'no title' });
        desk.save({
            operation: 'insert',
            object: 'Project__c',
            allOrNone: true,
            records: [{ Account__c: desk.account(), Status__c: 'Active', Title__c: 'a', Project_Key__c: 'x' }, {}]
        });
        expect(nextDue(desk.org)).toBe(undefined);
        desk.remove('Project__c', desk.project({ Status__c: 'Active' }));
        expect(runDuePaths(desk.org)).toEqual({ run: 0, failures: [] });
        expect(notes()).toEqual([]);
    });

    it('that fails is told, leaves its record saved and the others alone', () => {
        const [good, bad] = [desk.project({ Status__c: 'Active' }), desk.project({ Status__c: 'Active' })];
        desk.org.store.run('UPDATE Project__c SET Budget__c = -1 WHERE Id = ?', [bad]);
        const { failures, run } = runDuePaths(desk.org);
        expect([run, failures.map(({ path, recordId }) => [path, recordId])]).toEqual([
            1,
            [['Run_Asynchronously', bad]]
        ]);
        expect([desk.row('Project__c', good)['Summary__c'], desk.row('Project__c', bad)['Summary__c']]).toEqual([
            'Told',
            null
        ]);
        expect(notes()).toHaveLength(1);
    });

    it('runs at once in a running org', () => {
        vi.useFakeTimers();
        const report = vi.fn();
        const schedule = startSchedule(desk.org, report);
        desk.project({ Status__c: 'Active' });
        expect(notes()).toEqual([]);
        vi.advanceTimersByTime(0);
        expect([notes(), report.mock.calls]).toEqual([['to Move'], []]);
        schedule.stop();
        vi.useRealTimers();
    });
});
