import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
});

afterAll(() => {
    projects.org.close();
});

describe('date functions', () => {
    it.each([
        ['CALENDAR_MONTH(Start_Date__c) = 12', [3]],
        ['CALENDAR_QUARTER(Start_Date__c) IN (1, 2)', [1, 2]],
        ['FISCAL_YEAR(Start_Date__c) < 2026', [3]],
        ['FISCAL_QUARTER(Start_Date__c) = 4', [3]],
        ['FISCAL_MONTH(Start_Date__c) = 3', [1, 2]],
        ['DAY_IN_MONTH(Start_Date__c) = 31', [3]],
        ['DAY_IN_WEEK(Start_Date__c) = 1', [2]],
        ['DAY_IN_YEAR(Start_Date__c) = 365', [3]],
        ['WEEK_IN_MONTH(Start_Date__c) = 5', [3]],
        ['WEEK_IN_YEAR(Start_Date__c) = 9', [1, 2]],
        ['HOUR_IN_DAY(Reviewed_At__c) = 2', [1]],
        ['DAY_ONLY(Reviewed_At__c) = 2026-03-04', [1]],
        ['DAY_ONLY(Reviewed_At__c) = TODAY', [1]]
    ])('%s', (condition, expected) => {
        expect(projects.found(condition)).toEqual(expected);
    });

    it('read a date-time where the user is once it is converted', () => {
        const hour = 'HOUR_IN_DAY(convertTimezone(Reviewed_At__c))';
        const counts = (user: string): unknown[] =>
            projects.values(
                `SELECT ${hour} h, COUNT(Id) n FROM Project__c WHERE Reviewed_At__c != null GROUP BY ${hour}`,
                user
            );
        expect(counts('admin')).toEqual([{ h: 21, n: 1 }]);
        expect(counts('reader')).toEqual([{ h: 3, n: 1 }]);
        expect(projects.found('DAY_ONLY(convertTimezone(Reviewed_At__c)) = 2026-03-03')).toEqual([1]);
    });

    it.each([
        ['SELECT CALENDAR_YEAR(Start_Date__c) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT convertTimezone(Reviewed_At__c) FROM Project__c', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE HOUR_IN_DAY(Start_Date__c) = 1', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE DAY_ONLY(convertTimezone(Start_Date__c)) = TODAY', 'MALFORMED_QUERY'],
        ['SELECT Id FROM Project__c WHERE CALENDAR_YEAR(Start_Date__c) = THIS_YEAR', 'INVALID_FIELD'],
        ['SELECT Id FROM Project__c WHERE CALENDAR_YEAR(Title__c) = 2026', 'MALFORMED_QUERY'],
        ['SELECT convertCurrency(Budget__c) FROM Project__c', 'LOCAL_ORG_UNSUPPORTED'],
        ['SELECT Id FROM Project__c WHERE Budget__c > USD5000', 'LOCAL_ORG_UNSUPPORTED']
    ])('refuses %s', (soql, code) => {
        expect(projects.refusal(soql).code).toBe(code);
    });
});
