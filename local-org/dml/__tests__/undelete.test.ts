import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { purge } from '../purge.ts';
import type { RowResult } from '../types.ts';
import { undelete } from '../undelete.ts';
import { errorIn, openDesk, type Desk } from './support/records.ts';

let desk: Desk;

beforeEach(() => {
    desk = openDesk();
});
afterEach(() => desk.org.close());

function restore(id: string, user = desk.admin): RowResult {
    return undelete(desk.org, user, [id])[0] as RowResult;
}

const deleted = (object: string, id: string): unknown => desk.row(object, id)['IsDeleted'];

describe('undelete', () => {
    it('brings a record back with what went along, and counts it again', () => {
        const project = desk.project();
        const task = desk.make('Task_Item__c', { Project__c: project, Hours__c: 3 });
        const note = desk.make('Private_Note__c', { Project__c: project });
        desk.remove('Project__c', project);
        expect(restore(project)).toEqual({ success: true, id: project, errors: [] });
        expect([
            deleted('Project__c', project),
            deleted('Task_Item__c', task),
            deleted('Private_Note__c', note)
        ]).toEqual([0, 0, 0]);
        expect(desk.row('Project__c', project)).toMatchObject({ Task_Count__c: 1, Total_Hours__c: 3 });
    });

    it('leaves details in the bin that were deleted before their master', () => {
        const project = desk.project();
        const task = desk.make('Task_Item__c', { Project__c: project, Hours__c: 3 });
        desk.remove('Task_Item__c', task);
        desk.remove('Project__c', project);
        restore(project);
        expect(deleted('Task_Item__c', task)).toBe(1);
        expect(desk.row('Project__c', project)['Task_Count__c']).toBe(0);
        expect(restore(task).success).toBe(true);
        expect(desk.row('Project__c', project)['Task_Count__c']).toBe(1);
    });

    it('refuses a detail that went along with its master, or whose master is deleted', () => {
        const project = desk.project();
        const along = desk.make('Task_Item__c', { Project__c: project });
        const before = desk.make('Task_Item__c', { Project__c: project });
        desk.remove('Task_Item__c', before);
        desk.remove('Project__c', project);
        expect(errorIn(restore(along)).statusCode).toBe('UNDELETE_FAILED');
        expect(errorIn(restore(before))).toMatchObject({ statusCode: 'UNDELETE_FAILED', fields: ['Project__c'] });
        expect(deleted('Task_Item__c', before)).toBe(1);
    });

    it('refuses a value that another record has taken meanwhile, and leaves everything in the bin', () => {
        const project = desk.project({ Project_Key__c: 'taken' });
        const task = desk.make('Task_Item__c', { Project__c: project });
        desk.remove('Project__c', project);
        desk.project({ Project_Key__c: 'taken' });
        expect(errorIn(restore(project)).statusCode).toBe('DUPLICATE_VALUE');
        expect([deleted('Project__c', project), deleted('Task_Item__c', task)]).toEqual([1, 1]);
    });

    it('empties a lookup whose record was deleted meanwhile', () => {
        const first = desk.project();
        const follower = desk.project({ Follows__c: first });
        desk.remove('Project__c', follower);
        desk.remove('Project__c', first);
        restore(follower);
        expect(desk.row('Project__c', follower)).toMatchObject({ IsDeleted: 0, Follows__c: null });
    });

    it('refuses what is not in the bin: living, emptied out, unknown, no id', () => {
        const living = desk.account();
        const gone = desk.account('Gone');
        desk.remove('Account', gone);
        purge(desk.org, 'Account', [gone]);
        const codes = [living, gone, '001000000000001AAA', 'not an id'].map((id) => errorIn(restore(id)).statusCode);
        expect(codes).toEqual([
            'UNDELETE_FAILED',
            'INVALID_CROSS_REFERENCE_KEY',
            'INVALID_CROSS_REFERENCE_KEY',
            'MALFORMED_ID'
        ]);
    });

    it('is for people who might delete the record', () => {
        const project = desk.project();
        desk.remove('Project__c', project);
        expect(restore(project, desk.user('reader')).success).toBe(false);
        expect(errorIn(restore(project, desk.user('nobody'))).statusCode).toBe('INVALID_CROSS_REFERENCE_KEY');
        expect(deleted('Project__c', project)).toBe(1);
    });

    it('can be deleted and restored again', () => {
        const project = desk.project();
        const task = desk.make('Task_Item__c', { Project__c: project });
        for (const expected of [0, 0]) {
            desk.remove('Project__c', project);
            restore(project);
            expect(deleted('Task_Item__c', task)).toBe(expected);
        }
    });
});
