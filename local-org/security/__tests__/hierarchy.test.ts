import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSharedOrg } from './support/shared-org.ts';
import type { SharedOrg } from './support/shared-org.ts';

describe('the role hierarchy', () => {
    let shared: SharedOrg;
    let eastFile: string;
    beforeEach(() => {
        shared = openSharedOrg();
        eastFile = shared.make('Case_File__c', { Name: 'e', OwnerId: shared.user('east').userId });
        shared.make('Case_File__c', { Name: 'l', OwnerId: shared.user('lead').userId });
    });
    afterEach(() => shared.close());

    it('shows a manager what those below own, not the other way round', () => {
        expect(shared.seen('lead')).toEqual(['e', 'l']);
        expect(shared.seen('east')).toEqual(['e']);
        expect(shared.seen('west')).toEqual([]);
    });

    it('gives the manager the rights of the owner', () => {
        expect(shared.save('lead', 'update', 'Case_File__c', { Id: eastFile, Name: 'f' }).errors).toEqual([]);
        expect(shared.save('west', 'update', 'Case_File__c', { Id: eastFile, Name: 'g' }).success).toBe(false);
        expect(shared.save('lead', 'delete', 'Case_File__c', { Id: eastFile }).errors).toEqual([]);
    });

    it('shows the parts of a file to whoever sees the file', () => {
        shared.make('Case_Part__c', { Name: 'p', Case_File__c: eastFile });
        expect(shared.seen('lead', 'Case_Part__c')).toEqual(['p']);
        expect(shared.seen('west', 'Case_Part__c')).toEqual([]);
    });

    it('follows roles that change over the API', () => {
        const west = shared.id('UserRole', 'DeveloperName', 'West');
        const role = { Id: shared.id('UserRole', 'DeveloperName', 'East'), ParentRoleId: west };
        expect(shared.save('east', 'update', 'UserRole', role).success).toBe(false);
        expect(shared.save('admin', 'update', 'UserRole', role).errors).toEqual([]);
        expect(shared.seen('west')).toEqual(['e']);
        expect(shared.seen('lead')).toEqual(['e', 'l']);
        const moved = { Id: shared.user('east').userId, UserRoleId: null };
        expect(shared.save('admin', 'update', 'User', moved).errors).toEqual([]);
        expect(shared.seen('west')).toEqual([]);
    });

    it('refuses a role above itself', () => {
        const east = shared.id('UserRole', 'DeveloperName', 'East');
        const lead = { Id: shared.id('UserRole', 'DeveloperName', 'Lead'), ParentRoleId: east };
        expect(shared.save('admin', 'update', 'UserRole', lead).errors[0]?.statusCode).toBe('CIRCULAR_DEPENDENCY');
    });

    it('gives managers nothing on an object that is closed to hierarchies', () => {
        const closed = openSharedOrg({ closedToHierarchies: ['Case_File__c'] });
        closed.make('Case_File__c', { Name: 'e', OwnerId: closed.user('east').userId });
        expect(closed.seen('lead')).toEqual([]);
        expect(closed.seen('east')).toEqual(['e']);
        closed.close();
    });

    it('hides from counts what it hides from rows', () => {
        const count = (name: string): number => shared.query(name, 'SELECT COUNT() FROM Case_File__c').totalSize;
        expect(['west', 'east', 'lead', 'admin'].map(count)).toEqual([0, 1, 2, 2]);
    });
});
