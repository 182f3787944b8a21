import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOrg, testUser } from '../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../lifecycle.ts';
import { query } from '../query.ts';
import { insertProjects } from './support/records.ts';

let org: OpenOrg;

beforeAll(() => {
    org = openTestOrg();
    insertProjects(org);
});

afterAll(() => {
    org.close();
});

function groups(soql: string): unknown[] {
    return query(org, testUser(org, 'admin'), soql).rows.map(({ values }) => values);
}

describe('aggregate queries', () => {
    it('count without rows', () => {
        expect(query(org, testUser(org, 'admin'), 'SELECT COUNT() FROM Task_Item__c')).toEqual({
            totalSize: 3,
            rows: [],
            done: true
        });
    });

    it('aggregate the whole', () => {
        expect(
            groups(
                'SELECT COUNT(Id), COUNT(Budget__c), COUNT_DISTINCT(Account__c), SUM(Budget__c), MIN(Start_Date__c), MAX(Reviewed_At__c) latest FROM Project__c'
            )
        ).toEqual([
            { expr0: 3, expr1: 2, expr2: 2, expr3: 250050.5, expr4: '2025-12-31', latest: '2026-03-04T02:00:00.000Z' }
        ]);
    });

    it('group by fields, parents and parts of dates', () => {
        expect(
            groups(
                'SELECT Account__r.Name, COUNT(Id) n FROM Project__c GROUP BY Account__r.Name ORDER BY COUNT(Id) DESC'
            )
        ).toEqual([
            { Name: 'aspen hospital', n: 2 },
            { Name: 'Birch Clinic', n: 1 }
        ]);
        expect(
            groups(
                'SELECT CALENDAR_YEAR(Start_Date__c) y, COUNT(Id) FROM Project__c GROUP BY CALENDAR_YEAR(Start_Date__c) ORDER BY CALENDAR_YEAR(Start_Date__c)'
            )
        ).toEqual([
            { y: 2025, expr0: 1 },
            { y: 2026, expr0: 2 }
        ]);
    });

    it('group by formula fields', () => {
        expect(groups('SELECT Is_Large__c, COUNT(Id) n FROM Project__c GROUP BY Is_Large__c')).toEqual([
            { Is_Large__c: false, n: 2 },
            { Is_Large__c: true, n: 1 }
        ]);
    });

    it('keep the groups that HAVING asks for', () => {
        expect(
            groups('SELECT State__c, SUM(Hours__c) h FROM Task_Item__c GROUP BY State__c HAVING SUM(Hours__c) > 2')
        ).toEqual([{ State__c: 'Open', h: 6.5 }]);
        expect(groups("SELECT State__c FROM Task_Item__c GROUP BY State__c HAVING State__c LIKE 'd%'")).toEqual([
            { State__c: 'Done' }
        ]);
    });
});
