import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { parseSoql } from '../parse.ts';
import { query, queryMore, runQuery } from '../query.ts';
import type { SoqlRow } from '../types.ts';
import { insertProjects, insertRows, type ProjectWorld } from './support/records.ts';

let org: OpenOrg;
let world: ProjectWorld;

beforeEach(() => {
    org = openTestOrg();
    world = insertProjects(org);
});

afterEach(() => {
    org.close();
});

function rows(soql: string, user = 'admin'): readonly SoqlRow[] {
    return query(org, testUser(org, user), soql).rows;
}

/** Values of one field in the order of the rows. */
function names(soql: string, user = 'admin'): unknown[] {
    return rows(soql, user).map(({ values }) => Object.values(values)[0]);
}

describe('query', () => {
    it('walks up several parents', () => {
        const [row] = rows(
            "SELECT Account__r.Owner.Name, Account__r.Name, Lead__r.Email FROM Project__c WHERE Name = 'PR-00001'"
        );
        expect(row).toMatchObject({
            type: 'Project__c',
            values: {
                Account__r: {
                    type: 'Account',
                    values: { Owner: { type: 'User', values: { Name: 'Admin Tester' } }, Name: 'Birch Clinic' }
                },
                Lead__r: { values: { Email: 'manager@example.com' } }
            }
        });
    });

    it('gives null for the parent of an empty lookup', () => {
        expect(rows("SELECT Lead__r.Name FROM Project__c WHERE Name = 'PR-00003'")[0]?.values).toEqual({
            Lead__r: null
        });
    });

    it('gives children in order, with a limit for each parent, and null where there are none', () => {
        const children = rows(
            'SELECT Name, (SELECT Name FROM Task_Items__r ORDER BY Name LIMIT 1) FROM Project__c ORDER BY Name'
        ).map(({ values }) => values['Task_Items__r']);
        expect(children).toMatchObject([
            { totalSize: 1, done: true, rows: [{ values: { Name: 'Cut' } }] },
            { totalSize: 1, done: true, rows: [{ values: { Name: 'Plan' } }] },
            null
        ]);
    });

    it('gives children of children', () => {
        const [row] = rows(
            "SELECT Name, (SELECT Title__c, (SELECT Name FROM Task_Items__r ORDER BY Name) FROM Projects__r) FROM Account WHERE Name = 'Birch Clinic'"
        );
        expect(row).toMatchObject({
            values: { Projects__r: { rows: [{ values: { Task_Items__r: { totalSize: 2, rows: [{}, {}] } } }] } }
        });
    });

    it('takes the object name or its alias before a field', () => {
        expect(names("SELECT p.Name FROM Project__c p WHERE p.Account__r.Name = 'Birch Clinic'")).toEqual(['PR-00001']);
        expect(names("SELECT Project__c.Name FROM Project__c WHERE Project__c.Title__c = 'Third'")).toEqual([
            'PR-00003'
        ]);
    });

    it('works formula fields out, also to filter and to sort by', () => {
        expect(names('SELECT Headline__c FROM Project__c ORDER BY Headline__c')).toEqual([
            'aspen hospital: Second_step',
            'aspen hospital: Third',
            "Birch Clinic: It's 100% done"
        ]);
        expect(names('SELECT Name FROM Project__c WHERE Is_Large__c = TRUE')).toEqual(['PR-00001']);
    });

    it('leaves deleted rows out unless they are asked for', () => {
        expect(query(org, testUser(org, 'admin'), 'SELECT COUNT() FROM Project__c').totalSize).toBe(3);
        const all = query(org, testUser(org, 'admin'), 'SELECT Name FROM Project__c WHERE IsDeleted = TRUE', {
            includeDeleted: true
        });
        expect(all.rows).toMatchObject([{ values: { Name: 'PR-00004' } }]);
    });

    it('limits and skips', () => {
        expect(names('SELECT Name FROM Project__c ORDER BY Name LIMIT 1 OFFSET 1')).toEqual(['PR-00002']);
    });

    it('selects groups of fields', () => {
        const [row] = rows('SELECT FIELDS(CUSTOM) FROM Account LIMIT 1');
        expect(Object.keys(row?.values ?? {})).toContain('Source_Key__c');
        expect(Object.keys(row?.values ?? {})).not.toContain('Name');
        expect(Object.keys(rows('SELECT FIELDS(STANDARD) FROM Account')[0]?.values ?? {})).toContain('Name');
    });

    it('shows labels and formatted values', () => {
        const [row] = rows(
            "SELECT toLabel(Status__c), FORMAT(Budget__c) money, FORMAT(Reviewed_At__c) FROM Project__c WHERE Name = 'PR-00001'"
        );
        expect(row?.values).toMatchObject({ Status__c: 'Planned', money: '250,000.00' });
        expect(row?.values['Reviewed_At__c']).toMatch(/^3\/3\/26, 9:00\sPM$/);
    });

    it('runs a parsed query as a whole', () => {
        const tree = parseSoql("SELECT Name FROM Account WHERE Name LIKE 'birch%'");
        expect(runQuery(org, testUser(org, 'admin'), tree)).toMatchObject({
            totalSize: 1,
            done: true,
            rows: [{ type: 'Account', id: world.accounts[0], values: { Name: 'Birch Clinic' } }]
        });
    });

    it('keeps the pages of a result while rows come and go', () => {
        const admin = testUser(org, 'admin');
        insertRows(
            org,
            'Account',
            Array.from({ length: 450 }, (_unused, index) => ({ Name: `Row ${String(index).padStart(3, '0')}` }))
        );
        const first = query(org, admin, "SELECT Name FROM Account WHERE Name LIKE 'Row %' ORDER BY Name", {
            batchSize: 200
        });
        expect([first.totalSize, first.done, first.rows.length]).toEqual([450, false, 200]);
        insertRows(org, 'Account', [{ Name: 'Row 000a' }]);
        const second = queryMore(org, admin, first.locator ?? '');
        expect([second.done, second.rows.length, second.rows[0]?.values['Name']]).toEqual([false, 200, 'Row 200']);
        const third = queryMore(org, admin, second.locator ?? '');
        expect([third.done, third.rows.length, third.locator]).toEqual([true, 50, undefined]);
    });

    it('gives a page to nobody but its user', () => {
        insertRows(
            org,
            'Account',
            Array.from({ length: 201 }, () => ({ Name: 'Row' }))
        );
        const { locator = '' } = query(org, testUser(org, 'admin'), 'SELECT Id FROM Account', { batchSize: 200 });
        expect(() => queryMore(org, testUser(org, 'reader'), locator)).toThrow(
            expect.objectContaining({ code: 'INVALID_QUERY_LOCATOR' })
        );
        expect(() => queryMore(org, testUser(org, 'admin'), 'nonsense-200')).toThrow(
            expect.objectContaining({ code: 'INVALID_QUERY_LOCATOR' })
        );
    });
});
