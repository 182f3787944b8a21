import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
});

afterAll(() => {
    projects.org.close();
});

const USERS = ['CreatedBy', 'LastModifiedBy'];
/** Paths of more relationships than one query may have. */
const PARENTS = USERS.flatMap((one) =>
    USERS.flatMap((two) =>
        USERS.flatMap((three) => USERS.flatMap((four) => USERS.map((five) => [one, two, three, four, five])))
    )
).map((path) => `${path.join('.')}.Name`);

describe('clauses', () => {
    it.each([
        'SELECT Id FROM Project__c WITH USER_MODE',
        'SELECT Id FROM Project__c WITH SECURITY_ENFORCED',
        'SELECT Id FROM Project__c FOR UPDATE',
        'SELECT Id FROM Project__c USING SCOPE everything'
    ])('%s', (soql) => {
        expect(projects.query(soql).totalSize).toBe(3);
    });

    it.each([
        ['SELECT Id FROM Project__c WITH SYSTEM_MODE', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id FROM Project__c UPDATE TRACKING', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id FROM Project__c USING SCOPE team', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id FROM Project__c WITH DATA CATEGORY Geography__c AT usa__c', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id FROM Project__c ORDER BY Name FOR UPDATE', 'MALFORMED_QUERY'],
        ['SELECT Id, (SELECT Id FROM Task_Items__r LIMIT 1 OFFSET 1) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT Id, (SELECT COUNT() FROM Task_Items__r) FROM Project__c', 'MALFORMED_QUERY'],
        [
            'SELECT Follows__r.Follows__r.Follows__r.Follows__r.Follows__r.Follows__r.Name FROM Project__c',
            'INVALID_FIELD'
        ],
        ['SELECT Id FROM Project__c ALL ROWS', 'MALFORMED_QUERY'],
        [`SELECT Id FROM Project__c WHERE Title__c = '${'x'.repeat(100_000)}'`, 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE Start_Date__c = N_YEARS_AGO:9999', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE Start_Date__c = LAST_N_DAYS:99999999999', 'MALFORMED_QUERY'],
        ['SELECT (SELECT Id FROM Task_Items__r), (SELECT Name FROM Task_Items__r) FROM Project__c', 'INVALID_FIELD'],
        [`SELECT Id FROM Project__c ORDER BY ${Array<string>(33).fill('Name').join(', ')}`, 'MALFORMED_QUERY'],
        [`SELECT ${PARENTS.join(', ')} FROM Project__c`, 'MALFORMED_QUERY'],
        [`SELECT Id FROM Project__c WHERE Title__c LIKE '${'%a'.repeat(30_000)}'`, 'QUERY_TOO_COMPLICATED'],
        ['SELECT BillingAddress FROM Account', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id, FIELDS(STANDARD) FROM Project__c', 'INVALID_FIELD'],
        ['SELECT FIELDS(ALL) FROM Project__c LIMIT 201', 'MALFORMED_QUERY']
    ])('refuses %.90s', (soql, code) => {
        expect(projects.refusal(soql).code).toBe(code);
    });

    it('lets child queries skip rows below one parent', () => {
        const [row] = projects.values(
            "SELECT (SELECT Name FROM Task_Items__r ORDER BY Name LIMIT 5 OFFSET 1) FROM Project__c WHERE Name = 'PR-00001' LIMIT 1"
        );
        expect(row).toMatchObject({ Task_Items__r: { rows: [{ values: { Name: 'Measure' } }] } });
    });

    it('lets ALL ROWS be written where deleted rows are read', () => {
        expect(projects.query('SELECT Id FROM Project__c ALL ROWS', 'admin', { includeDeleted: true }).totalSize).toBe(
            4
        );
    });

    it('walks up five parents', () => {
        expect(
            projects.values(
                'SELECT Follows__r.Follows__r.Follows__r.Follows__r.Follows__r.Name FROM Project__c LIMIT 1'
            )
        ).toEqual([{ Follows__r: null }]);
    });
});
