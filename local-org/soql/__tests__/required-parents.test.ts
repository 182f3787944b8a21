import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { planOfText } from '../plan-cache.ts';
import { query } from '../query.ts';
import { insertProjects } from './support/records.ts';

/** One project is led by the manager, the two others by nobody. */
const LED = ['PR-00001'];
const NOT_LED = ['PR-00002', 'PR-00003'];
const ALL = [...LED, ...NOT_LED];

let org: OpenOrg;
beforeEach(() => {
    org = openTestOrg();
    insertProjects(org);
});
afterEach(() => org.close());

function numbers(where: string): unknown[] {
    const soql = `SELECT Name FROM Project__c WHERE ${where} ORDER BY Name`;
    return query(org, testUser(org, 'admin'), soql).rows.map(({ values }) => values['Name']);
}

/** Inner joins of the statement. */
function innerJoins(where: string): number {
    const plan = planOfText(org, testUser(org, 'admin'), `SELECT Name FROM Project__c WHERE ${where}`, false);
    return plan.from.sql.split(/(?<! LEFT) JOIN /).length - 1;
}

describe('parents that a filter requires', () => {
    it.each([
        ["Lead__r.LastName = 'Tester'", LED, 1],
        ["Lead__r.LastName LIKE 'T%'", LED, 1],
        ["Lead__r.LastName IN ('Tester', 'Other')", LED, 1],
        ["Lead__r.LastName > 'A' AND (Title__c != null AND Lead__r.Email != null)", LED, 1],
        ["Lead__r.LastName = 'Tester' AND Account__r.Name LIKE 'b%'", LED, 2]
    ])('are inner joins: %s', (where, found, required) => {
        expect(numbers(where)).toEqual(found);
        expect(innerJoins(where)).toBe(required);
    });

    it.each([
        ['Lead__r.LastName = null', NOT_LED],
        ["Lead__r.LastName = ''", NOT_LED],
        ["Lead__r.LastName IN ('Tester', null)", ALL],
        ["Lead__r.LastName != 'Tester'", NOT_LED],
        ["Lead__r.LastName NOT IN ('Tester')", NOT_LED],
        ["NOT Lead__r.LastName = 'Tester'", NOT_LED],
        ["Lead__r.LastName = 'Tester' OR Title__c = 'Third'", ['PR-00001', 'PR-00003']],
        ["Title__c != null AND (Lead__r.LastName = 'Tester' OR Title__c = 'Third')", ['PR-00001', 'PR-00003']]
    ])('are not where a row without them may fulfil it: %s', (where, found) => {
        expect(numbers(where)).toEqual(found);
        expect(innerJoins(where)).toBe(0);
    });
});
