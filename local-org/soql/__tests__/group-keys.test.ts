import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProjectOrg, type ProjectOrg } from './support/project-org.ts';

let projects: ProjectOrg;

beforeAll(() => {
    projects = openProjectOrg();
});

afterAll(() => {
    projects.org.close();
});

const rows = (soql: string): unknown[] => projects.values(soql).map((values) => Object.values(values));

describe('GROUP BY ROLLUP', () => {
    it('adds a total', () => {
        expect(rows('SELECT State__c, COUNT(Id) n FROM Task_Item__c GROUP BY ROLLUP(State__c)')).toEqual([
            ['Done', 1],
            ['Open', 2],
            [null, 3]
        ]);
    });

    it('adds subtotals from the right, each after its details', () => {
        expect(
            rows(
                'SELECT Account__r.Name, Status__c, GROUPING(Account__r.Name) a, GROUPING(Status__c) s, COUNT(Id) n, SUM(Budget__c) b ' +
                    'FROM Project__c GROUP BY ROLLUP(Account__r.Name, Status__c)'
            )
        ).toEqual([
            ['aspen hospital', 'Active', 0, 0, 1, 50.5],
            ['aspen hospital', 'Closed', 0, 0, 1, null],
            ['aspen hospital', null, 0, 1, 2, 50.5],
            ['Birch Clinic', 'Planned', 0, 0, 1, 250000],
            ['Birch Clinic', null, 0, 1, 1, 250000],
            [null, null, 1, 1, 3, 250050.5]
        ]);
    });

    it('is sorted, filtered and cut as a whole', () => {
        const grouped = 'SELECT State__c, SUM(Hours__c) h FROM Task_Item__c GROUP BY ROLLUP(State__c)';
        expect(rows(`${grouped} ORDER BY SUM(Hours__c) DESC LIMIT 2`)).toEqual([
            [null, 7.5],
            ['Open', 6.5]
        ]);
        expect(rows(`${grouped} ORDER BY GROUPING(State__c), State__c DESC`)).toEqual([
            ['Open', 6.5],
            ['Done', 1],
            [null, 7.5]
        ]);
        expect(
            rows(
                'SELECT State__c, COUNT(Id) n FROM Task_Item__c GROUP BY ROLLUP(State__c) HAVING GROUPING(State__c) = 1'
            )
        ).toEqual([[null, 3]]);
        expect(rows("SELECT State__c FROM Task_Item__c GROUP BY ROLLUP(State__c) HAVING State__c = 'Done'")).toEqual([
            ['Done']
        ]);
    });

    it('sums nothing up where there is nothing', () => {
        expect(rows("SELECT COUNT(Id) FROM Project__c WHERE Name = 'x' GROUP BY ROLLUP(Status__c)")).toEqual([]);
    });
});

describe('GROUP BY CUBE', () => {
    it('adds subtotals of every combination', () => {
        expect(
            rows(
                'SELECT Account__r.Name, Is_Urgent__c, COUNT(Id) n FROM Project__c GROUP BY CUBE(Account__r.Name, Is_Urgent__c)'
            )
        ).toEqual([
            ['aspen hospital', false, 2],
            ['aspen hospital', null, 2],
            ['Birch Clinic', true, 1],
            ['Birch Clinic', null, 1],
            [null, false, 2],
            [null, true, 1],
            [null, null, 3]
        ]);
    });
});

describe('GROUP BY', () => {
    it('lets parts of a grouped date be selected', () => {
        expect(
            rows('SELECT CALENDAR_MONTH(Start_Date__c) m, COUNT(Id) n FROM Project__c GROUP BY Start_Date__c')
        ).toEqual([
            [12, 1],
            [3, 1],
            [3, 1]
        ]);
    });

    it.each([
        ['SELECT Status__c, COUNT(Id) FROM Project__c GROUP BY Status__c, ROLLUP(Account__c)', 'cannot be combined'],
        [
            'SELECT COUNT(Id) FROM Project__c GROUP BY CUBE(Status__c, Account__c, Lead__c, OwnerId)',
            'must contain 3 fields or less'
        ],
        ['SELECT Status__c, GROUPING(Status__c) FROM Project__c GROUP BY Status__c', 'GROUPING needs'],
        [
            'SELECT GROUPING(Lead__c) FROM Project__c GROUP BY ROLLUP(Status__c)',
            'Field must be grouped or aggregated: Lead__c'
        ],
        ['SELECT COUNT(Id) FROM Project__c GROUP BY Status__c, status__C', 'duplicate grouping expression: status__C'],
        [
            'SELECT COUNT(Status__c) FROM Project__c GROUP BY Status__c',
            'Grouped field should not be aggregated: Status__c'
        ],
        ['SELECT COUNT(Id) FROM Project__c GROUP BY Headline__c', "field 'Headline__c' can not be grouped"],
        ['SELECT COUNT(Id) FROM Project__c GROUP BY Name', "field 'Name' can not be grouped"],
        [
            'SELECT Status__c, COUNT(Id) FROM Project__c GROUP BY Status__c HAVING CALENDAR_YEAR(Start_Date__c) = 2026',
            'Field must be grouped or aggregated'
        ],
        ['SELECT Status__c, COUNT(Id) n FROM Project__c GROUP BY Status__c HAVING n > 1', "No such column 'n'"],
        ['SELECT COUNT(), Status__c FROM Project__c GROUP BY Status__c', 'must be the only element'],
        ['SELECT COUNT() FROM Project__c GROUP BY Status__c', 'must be the only element'],
        ['SELECT COUNT() FROM Project__c ORDER BY Name', 'cannot be used with ORDER BY'],
        ['SELECT COUNT(Id) FROM Project__c OFFSET 1', 'cannot also use OFFSET'],
        ['SELECT COUNT(Is_Urgent__c) FROM Project__c', 'does not support aggregate operator COUNT'],
        ['SELECT FIELDS(STANDARD) FROM Project__c GROUP BY Status__c', 'FIELDS function is not supported']
    ])('refuses %s', (soql, message) => {
        const refusal = projects.refusal(soql);
        expect(['MALFORMED_QUERY', 'INVALID_FIELD']).toContain(refusal.code);
        expect(refusal.message).toContain(message);
    });

    it.each([
        'SELECT COUNT(Id) FROM Project__c GROUP BY ROLLUP(Summary__c)',
        'SELECT GROUPING(Summary__c) FROM Project__c GROUP BY CUBE(Summary__c)',
        'SELECT Status__c FROM Project__c GROUP BY Status__c HAVING COUNT(Summary__c) > 0',
        'SELECT FORMAT(MAX(Summary__c)) FROM Project__c'
    ])('does not know a hidden field: %s', (soql) => {
        const hidden = projects.refusal(soql, 'reader');
        const missing = projects.refusal(soql.replaceAll('Summary__c', 'Qummary__c'), 'reader');
        expect([hidden.code, hidden.message.replaceAll('Summary__c', 'Qummary__c')]).toEqual([
            'INVALID_FIELD',
            missing.message
        ]);
    });
});
