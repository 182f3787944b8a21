import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import { query, queryMore } from '../query.ts';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';
import { insertRows } from './support/records.ts';

const NOW = '2026-03-04T15:30:00.000Z';

let projects: ProjectOrg;

beforeEach(() => {
    projects = openProjectOrg();
});

afterEach(() => {
    projects.org.close();
});

const dates = (user?: string): unknown[] =>
    projects
        .values('SELECT LastViewedDate, LastReferencedDate FROM Project__c ORDER BY Name', user)
        .map((values) => Object.values(values));

describe('FOR VIEW and FOR REFERENCE', () => {
    it('leave dates on the rows they give, for that user alone', () => {
        projects.query("SELECT Id FROM Project__c WHERE Name = 'PR-00001' FOR VIEW", 'manager');
        projects.query("SELECT Id FROM Project__c WHERE Name = 'PR-00002' FOR REFERENCE", 'manager');
        expect(dates('manager')).toEqual([
            [NOW, NOW],
            [null, NOW],
            [null, null]
        ]);
        expect(dates('admin')).toEqual(Array.from({ length: 3 }, () => [null, null]));
    });

    it('keep the date of viewing when a record is referenced later', () => {
        projects.query('SELECT Id FROM Project__c FOR VIEW');
        projects.query('SELECT Id FROM Project__c FOR REFERENCE');
        expect(dates()).toEqual(Array.from({ length: 3 }, () => [NOW, NOW]));
    });

    it('can be filtered and sorted by, also from below', () => {
        projects.query("SELECT Id FROM Project__c WHERE Name = 'PR-00002' FOR VIEW");
        expect(projects.found('LastViewedDate = TODAY')).toEqual([2]);
        expect(
            projects
                .values('SELECT Name FROM Task_Item__c ORDER BY Project__r.LastViewedDate DESC NULLS LAST, Name')
                .map(({ Name }) => Name)
        ).toEqual(['Plan', 'Cut', 'Measure']);
    });

    it('count the rows of a page as they are given', () => {
        const { org } = projects;
        const admin = testUser(org, 'admin');
        insertRows(
            org,
            'Account',
            Array.from({ length: 250 }, () => ({ Name: 'Paged' }))
        );
        const viewed = (): number =>
            query(org, admin, 'SELECT COUNT() FROM Account WHERE LastViewedDate != null').totalSize;
        const { locator = '' } = query(org, admin, "SELECT Id FROM Account WHERE Name = 'Paged' FOR VIEW", {
            batchSize: 200
        });
        expect(viewed()).toBe(200);
        queryMore(org, admin, locator);
        expect(viewed()).toBe(250);
    });

    it.each([
        ['SELECT COUNT(Id) FROM Project__c FOR VIEW', 'MALFORMED_QUERY'],
        ['SELECT Id, (SELECT Id FROM Task_Items__r FOR VIEW) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT LastViewedDate, COUNT(Id) FROM Project__c GROUP BY LastViewedDate', 'MALFORMED_QUERY'],
        ['SELECT LastViewedDate FROM PermissionSet', 'INVALID_FIELD']
    ])('refuse %s', (soql, code) => {
        expect(projects.refusal(soql).code).toBe(code);
    });
});
