import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { userContext } from '../context.ts';

const READ_ONLY = { read: true, edit: false };
const EDITABLE = { read: true, edit: true };
const CLOSED = { read: false, edit: false };

describe('userContext', () => {
    let org: OpenOrg;
    beforeEach(() => {
        org = openTestOrg();
    });
    afterEach(() => org.close());

    it('tells who the user is', () => {
        expect(testUser(org, 'reader')).toMatchObject({
            username: 'reader@example.com',
            name: 'Reader Tester',
            email: 'reader@example.com',
            profileName: 'Minimum Access - Salesforce',
            timeZone: 'Europe/Berlin',
            locale: 'en_US',
            language: 'en_US'
        });
    });

    it('refuses an id that is no user', () => {
        expect(() => userContext(org, '005000000000000AAA')).toThrow('Session expired or invalid');
    });

    describe('object access', () => {
        it('is the union of the permission sets of a group', () => {
            const manager = testUser(org, 'manager');
            expect(manager.object('project__c')).toEqual({
                read: true,
                create: true,
                edit: true,
                delete: true,
                viewAll: false,
                modifyAll: false
            });
            expect(manager.field('Project__c', 'Summary__c')).toEqual(EDITABLE);
            expect(manager.field('Project__c', 'Is_Large__c')).toEqual(READ_ONLY);
            expect([...manager.customPermissions]).toEqual(['Rename_Projects']);
        });

        it('is what the one permission set of a reader gives', () => {
            const reader = testUser(org, 'reader');
            expect(reader.object('Project__c')).toMatchObject({
                read: true,
                create: false,
                edit: false,
                delete: false
            });
            expect(reader.object('Private_Note__c').read).toBe(false);
            expect(reader.customPermissions.size).toBe(0);
        });

        it('is nothing without a permission set', () => {
            const nobody = testUser(org, 'nobody');
            for (const object of ['Account', 'Contact', 'Project__c', 'No_Such_Object__c']) {
                expect(nobody.object(object).read, object).toBe(false);
            }
            expect(nobody.field('Account', 'Name')).toEqual(CLOSED);
        });

        it('is everything for an administrator, by ModifyAllData', () => {
            const admin = testUser(org, 'admin');
            expect(admin.object('Private_Note__c')).toMatchObject({ delete: true, viewAll: true, modifyAll: true });
            expect([...admin.systemPermissions]).toEqual(
                expect.arrayContaining(['ModifyAllData', 'ManageUsers', 'ViewSetup'])
            );
        });
    });

    describe('field access', () => {
        it('opens system, name and required fields with the object', () => {
            const reader = testUser(org, 'reader');
            for (const field of ['Id', 'Name', 'CreatedDate', 'OwnerId', 'Account__c', 'Title__c', 'Project_Key__c']) {
                expect(reader.field('Project__c', field), field).toEqual(READ_ONLY);
            }
            const manager = testUser(org, 'manager');
            expect(manager.field('Project__c', 'Title__c')).toEqual(EDITABLE);
            expect(manager.field('Project__c', 'CreatedDate')).toEqual(READ_ONLY);
            expect(manager.field('Task_Item__c', 'Project__c')).toEqual(EDITABLE);
        });

        it('never makes formulas, roll-ups and auto-numbers editable', () => {
            const manager = testUser(org, 'manager');
            for (const field of ['Headline__c', 'Done_Count__c', 'Latest_Due__c', 'Name']) {
                expect(manager.field('Project__c', field), field).toEqual(READ_ONLY);
            }
        });

        it('closes custom fields without an entry, and fields that do not exist', () => {
            const reader = testUser(org, 'reader');
            expect(reader.field('Project__c', 'Summary__c')).toEqual(CLOSED);
            expect(reader.field('Project__c', 'Nothing__c')).toEqual(CLOSED);
        });

        it('secures standard fields by entry, and address parts by their compound', () => {
            const reader = testUser(org, 'reader');
            expect(reader.field('Account', 'Phone')).toEqual(READ_ONLY);
            expect(reader.field('Account', 'BillingCity')).toEqual(READ_ONLY);
            expect(reader.field('Account', 'ShippingCity')).toEqual(CLOSED);
            expect(reader.field('Account', 'Industry')).toEqual(CLOSED);
            expect(testUser(org, 'manager').field('Contact', 'FirstName')).toEqual(EDITABLE);
        });

        it('gives an administrator the standard fields by profile and the custom ones by permission set alone', () => {
            org.store.run(`DELETE FROM PermissionSetAssignment WHERE AssigneeId = ?`, [testUser(org, 'admin').userId]);
            org.accessChanged();
            const admin = testUser(org, 'admin');
            expect(admin.field('Account', 'Industry')).toEqual(EDITABLE);
            expect(admin.field('Account', 'Source_Key__c')).toEqual(CLOSED);
            expect(admin.field('Project__c', 'Summary__c')).toEqual(CLOSED);
            expect(admin.field('Project__c', 'Title__c')).toEqual(EDITABLE);
        });
    });

    describe('set-up objects', () => {
        it('show everybody the basic form of colleagues', () => {
            const nobody = testUser(org, 'nobody');
            expect(nobody.object('User')).toMatchObject({ read: true, create: false, edit: true, delete: false });
            expect(nobody.field('User', 'Email')).toEqual(READ_ONLY);
            expect(nobody.field('User', 'EmployeeNumber')).toEqual(CLOSED);
            expect(nobody.field('User', 'LanguageLocaleKey')).toEqual(EDITABLE);
            expect(nobody.field('Organization', 'Name')).toEqual(READ_ONLY);
        });

        it('hide permissions from those who may not view set-up', () => {
            for (const object of [
                'PermissionSet',
                'PermissionSetAssignment',
                'ObjectPermissions',
                'FieldPermissions'
            ]) {
                expect(testUser(org, 'manager').object(object).read, object).toBe(false);
                expect(testUser(org, 'admin').object(object).read, object).toBe(true);
            }
        });

        it('let those who manage users write users and assignments, and nobody the mirrored rows', () => {
            const admin = testUser(org, 'admin');
            expect(admin.object('User')).toMatchObject({ create: true, edit: true, delete: false });
            expect(admin.object('PermissionSetAssignment')).toMatchObject({ create: true, edit: false, delete: true });
            expect(admin.object('ObjectPermissions')).toMatchObject({ create: false, edit: false, delete: false });
            expect(admin.field('User', 'IsActive')).toEqual(EDITABLE);
            expect(admin.field('PermissionSetAssignment', 'AssigneeId')).toEqual(EDITABLE);
            expect(admin.field('FieldPermissions', 'PermissionsRead')).toEqual(READ_ONLY);
        });
    });

    describe('caching', () => {
        const assign = (userId: string, setName: string): void => {
            org.store.run(
                `INSERT INTO PermissionSetAssignment (Id, AssigneeId, PermissionSetId)
                 SELECT ?, ?, Id FROM PermissionSet WHERE Name = ?`,
                [org.nextId('PermissionSetAssignment'), userId, setName]
            );
        };

        it('keeps the answer until access changes', () => {
            const before = testUser(org, 'nobody');
            assign(before.userId, 'Project_Read');
            expect(userContext(org, before.userId)).toBe(before);
            org.accessChanged();
            expect(userContext(org, before.userId).object('Project__c').read).toBe(true);
        });

        it('follows the deletion of an assignment', () => {
            const { userId } = testUser(org, 'reader');
            org.store.run('UPDATE PermissionSetAssignment SET IsDeleted = 1 WHERE AssigneeId = ?', [userId]);
            org.accessChanged();
            expect(userContext(org, userId).object('Project__c').read).toBe(false);
        });

        it('follows a group assignment that names the group alone', () => {
            const { userId } = testUser(org, 'nobody');
            org.store.run(
                `INSERT INTO PermissionSetAssignment (Id, AssigneeId, PermissionSetGroupId)
                 SELECT ?, ?, Id FROM PermissionSetGroup`,
                [org.nextId('PermissionSetAssignment'), userId]
            );
            org.accessChanged();
            expect(userContext(org, userId).object('Private_Note__c').create).toBe(true);
        });
    });
});
