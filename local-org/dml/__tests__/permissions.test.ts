import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '../../security/access.ts';
import { errorIn, openDesk, type Desk } from './support/records.ts';
import { findObject } from '../../metadata/schema.ts';

let desk: Desk;
let project: string;

beforeAll(() => {
    desk = openDesk();
    project = desk.project();
});
afterAll(() => desk.org.close());

const NO_ACCESS = {
    statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id',
    fields: []
};

describe('permissions of a save', () => {
    it('hides an object the user cannot read', () => {
        expect(errorIn(desk.insert('Project__c', { Title__c: 'x' }, desk.user('nobody')))).toEqual({
            statusCode: 'INVALID_TYPE',
            message: "sObject type 'Project__c' is not supported.",
            fields: []
        });
        expect(errorIn(desk.insert('Nope__c', {})).statusCode).toBe('INVALID_TYPE');
    });

    it('refuses to create, change and delete without the permission', () => {
        const reader = desk.user('reader');
        expect(errorIn(desk.insert('Project__c', { Title__c: 'x' }, reader))).toEqual(NO_ACCESS);
        expect(errorIn(desk.update('Project__c', { Id: project, Title__c: 'x' }, reader))).toEqual(NO_ACCESS);
        expect(errorIn(desk.remove('Project__c', project, reader))).toEqual(NO_ACCESS);
    });

    it('refuses to change records that sharing hides, as if they were not there', () => {
        const note = desk.make('Private_Note__c', { Body__c: 'mine' });
        const unknown = { statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id' };
        const changed = desk.update('Private_Note__c', { Id: note, Body__c: 'x' }, desk.user('manager'));
        expect(errorIn(changed)).toMatchObject(unknown);
        expect(errorIn(desk.remove('Private_Note__c', note, desk.user('manager')))).toMatchObject(unknown);
    });

    it('names what holds a record only to those who see it', () => {
        const own = openDesk();
        const manager = own.user('manager');
        const account = own.make('Account', { Name: 'Held Clinic', OwnerId: manager.userId });
        own.project({ Account__c: account });
        const held = (): string => errorIn(own.remove('Account', account, manager)).message;
        expect(held()).toContain('the following projects');
        const objects = own.org.schema.objects as Map<string, unknown>;
        objects.set('project__c', { ...findObject(own.org.schema, 'Project__c'), sharingModel: 'Private' });
        expect(held()).toContain('associated with other records.');
        own.org.close();
    });

    it('keeps deletion and change of owner to those with full access', () => {
        const manager = desk.user('manager');
        expect(desk.update('Project__c', { Id: project, Summary__c: 'shared' }, manager).success).toBe(true);
        expect(errorIn(desk.remove('Project__c', project, manager))).toEqual(NO_ACCESS);
        expect(errorIn(desk.update('Project__c', { Id: project, OwnerId: manager.userId }, manager))).toEqual(
            NO_ACCESS
        );
    });

    it('lets an editor who may transfer records choose the owner', () => {
        const manager = desk.user('manager');
        const permissions = new Set([...manager.systemPermissions, 'TransferAnyEntity']);
        const transferrer: UserContext = Object.create(manager, {
            systemPermissions: { value: permissions }
        }) as UserContext;
        const moved = desk.project();
        expect(desk.update('Project__c', { Id: moved, OwnerId: manager.userId }, transferrer).errors).toEqual([]);
        expect(desk.row('Project__c', moved)['OwnerId']).toBe(manager.userId);
        expect(errorIn(desk.remove('Project__c', moved, desk.user('reader')))).toEqual(NO_ACCESS);
    });

    it('names all fields that may not be written, in one error', () => {
        const record = { Id: project, CreatedDate: '2020-01-01', Headline__c: 'x', Task_Count__c: 3, Title__c: 'y' };
        expect(errorIn(desk.update('Project__c', record))).toEqual({
            statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
            message:
                'Unable to create/update fields: CreatedDate, Headline__c, Task_Count__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
            fields: ['CreatedDate', 'Headline__c', 'Task_Count__c']
        });
        expect(desk.row('Project__c', project)['Title__c']).toBe('Move');
    });

    it('treats a field the user cannot see as one that does not exist', () => {
        const hidden = { Name: 'x', Fax: '1' };
        expect(errorIn(desk.insert('Account', hidden, desk.user('manager')))).toEqual({
            statusCode: 'INVALID_FIELD',
            message: "No such column 'Fax' on sobject of type Account",
            fields: []
        });
        expect(errorIn(desk.insert('Account', { Name: 'x', Nope: '1' })).message).toBe(
            "No such column 'Nope' on sobject of type Account"
        );
    });
});

describe('saves of set-up objects', () => {
    it('lets users change their own language and nobody else theirs', () => {
        const manager = desk.user('manager');
        const reader = desk.user('reader');
        expect(desk.update('User', { Id: manager.userId, LanguageLocaleKey: 'es' }, manager).success).toBe(true);
        expect(desk.user('manager').language).toBe('es');
        expect(errorIn(desk.update('User', { Id: reader.userId, LanguageLocaleKey: 'es' }, manager))).toEqual(
            NO_ACCESS
        );
        expect(errorIn(desk.update('User', { Id: manager.userId, Title: 'Boss' }, manager)).statusCode).toBe(
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        );
    });

    it('gives and takes permissions at once when an admin assigns a set', () => {
        const { Id: setId } = desk.org.store.get(`SELECT "Id" FROM PermissionSet WHERE Name = 'Project_Read'`) ?? {};
        const nobody = desk.user('nobody');
        const assignment = { AssigneeId: nobody.userId, PermissionSetId: setId };
        expect(errorIn(desk.insert('PermissionSetAssignment', assignment, desk.user('manager'))).statusCode).toBe(
            'INVALID_TYPE'
        );
        const id = desk.make('PermissionSetAssignment', assignment);
        expect(desk.user('nobody').object('Project__c').read).toBe(true);
        expect(errorIn(desk.insert('PermissionSetAssignment', assignment)).statusCode).toBe('DUPLICATE_VALUE');
        expect(desk.remove('PermissionSetAssignment', id).success).toBe(true);
        expect(desk.user('nobody').object('Project__c').read).toBe(false);
    });

    it('refuses an assignment of nothing', () => {
        const assignment = { AssigneeId: desk.user('nobody').userId };
        expect(errorIn(desk.insert('PermissionSetAssignment', assignment)).statusCode).toBe('REQUIRED_FIELD_MISSING');
    });
});
