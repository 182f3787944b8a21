import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg } from './support/shared-org.ts';
import type { SharedOrg } from './support/shared-org.ts';

describe('share rows', () => {
    let shared: SharedOrg;
    let file: string;
    let share: { readonly ParentId: string; readonly UserOrGroupId: string; readonly AccessLevel: string };
    beforeEach(() => {
        shared = openSharedOrg();
        file = shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
        share = { ParentId: file, UserOrGroupId: shared.user('other').userId, AccessLevel: 'Read' };
    });
    afterEach(() => shared.close());

    const levels = (name: string): unknown[] =>
        shared
            .query(name, 'SELECT AccessLevel, RowCause FROM Case_File__Share')
            .rows.map(({ values }) => [values['AccessLevel'], values['RowCause']]);
    const code = (name: string, record: object): string | undefined =>
        shared.save(name, 'insert', 'Case_File__Share', { ...record }).errors[0]?.statusCode;

    it('open one record, at their level, until they go', () => {
        const made = shared.save('east', 'insert', 'Case_File__Share', share);
        expect(made.errors).toEqual([]);
        expect(shared.seen('other')).toEqual(['e']);
        expect(shared.save('other', 'update', 'Case_File__c', { Id: file, Name: 'x' }).success).toBe(false);
        const raised = { Id: made.id, AccessLevel: 'Edit' };
        expect(shared.save('east', 'update', 'Case_File__Share', raised).errors).toEqual([]);
        expect(shared.save('other', 'update', 'Case_File__c', { Id: file, Name: 'x' }).errors).toEqual([]);
        expect(shared.save('other', 'delete', 'Case_File__c', { Id: file }).success).toBe(false);
        expect(shared.save('east', 'delete', 'Case_File__Share', { Id: made.id }).errors).toEqual([]);
        expect(shared.seen('other')).toEqual([]);
    });

    it('are made by whoever has full access, and by nobody else', () => {
        expect(code('other', share)).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
        shared.save('east', 'insert', 'Case_File__Share', { ...share, AccessLevel: 'Edit' });
        expect(code('other', { ...share, UserOrGroupId: shared.user('west').userId })).toBe(
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
        expect(code('lead', { ...share, UserOrGroupId: shared.user('west').userId })).toBeUndefined();
    });

    it('are seen with their record', () => {
        shared.save('east', 'insert', 'Case_File__Share', share);
        expect(levels('east')).toEqual([['Read', 'Manual']]);
        expect(levels('other')).toEqual([['Read', 'Manual']]);
        expect(levels('west')).toEqual([]);
        expect(() => shared.query('guest', 'SELECT Id FROM Case_File__Share')).toThrow(/is not supported/u);
    });

    it('are one row for one person, which a second insert changes', () => {
        const first = shared.save('east', 'insert', 'Case_File__Share', share);
        const second = shared.save('east', 'insert', 'Case_File__Share', { ...share, AccessLevel: 'Edit' });
        expect(second.id).toBe(first.id);
        expect(levels('east')).toEqual([['Edit', 'Manual']]);
    });

    it('refuse what they cannot say', () => {
        expect(code('east', { ...share, AccessLevel: 'All' })).toBe('FIELD_INTEGRITY_EXCEPTION');
        expect(code('east', { ...share, RowCause: 'Rule' })).toBe('FIELD_INTEGRITY_EXCEPTION');
        const notice = shared.make('Notice__c', { Name: 'n' });
        const trivial = { ...share, ParentId: notice };
        const refused = shared.save('admin', 'insert', 'Notice__Share', trivial);
        expect(refused.errors[0]?.message).toContain('trivial share level Read');
        expect(shared.save('admin', 'insert', 'Notice__Share', { ...trivial, AccessLevel: 'Edit' }).errors).toEqual([]);
        expect(shared.save('other', 'update', 'Notice__c', { Id: notice, Name: 'm' }).errors).toEqual([]);
        expect(shared.save('east', 'update', 'Notice__c', { Id: notice, Name: 'm' }).success).toBe(false);
    });

    it('end with the owner who made them', () => {
        shared.save('east', 'insert', 'Case_File__Share', share);
        const given = { Id: file, OwnerId: shared.user('west').userId };
        expect(shared.save('west', 'update', 'Case_File__c', given).success).toBe(false);
        expect(shared.save('east', 'update', 'Case_File__c', given).errors).toEqual([]);
        expect(['east', 'west', 'other'].map((name) => shared.seen(name))).toEqual([[], ['e'], []]);
    });

    it('do not give a record to somebody who cannot read its object', () => {
        const given = shared.save('east', 'update', 'Case_File__c', { Id: file, OwnerId: shared.user('guest').userId });
        expect(given.errors[0]?.statusCode).toBe('TRANSFER_REQUIRES_READ');
    });

    it('let a part move only between files that the user may edit', () => {
        const part = shared.make('Case_Part__c', { Name: 'p', Case_File__c: file });
        const westFile = shared.make('Case_File__c', { Name: 'w', OwnerId: shared.user('west').userId });
        const move = { Id: part, Case_File__c: westFile };
        expect(shared.save('east', 'update', 'Case_Part__c', move).errors[0]?.statusCode).toBe(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        expect(shared.save('west', 'update', 'Case_Part__c', move).success).toBe(false);
        shared.save('west', 'insert', 'Case_File__Share', {
            ParentId: westFile,
            UserOrGroupId: shared.user('east').userId,
            AccessLevel: 'Edit'
        });
        expect(shared.save('east', 'update', 'Case_Part__c', move).errors).toEqual([]);
    });
});
