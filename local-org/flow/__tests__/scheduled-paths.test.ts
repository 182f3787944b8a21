import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import { nextDue, runDuePaths } from '../schedule/due.ts';
import { advanceClock, startSchedule } from '../schedule/timer.ts';
import { openFlowDesk } from './support/flow-desk.ts';

let desk: Desk;
beforeEach(() => {
    desk = openFlowDesk(['paths']);
});
afterEach(() => desk.org.close());

const at = (moment: string): ReturnType<typeof advanceClock> => advanceClock(desk.org, new Date(moment));
const late = (id: string): unknown => desk.row('Project__c', id)['Is_Urgent__c'];

describe('a scheduled path', () => {
    it('runs when its time has come, and once', () => {
        const id = desk.project({ Status__c: 'On_Hold' });
        expect(at('2026-03-04T17:29:00Z')).toEqual({ run: 0, failures: [] });
        expect(late(id)).toBe(0);
        expect(at('2026-03-04T17:31:00Z')).toEqual({ run: 1, failures: [] });
        expect(desk.row('Project__c', id)).toMatchObject({
            Is_Urgent__c: 1,
            LastModifiedDate: '2026-03-04T17:30:00.000Z',
            LastModifiedById: desk.admin.userId
        });
        expect([nextDue(desk.org), runDuePaths(desk.org).run]).toEqual([undefined, 0]);
    });

    it('counts from a date field, whose day begins in the time zone of the org', () => {
        const id = desk.project({ Status__c: 'On_Hold', Start_Date__c: '2026-03-10' });
        at('2026-03-09T03:59:00Z');
        expect(desk.row('Project__c', id)['Summary__c']).toBe(null);
        at('2026-03-10T00:00:00Z');
        expect(desk.row('Project__c', id)['Summary__c']).toBe('Starts 2026-03-10, it is 2026-03-09T04:00:00.000Z');
    });

    it('follows its field while it waits', () => {
        const id = desk.project({ Status__c: 'On_Hold', Start_Date__c: '2026-03-10' });
        desk.update('Project__c', { Id: id, Start_Date__c: '2026-03-12' });
        at('2026-03-10T12:00:00Z');
        expect(desk.row('Project__c', id)['Summary__c']).toBe(null);
        at('2026-03-11T12:00:00Z');
        expect(desk.row('Project__c', id)['Summary__c']).toContain('Starts 2026-03-12');
    });

    it('is dropped with the conditions and with the record', () => {
        const changed = desk.project({ Status__c: 'On_Hold' });
        const deleted = desk.project({ Status__c: 'On_Hold' });
        desk.update('Project__c', { Id: changed, Status__c: 'Active' });
        desk.remove('Project__c', deleted);
        expect(at('2026-03-05T00:00:00Z')).toEqual({ run: 0, failures: [] });
        expect(late(changed)).toBe(0);
    });

    it('that fails is told and leaves the others', () => {
        const [good, bad] = [desk.project({ Status__c: 'On_Hold' }), desk.project({ Status__c: 'On_Hold' })];
        desk.org.store.run('UPDATE Project__c SET Budget__c = -1 WHERE Id = ?', [bad]);
        const { failures, run } = at('2026-03-05T00:00:00Z');
        expect([run, failures.map(({ recordId }) => recordId), late(good), late(bad)]).toEqual([1, [bad], 1, 0]);
        expect(failures[0]?.message).toContain('Enter a budget of nothing or more.');
    });
});

describe('the schedule of a running org', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
    });

    it('runs at the start what fell due meanwhile, and later what falls due', () => {
        const report = vi.fn();
        const first = desk.project({ Status__c: 'On_Hold' });
        desk.org.setClock(new Date('2026-03-04T18:00:00Z'));
        const schedule = startSchedule(desk.org, report);
        const second = desk.project({ Status__c: 'On_Hold' });
        expect([late(first), late(second)]).toEqual([1, 0]);
        desk.org.setClock(new Date('2026-03-04T21:00:00Z'));
        vi.advanceTimersByTime(15_000);
        schedule.stop();
        expect([late(second), vi.getTimerCount(), report.mock.calls]).toEqual([1, 0, []]);
    });

    it('tells what failed', () => {
        const report = vi.fn();
        const id = desk.project({ Status__c: 'On_Hold' });
        desk.org.store.run('UPDATE Project__c SET Budget__c = -1');
        desk.org.setClock(new Date('2026-03-04T18:00:00Z'));
        startSchedule(desk.org, report).stop();
        const [[error]] = report.mock.calls as [[Error]];
        expect(error.message).toContain(
            `The scheduled path Two_Hours_Later of the flow Remind failed for the record ${id}`
        );
    });
});
