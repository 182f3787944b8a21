import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OrgError } from '../../errors.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { query } from '../query.ts';
import { insertProjects, insertRows } from './support/records.ts';

let org: OpenOrg;

beforeAll(() => {
    org = openTestOrg();
    const { projects } = insertProjects(org);
    insertRows(org, 'Private_Note__c', [
        { Name: 'Of the admin', Project__c: projects[0] ?? '' },
        { Name: 'Of the manager', Project__c: projects[0] ?? '', OwnerId: testUser(org, 'manager').userId }
    ]);
});

afterAll(() => {
    org.close();
});

function refusal(soql: string, user = 'admin'): OrgError {
    try {
        query(org, testUser(org, user), soql);
    } catch (error) {
        return error as OrgError;
    }
    throw new Error(`${soql} was expected to be refused.`);
}

describe('refusals', () => {
    it('point at a field that is not there', () => {
        expect(refusal('SELECT Id, Nope__c FROM Account').message).toBe(
            '\nSELECT Id, Nope__c FROM Account\n           ^\nERROR at Row:1:Column:12\n' +
                "No such column 'Nope__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' " +
                'after the custom field name. Please reference your WSDL or the describe call for the appropriate names.'
        );
    });

    it.each([
        ['', 'MALFORMED_QUERY'],
        ['SELECT Id, FROM Account', 'MALFORMED_QUERY'],
        ["SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'],
        ["SELECT Id FROM Account WHERE Name = 'a' AND NOT Name = 'b'", 'MALFORMED_QUERY'],
        ["SELECT Id FROM Account WHERE Name = 'a\\q'", 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE Start_Date__c = 2026-02-30', 'MALFORMED_QUERY'],
        ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY'],
        ['SELECT Name aliased FROM Account', 'MALFORMED_QUERY'],
        ['SELECT COUNT(Id) FROM Account LIMIT 5', 'MALFORMED_QUERY'],
        ['SELECT SUM(Title__c) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT Budget__c, COUNT(Id) FROM Project__c GROUP BY Budget__c', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c ORDER BY Summary__c', 'MALFORMED_QUERY'],
        ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY'],
        ['SELECT Id, Id FROM Account', 'INVALID_FIELD'],
        ["SELECT Id FROM Project__c WHERE Summary__c = 'x'", 'INVALID_FIELD'],
        ['SELECT Id FROM Account WHERE Name = 5', 'INVALID_FIELD'],
        ["SELECT Id FROM Project__c WHERE Budget__c = '5'", 'INVALID_FIELD'],
        ['SELECT Id FROM Project__c WHERE Reviewed_At__c > 2026-01-01', 'INVALID_FIELD'],
        ['SELECT Nope__r.Name FROM Account', 'INVALID_FIELD'],
        ["SELECT Id FROM Account WHERE Id = 'short'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ["SELECT Id FROM Project__c WHERE Topics__c > 'a'", 'INVALID_QUERY_FILTER_OPERATOR'],
        ['SELECT Id FROM Nope__c', 'INVALID_TYPE'],
        ['SELECT Id, (SELECT Id FROM Nope__r) FROM Account', 'INVALID_TYPE'],
        ['SELECT Id FROM Account LIMIT 1 OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'],
        ['SELECT Id FROM Account UPDATE VIEWSTAT', 'LOCAL_ORG_UNSUPPORTED']
    ])('%s', (soql, code) => {
        expect(refusal(soql).code).toBe(code);
    });
});

describe('what a user may not see', () => {
    it.each([
        ['SELECT Summary__c FROM Project__c', 'INVALID_FIELD'],
        ["SELECT Id FROM Task_Item__c WHERE Project__r.Summary__c = 'x'", 'INVALID_FIELD'],
        ['SELECT Id FROM Project__c ORDER BY Summary__c', 'INVALID_FIELD'],
        ['SELECT COUNT(Summary__c) FROM Project__c', 'INVALID_FIELD'],
        ['SELECT Id FROM Private_Note__c', 'INVALID_TYPE'],
        ['SELECT Id, (SELECT Id FROM Private_Notes__r) FROM Project__c', 'INVALID_TYPE'],
        ['SELECT Id FROM Project__c WHERE Id IN (SELECT Project__c FROM Private_Note__c)', 'INVALID_TYPE']
    ])('does not exist: %s', (soql, code) => {
        expect(refusal(soql, 'reader').code).toBe(code);
    });

    it('is left out of FIELDS', () => {
        const { rows } = query(org, testUser(org, 'reader'), 'SELECT FIELDS(ALL) FROM Project__c LIMIT 1');
        expect(Object.keys(rows[0]?.values ?? {})).not.toContain('Summary__c');
    });

    it('is left out of rows, children, joins and counts where sharing hides it', () => {
        const asManager = (soql: string): ReturnType<typeof query> => query(org, testUser(org, 'manager'), soql);
        expect(asManager('SELECT Name FROM Private_Note__c').rows.map(({ values }) => values['Name'])).toEqual([
            'Of the manager'
        ]);
        expect(asManager('SELECT COUNT() FROM Private_Note__c').totalSize).toBe(1);
        expect(asManager('SELECT COUNT(Id) n FROM Private_Note__c').rows[0]?.values['n']).toBe(1);
        expect(
            asManager("SELECT (SELECT Name FROM Private_Notes__r) FROM Project__c WHERE Name = 'PR-00001'").rows[0]
                ?.values
        ).toMatchObject({
            Private_Notes__r: { totalSize: 1 }
        });
        const joined =
            "SELECT COUNT() FROM Project__c WHERE Id IN (SELECT Project__c FROM Private_Note__c WHERE Name = 'Of the admin')";
        expect(asManager(joined).totalSize).toBe(0);
        expect(query(org, testUser(org, 'admin'), joined).totalSize).toBe(1);
    });

    it('is forgotten by remembered plans when access changes', () => {
        const soql = 'SELECT Title__c FROM Project__c';
        expect(query(org, testUser(org, 'reader'), soql).totalSize).toBe(3);
        org.store.run('DELETE FROM PermissionSetAssignment WHERE AssigneeId = ?', [testUser(org, 'reader').userId]);
        org.accessChanged();
        expect(refusal(soql, 'reader').code).toBe('INVALID_TYPE');
    });
});
