import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { query } from '../query.ts';
import { insertProjects, type ProjectWorld } from './support/records.ts';

let org: OpenOrg;
let world: ProjectWorld;

beforeAll(() => {
    org = openTestOrg();
    world = insertProjects(org);
});

afterAll(() => {
    org.close();
});

/** Numbers of the projects that a condition finds: 1, 2 and 3 live, 4 is deleted. */
function found(condition: string, user = 'admin'): number[] {
    const { rows } = query(org, testUser(org, user), `SELECT Name FROM Project__c WHERE ${condition} ORDER BY Name`);
    return rows.map(({ values }) => Number((values['Name'] as string).slice(-1)));
}

describe('WHERE', () => {
    it.each([
        ["Title__c = 'THIRD'", [3]],
        ["Title__c = 'it\\'s 100% done'", [1]],
        ["Title__c != 'Third'", [1, 2]],
        ["Title__c > 's'", [2, 3]],
        ["Project_Key__c = 'K1'", [2]],
        ["Title__c LIKE '%100\\%%'", [1]],
        ["Title__c LIKE 'second\\_%'", [2]],
        ["Title__c LIKE 'T_ird'", [3]],
        ['Budget__c = null', [3]],
        ['Budget__c != null', [1, 2]],
        ['Budget__c != 50.5', [1, 3]],
        ['Budget__c >= 50.5 AND Budget__c < 250000', [2]],
        ['NOT (Budget__c > 100)', [2, 3]],
        ["Status__c IN ('planned', 'Closed')", [1, 3]],
        ["Status__c NOT IN ('Planned')", [2, 3]],
        ['Budget__c IN (null, 50.5)', [2, 3]],
        ['Budget__c NOT IN (50.5)', [1, 3]],
        ["Topics__c INCLUDES ('Design;Build', 'Review')", [1, 2]],
        ["Topics__c EXCLUDES ('Design')", [2, 3]],
        ["Topics__c = 'Design;Build'", [1]],
        ['Is_Urgent__c = TRUE', [1]],
        ['Is_Urgent__c != TRUE', [2, 3]],
        ["(Name = 'PR-00001' OR Name = 'PR-00002') AND (NOT Status__c = 'Active')", [1]],
        ["Account__r.Name = 'Birch Clinic'", [1]],
        ["Owner.Name LIKE 'manager%'", [2]],
        ['Start_Date__c = 2026-03-01', [2]],
        ['Start_Date__c = TODAY', [1]],
        ['Start_Date__c = LAST_N_DAYS:3', [1, 2]],
        ['Start_Date__c < THIS_YEAR', [3]],
        ['Start_Date__c IN (TODAY, LAST_YEAR)', [1, 3]],
        ['Start_Date__c != THIS_MONTH', [3]],
        ['Reviewed_At__c = 2026-03-04T03:00:00+01:00', [1]],
        ['CALENDAR_YEAR(Start_Date__c) = 2025', [3]]
    ])('%s', (condition, expected) => {
        expect(found(condition)).toEqual(expected);
    });

    it('takes ids of 15 and of 18 characters', () => {
        const [id = ''] = world.projects;
        expect(found(`Id = '${id}'`)).toEqual([1]);
        expect(found(`Id IN ('${id.slice(0, 15)}')`)).toEqual([1]);
    });

    it("reads date literals in the user's time zone", () => {
        expect(found('Reviewed_At__c = YESTERDAY', 'admin')).toEqual([1]);
        expect(found('Reviewed_At__c = YESTERDAY', 'reader')).toEqual([]);
        expect(found('Reviewed_At__c = TODAY', 'reader')).toEqual([1]);
    });

    it('joins by ids that another query finds', () => {
        expect(found("Account__c IN (SELECT AccountId FROM Contact WHERE LastName = 'Moss')")).toEqual([1]);
        expect(found('Account__c NOT IN (SELECT AccountId FROM Contact)')).toEqual([2, 3]);
        expect(found("Id IN (SELECT Project__c FROM Task_Item__c WHERE State__c = 'Done')")).toEqual([1]);
    });

    it('holds a thousand conditions', () => {
        const many = Array.from({ length: 1_500 }, (_unused, index) => `Title__c = 'x${index}'`);
        expect(found([...many, "Title__c = 'Third'"].join(' OR '))).toEqual([3]);
    });
});
