import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg } from './support/shared-org.ts';
import type { SharedOrg } from './support/shared-org.ts';

describe('sharing rules', () => {
    let shared: SharedOrg;
    beforeEach(() => {
        shared = openSharedOrg();
    });
    afterEach(() => shared.close());

    const join = (group: string, member: string): string =>
        shared.make('GroupMember', { GroupId: shared.id('Group', 'DeveloperName', group), UserOrGroupId: member });

    it('share what a role owns with a group, to read', () => {
        const file = shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
        shared.make('Case_File__c', { Name: 'w', OwnerId: shared.user('west').userId });
        expect(shared.seen('other')).toEqual([]);
        join('Team', shared.user('other').userId);
        expect(shared.seen('other')).toEqual(['e']);
        const changed = shared.save('other', 'update', 'Case_File__c', { Id: file, Name: 'x' });
        expect(changed.errors[0]?.statusCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    });

    it('reach members of groups within groups, until one leaves', () => {
        shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
        join('Team', shared.id('Group', 'DeveloperName', 'Circle'));
        const membership = join('Circle', shared.user('other').userId);
        expect(shared.seen('other')).toEqual(['e']);
        expect(shared.save('admin', 'delete', 'GroupMember', { Id: membership }).errors).toEqual([]);
        expect(shared.seen('other')).toEqual([]);
    });

    it('reach managers of members only where the group includes them', () => {
        shared.make('Case_File__c', { Name: 'o', OwnerId: shared.user('other').userId });
        const closed = shared.id('Group', 'DeveloperName', 'Team');
        const open = shared.id('Group', 'DeveloperName', 'Circle');
        const file = shared.id('Case_File__c', 'Name', 'o');
        join('Team', shared.user('east').userId);
        const share = { ParentId: file, UserOrGroupId: closed, AccessLevel: 'Read' };
        expect(shared.save('other', 'insert', 'Case_File__Share', share).errors).toEqual([]);
        expect([shared.seen('east'), shared.seen('lead')]).toEqual([['o'], []]);
        join('Circle', shared.user('east').userId);
        shared.save('other', 'insert', 'Case_File__Share', { ...share, UserOrGroupId: open });
        expect([shared.seen('east'), shared.seen('lead')]).toEqual([['o'], ['o']]);
    });

    it('share by criteria, to edit but not to delete, as the record stands', () => {
        const owner = { OwnerId: shared.user('other').userId };
        const heavy = shared.make('Case_File__c', { Name: 'heavy', Region__c: 'North', Weight__c: 10, ...owner });
        shared.make('Case_File__c', { Name: 'light', Region__c: 'North', Weight__c: 9, ...owner });
        shared.make('Case_File__c', { Name: 'blank', Region__c: 'North', ...owner });
        shared.make('Case_File__c', { Name: 'pole', Region__c: 'pole', ...owner });
        expect(shared.seen('west')).toEqual(['heavy', 'pole']);
        expect(shared.seen('lead')).toEqual(['heavy', 'pole']);
        expect(shared.seen('east')).toEqual([]);
        expect(shared.save('west', 'delete', 'Case_File__c', { Id: heavy }).success).toBe(false);
        const changed = shared.save('west', 'update', 'Case_File__c', { Id: heavy, Region__c: 'South' });
        expect(changed.errors).toEqual([]);
        expect(shared.seen('west')).toEqual(['pole']);
        expect(shared.save('west', 'update', 'Case_File__c', { Id: heavy, Region__c: 'North' }).success).toBe(false);
    });

    it('give a queue its records, its members them, and their managers', () => {
        const queue = shared.id('Group', 'DeveloperName', 'Desk');
        const file = shared.make('Case_File__c', { Name: 'q', OwnerId: queue });
        expect(['west', 'lead', 'east'].map((name) => shared.seen(name))).toEqual([['q'], ['q'], []]);
        const taken = { Id: file, OwnerId: shared.user('west').userId };
        expect(shared.save('west', 'update', 'Case_File__c', taken).errors).toEqual([]);
        const notice = shared.save('admin', 'insert', 'Notice__c', { Name: 'n', OwnerId: queue });
        expect(notice.errors[0]?.message).toBe('Queue not associated with this SObject type');
    });

    it('leave view all to see and not to write', () => {
        const file = shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
        expect(shared.seen('viewer')).toEqual(['e']);
        expect(shared.save('viewer', 'update', 'Case_File__c', { Id: file, Name: 'x' }).success).toBe(false);
    });
});
