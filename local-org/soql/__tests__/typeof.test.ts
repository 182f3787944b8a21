import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';
import { insertRows } from './support/records.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
    const { org, world } = projects;
    const [queue = ''] = insertRows(org, 'Group', [{ Name: 'Intake', DeveloperName: 'Intake', Type: 'Queue' }]);
    org.store.run('UPDATE Project__c SET OwnerId = ? WHERE Id = ?', [queue, world.projects[2] ?? '']);
});

afterAll(() => {
    projects.org.close();
});

const owners = (fields: string, user?: string): unknown[] =>
    projects.values(`SELECT ${fields} FROM Project__c ORDER BY Name`, user).map((values) => values['Owner']);

describe('TYPEOF', () => {
    it('selects other fields for each object', () => {
        expect(owners('TYPEOF Owner WHEN User THEN Email, Username WHEN Group THEN DeveloperName END')).toMatchObject([
            { type: 'User', values: { Email: 'admin@example.com', Username: 'admin@example.com' } },
            { type: 'User', values: { Email: 'manager@example.com', Username: 'manager@example.com' } },
            { type: 'Group', values: { DeveloperName: 'Intake' } }
        ]);
    });

    it('falls back to ELSE, and to null without it', () => {
        expect(owners('TYPEOF Owner WHEN User THEN Email ELSE Name, Type END')[2]).toMatchObject({
            type: 'Group',
            values: { Name: 'Intake', Type: 'Queue' }
        });
        expect(owners('TYPEOF Owner WHEN Group THEN Name END')).toMatchObject([
            null,
            null,
            { values: { Name: 'Intake' } }
        ]);
    });

    it('walks up to the lookup first, and down to children', () => {
        expect(
            projects.values(
                "SELECT TYPEOF Project__r.Owner WHEN User THEN Alias END FROM Task_Item__c WHERE Name = 'Plan'"
            )
        ).toMatchObject([{ Project__r: { values: { Owner: { values: { Alias: 'manager' } } } } }]);
        expect(
            projects.values(
                "SELECT (SELECT TYPEOF Owner WHEN Group THEN Name ELSE Name END FROM Projects__r ORDER BY Name) FROM Account WHERE Name = 'aspen hospital'"
            )
        ).toMatchObject([{ Projects__r: { rows: [{}, { values: { Owner: { values: { Name: 'Intake' } } } }] } }]);
    });

    it.each([
        ['SELECT TYPEOF Owner WHEN User THEN Nope__c END FROM Project__c', 'INVALID_FIELD'],
        ['SELECT TYPEOF Owner WHEN Nope__c THEN Id END FROM Project__c', 'INVALID_TYPE'],
        ['SELECT TYPEOF Owner WHEN Account THEN Id END FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT TYPEOF Lead__r WHEN User THEN Id END FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT Owner.Name, TYPEOF Owner WHEN User THEN Id END FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT TYPEOF Owner WHEN User THEN Id END, Owner.Name FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT TYPEOF Owner WHEN User THEN Id, Id END FROM Project__c', 'INVALID_FIELD'],
        ['SELECT TYPEOF Owner WHEN User THEN Id END, COUNT(Id) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT TYPEOF Owner WHEN User THEN Manager.Name END FROM Project__c', 'LOCAL_ORG_UNSUPPORTED']
    ])('refuses %s', (soql, code) => {
        expect(projects.refusal(soql).code).toBe(code);
    });

    it('does not tell a hidden object or field from one that is not there', () => {
        const soql = 'SELECT TYPEOF Owner WHEN Private_Note__c THEN Id END FROM Project__c';
        expect(projects.refusal(soql, 'reader').message.replaceAll('Private_Note__c', 'Qrivate_Note__c')).toBe(
            projects.refusal(soql.replace('Private', 'Qrivate'), 'reader').message
        );
    });
});

describe('Type of a polymorphic lookup', () => {
    it('is selected and filtered', () => {
        expect(owners('Owner.Type')).toMatchObject([
            { values: { Type: 'User' } },
            { values: { Type: 'User' } },
            { values: { Type: 'Queue' } }
        ]);
        expect(projects.found("Owner.Type = 'Queue'")).toEqual([3]);
        expect(projects.found("Owner.Type IN ('User')")).toEqual([1, 2]);
        expect(projects.values('SELECT Owner.Type, COUNT(Id) n FROM Project__c GROUP BY Owner.Type')).toEqual([
            { Type: 'Queue', n: 1 },
            { Type: 'User', n: 2 }
        ]);
    });
});

describe('USING SCOPE', () => {
    it('mine finds what the user owns, everything all', () => {
        const count = (scope: string, user: string): number =>
            projects.query(`SELECT COUNT() FROM Project__c USING SCOPE ${scope}`, user).totalSize;
        expect([count('mine', 'manager'), count('mine', 'admin'), count('everything', 'manager')]).toEqual([1, 1, 3]);
        expect(testUser(projects.org, 'manager').userId).not.toBe(testUser(projects.org, 'admin').userId);
    });
});
