import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg } from './support/shared-org.ts';
import type { SharedOrg } from './support/shared-org.ts';

describe('a muting permission set', () => {
    let shared: SharedOrg;
    beforeEach(() => {
        shared = openSharedOrg();
    });
    afterEach(() => shared.close());

    it('takes from its group what members of the group give', () => {
        const muted = shared.user('muted');
        expect(muted.field('Case_File__c', 'Weight__c')).toEqual({ read: false, edit: false });
        expect(muted.field('Case_File__c', 'Region__c')).toEqual({ read: true, edit: true });
        expect(muted.object('Case_Part__c')).toMatchObject({ read: true, create: true, edit: false, delete: false });
        expect(() => shared.query('muted', 'SELECT Weight__c FROM Case_File__c')).toThrow(/No such column/u);
    });

    it('takes nothing that comes from outside the group', () => {
        const assignment = {
            AssigneeId: shared.user('muted').userId,
            PermissionSetId: shared.id('PermissionSet', 'Name', 'Case_Work')
        };
        expect(shared.save('admin', 'insert', 'PermissionSetAssignment', assignment).errors).toEqual([]);
        expect(shared.user('muted').field('Case_File__c', 'Weight__c')).toEqual({ read: true, edit: true });
        const again = shared.save('admin', 'insert', 'PermissionSetAssignment', assignment);
        expect(again.errors[0]?.statusCode).toBe('DUPLICATE_VALUE');
    });
});
