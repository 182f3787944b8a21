import { afterEach, describe, expect, it } from 'vitest';
import { TEST_USERS } from '../../__tests__/support/test-org.ts';
import type { Desk } from '../../dml/__tests__/support/records.ts';
import { errorIn } from '../../dml/__tests__/support/records.ts';
import { openFlowDesk } from './support/flow-desk.ts';

const NOW = '2026-03-04T15:30:00.000Z';

const CLOSER = {
    username: 'closer@example.com',
    lastName: 'Closer',
    email: 'closer@example.com',
    alias: 'closer',
    profile: 'Minimum Access - Salesforce',
    permissionSets: ['Project_Close']
};

let desk: Desk;
afterEach(() => desk.org.close());

describe('a flow before the save', () => {
    it('sets a field of a record that comes to meet its conditions', () => {
        desk = openFlowDesk(['stamp']);
        const id = desk.project({ Status__c: 'Planned' });
        expect(desk.row('Project__c', id)['Reviewed_At__c']).toBe(null);
        desk.update('Project__c', { Id: id, Status__c: 'Closed' });
        expect(desk.row('Project__c', id)['Reviewed_At__c']).toBe(NOW);
    });

    it('leaves a record alone that met its conditions before', () => {
        desk = openFlowDesk(['stamp']);
        const id = desk.project({ Status__c: 'Closed' });
        expect(desk.row('Project__c', id)['Reviewed_At__c']).toBe(NOW);
        desk.update('Project__c', { Id: id, Reviewed_At__c: null });
        expect(desk.row('Project__c', id)['Reviewed_At__c']).toBe(null);
    });

    it('works with formulas, constants, templates, found records, the user and permissions', () => {
        desk = openFlowDesk(['values']);
        const id = desk.project({ Budget__c: 101, Topics__c: 'Build' });
        expect(desk.row('Project__c', id)).toMatchObject({
            Budget__c: 57.5,
            Topics__c: 'Build;Review',
            Start_Date__c: '2026-03-06',
            Summary__c: 'Move for Alder Clinic, by Tester, was ',
            Is_Urgent__c: 1
        });
        desk.update('Project__c', { Id: id, Title__c: 'Stay' });
        expect(desk.row('Project__c', id)['Summary__c']).toBe('Stay for Alder Clinic, by Tester, was Move');
    });

    it('fills a required field before it is missed', () => {
        desk = openFlowDesk(['required']);
        const id = desk.project({ Title__c: null });
        expect(desk.row('Project__c', id)['Title__c']).toBe('Untitled for Alder Clinic');
    });

    it('writes fields that the user may not write', () => {
        desk = openFlowDesk(['stamp', 'people'], { users: [...TEST_USERS, CLOSER] });
        const closer = desk.user('closer');
        const record = { Account__c: desk.account(), Title__c: 'Move', Project_Key__c: 'k', Status__c: 'Closed' };
        const { errors, id = '' } = desk.insert('Project__c', record, closer);
        expect([errors, closer.field('Project__c', 'Reviewed_At__c').edit]).toEqual([[], false]);
        expect(desk.row('Project__c', id)).toMatchObject({ Reviewed_At__c: NOW, CreatedById: closer.userId });
    });
});

describe('a custom error', () => {
    it('refuses the record on its field', () => {
        desk = openFlowDesk(['guard']);
        const id = desk.project({ Budget__c: 2000 });
        expect(errorIn(desk.update('Project__c', { Id: id, Budget__c: 60000 }))).toEqual({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'A budget of 60000 is too large.',
            fields: ['Budget__c']
        });
        expect(desk.row('Project__c', id)['Budget__c']).toBe(2000);
    });

    it('refuses the record as a whole', () => {
        desk = openFlowDesk(['guard']);
        const record = { Account__c: desk.account(), Title__c: 'Move', Project_Key__c: 'k', Is_Urgent__c: true };
        expect(errorIn(desk.insert('Project__c', record))).toEqual({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Name a lead first.',
            fields: []
        });
        expect(desk.insert('Project__c', { ...record, Lead__c: desk.admin.userId }).success).toBe(true);
    });

    it('minds the logic of entry conditions and outcomes', () => {
        desk = openFlowDesk(['guard']);
        expect(desk.project({ Budget__c: 60000, Title__c: 'Big move' })).toMatch(/^a/);
        expect(desk.project({ Budget__c: 60000, Status__c: 'Closed' })).toMatch(/^a/);
    });
});
