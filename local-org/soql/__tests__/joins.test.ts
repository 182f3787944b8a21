import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
});

afterAll(() => {
    projects.org.close();
});

const OPEN = "(SELECT Project__c FROM Task_Item__c WHERE State__c = 'Open')";
const DONE = "(SELECT Project__c FROM Task_Item__c WHERE State__c = 'Done')";

describe('semi- and anti-joins', () => {
    it.each([
        [`Id IN ${OPEN}`, [1, 2]],
        [`Id NOT IN ${OPEN}`, [3]],
        [`Id IN ${OPEN} AND Id NOT IN ${DONE}`, [2]],
        [`(Id IN ${OPEN}) AND (Status__c = 'Active' OR Status__c = 'Closed')`, [2]],
        ["Account__c IN (SELECT Id FROM Account WHERE Name LIKE 'birch%')", [1]],
        ['Lead__c IN (SELECT Id FROM User)', [1]],
        ['Account__c NOT IN (SELECT AccountId FROM Contact)', [2, 3]]
    ])('%s', (condition, expected) => {
        expect(projects.found(condition)).toEqual(expected);
    });

    it.each([
        [`Id IN ${OPEN} OR Status__c = 'Active'`, "Semi join sub-selects are not allowed with the 'OR' operator"],
        [`Status__c = 'Active' OR (Status__c = 'Closed' AND Id IN ${OPEN})`, 'not in nested WHERE expressions'],
        [`NOT Id IN ${OPEN}`, 'not in nested WHERE expressions'],
        [`Id IN ${OPEN} AND Id IN ${DONE} AND Id NOT IN ${DONE}`, 'Maximum 2 semi join sub-selects are allowed'],
        [
            'Account__c IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT Lead__c FROM Project__c))',
            'Nesting of semi join sub-selects is not supported'
        ],
        [
            'Id IN (SELECT Follows__c FROM Project__c)',
            'The inner and outer selects should not be on the same object type'
        ],
        ['Title__c IN (SELECT Id FROM Account)', "cannot use: 'Title__c'"],
        [
            'Account__c IN (SELECT Name FROM Account)',
            "semi join sub selects can only query id fields, cannot use: 'Name'"
        ],
        [
            'Account__r.OwnerId IN (SELECT Id FROM User)',
            "The left operand 'Account__r.OwnerId' cannot have more than one level of relationships"
        ],
        [
            'Account__c IN (SELECT Account.Id FROM Contact)',
            "The inner select field 'Account.Id' cannot have more than one level of relationships"
        ],
        ['Account__c IN (SELECT AccountId FROM Contact LIMIT 5)', "missing value at 'LIMIT'"],
        ['Account__c IN (SELECT AccountId FROM Contact ORDER BY Name)', "missing value at 'ORDER'"],
        ['Account__c IN (SELECT AccountId, Id FROM Contact)', 'must select exactly one field']
    ])('refuses %s', (condition, message) => {
        const refusal = projects.refusal(`SELECT Id FROM Project__c WHERE ${condition}`);
        expect(refusal.code).toBe('MALFORMED_QUERY');
        expect(refusal.message).toContain(message);
    });

    it('are refused in child queries and in HAVING', () => {
        expect(
            projects.refusal(`SELECT (SELECT Id FROM Projects__r WHERE Id IN ${OPEN}) FROM Account`).message
        ).toContain('only allowed at the top level WHERE');
        expect(
            projects.refusal(`SELECT Lead__c FROM Project__c GROUP BY Lead__c HAVING Lead__c IN (SELECT Id FROM User)`)
                .code
        ).toBe('MALFORMED_QUERY');
    });
});
