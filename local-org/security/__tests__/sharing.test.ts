import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { findObject } from '../../metadata/schema.ts';
import type { SharingModel } from '../../metadata/schema.ts';
import { quoted } from '../../store/store.ts';
import type { SqlRow, SqlValue } from '../../store/store.ts';
import type { UserContext } from '../access.ts';
import { canDeleteRecord, canEditRecord, readPredicate } from '../sharing.ts';

describe('sharing', () => {
    let org: OpenOrg;
    let manager: UserContext;
    let reader: UserContext;
    let admin: UserContext;
    beforeEach(() => {
        org = openTestOrg();
        [manager, reader, admin] = [testUser(org, 'manager'), testUser(org, 'reader'), testUser(org, 'admin')];
    });
    afterEach(() => org.close());

    function insert(object: string, values: Record<string, SqlValue>): SqlRow {
        const row = { Id: org.nextId(object), ...values };
        const columns = Object.keys(row).map(quoted).join(', ');
        const marks = Object.keys(row)
            .map(() => '?')
            .join(', ');
        org.store.run(`INSERT INTO ${quoted(object)} (${columns}) VALUES (${marks})`, Object.values(row));
        return row;
    }

    /** Sets the organization-wide default of an object. */
    function share(objectName: string, sharingModel: SharingModel): void {
        const object = findObject(org.schema, objectName);
        const objects = org.schema.objects as Map<string, unknown>;
        objects.set(objectName.toLowerCase(), { ...object, sharingModel });
    }

    function visible(user: UserContext, object: string): SqlValue[] {
        const predicate = readPredicate(org, user, object, 'r');
        const where = predicate === undefined ? '' : ` WHERE ${predicate.sql}`;
        const rows = org.store.all(
            `SELECT r."Id" AS id FROM ${quoted(object)} AS r${where} ORDER BY 1`,
            predicate?.parameters ?? []
        );
        return rows.map(({ id }) => id ?? null);
    }

    const rights = (user: UserContext, object: string, row: SqlRow): [boolean, boolean] => [
        canEditRecord(org, user, object, row),
        canDeleteRecord(org, user, object, row)
    ];

    it('shows private records to their owner and to those who view all', () => {
        const own = insert('Private_Note__c', { OwnerId: manager.userId });
        const other = insert('Private_Note__c', { OwnerId: admin.userId });
        expect(visible(manager, 'Private_Note__c')).toEqual([own['Id']]);
        expect(visible(admin, 'Private_Note__c')).toEqual([own['Id'], other['Id']]);
        expect(rights(manager, 'Private_Note__c', own)).toEqual([true, true]);
        expect(rights(manager, 'Private_Note__c', other)).toEqual([false, false]);
        expect(rights(admin, 'Private_Note__c', own)).toEqual([true, true]);
    });

    it('shows the records of a group to its members', () => {
        const group = insert('Group', { Name: 'Queue', Type: 'Queue' });
        const note = insert('Private_Note__c', { OwnerId: group['Id'] ?? null });
        expect(visible(manager, 'Private_Note__c')).toEqual([]);
        insert('GroupMember', { GroupId: group['Id'] ?? null, UserOrGroupId: manager.userId });
        org.accessChanged();
        expect(visible(manager, 'Private_Note__c')).toEqual([note['Id']]);
        expect(rights(manager, 'Private_Note__c', note)).toEqual([true, true]);
    });

    it('lets everybody edit public read/write records and the owner alone delete them', () => {
        const project = insert('Project__c', { OwnerId: admin.userId });
        expect(readPredicate(org, manager, 'Project__c', 'r')).toBeUndefined();
        expect(rights(manager, 'Project__c', project)).toEqual([true, false]);
        expect(rights(manager, 'Project__c', { ...project, OwnerId: manager.userId })).toEqual([true, true]);
    });

    it('lets everybody read public read-only records and the owner alone write them', () => {
        share('Project__c', 'Read');
        const project = insert('Project__c', { OwnerId: admin.userId });
        expect(visible(reader, 'Project__c')).toEqual([project['Id']]);
        expect(rights(manager, 'Project__c', project)).toEqual([false, false]);
        expect(rights(manager, 'Project__c', { ...project, OwnerId: manager.userId })).toEqual([true, true]);
    });

    it('gives details the rights of their master', () => {
        share('Project__c', 'Private');
        const own = insert('Project__c', { OwnerId: manager.userId });
        const other = insert('Project__c', { OwnerId: admin.userId });
        const ownTask = insert('Task_Item__c', { Project__c: own['Id'] ?? null });
        const otherTask = insert('Task_Item__c', { Project__c: other['Id'] ?? null });
        expect(visible(manager, 'Task_Item__c')).toEqual([ownTask['Id']]);
        expect(visible(admin, 'Task_Item__c')).toEqual([ownTask['Id'], otherTask['Id']]);
        expect(rights(manager, 'Task_Item__c', ownTask)).toEqual([true, true]);
        expect(rights(manager, 'Task_Item__c', otherTask)).toEqual([false, false]);
    });

    it('lets a master that everybody may edit open delete of its details', () => {
        const project = insert('Project__c', { OwnerId: admin.userId });
        const task = insert('Task_Item__c', { Project__c: project['Id'] ?? null });
        expect(readPredicate(org, manager, 'Task_Item__c', 'r')).toBeUndefined();
        expect(rights(manager, 'Task_Item__c', task)).toEqual([true, true]);
    });

    it('shows contacts with their account, and those without one to their owner', () => {
        const account = insert('Account', { Name: 'Northwind Clinic', OwnerId: admin.userId });
        const known = insert('Contact', { LastName: 'Known', AccountId: account['Id'] ?? null, OwnerId: admin.userId });
        const mine = insert('Contact', { LastName: 'Mine', OwnerId: manager.userId });
        insert('Contact', { LastName: 'Theirs', OwnerId: admin.userId });
        expect(visible(manager, 'Contact')).toEqual([known['Id'], mine['Id']]);
        share('Account', 'Private');
        expect(visible(manager, 'Contact')).toEqual([mine['Id']]);
        expect(rights(manager, 'Contact', known)).toEqual([false, false]);
        expect(rights(manager, 'Contact', mine)).toEqual([true, true]);
    });

    it('lets users edit themselves, and those who manage users everybody', () => {
        const self = org.store.get('SELECT * FROM User WHERE Id = ?', [manager.userId]) ?? {};
        expect(canEditRecord(org, manager, 'User', self)).toBe(true);
        expect(canEditRecord(org, reader, 'User', self)).toBe(false);
        expect(canEditRecord(org, admin, 'User', self)).toBe(true);
    });
});
