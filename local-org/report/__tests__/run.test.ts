import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import type { ReportDefinition } from '../definition.ts';
import { runReport } from '../run/run.ts';
import { keptDefinition } from '../store/rows.ts';
import { askedReport, visibleReport } from '../visible.ts';
import { keepProjects, openReportOrg, reportId, type ReportOrg } from './support/report-org.ts';

let opened: ReportOrg;
let stored: ReportDefinition;

beforeEach(() => {
    opened = openReportOrg();
    const kept = keptDefinition(opened.org.store, 'Report', reportId(opened.org, 'Budgets'));
    stored = kept!.definition;
    keepProjects(opened.org, [
        { Title__c: 'One', Status__c: 'Planned', Budget__c: 100, Start_Date__c: '2026-01-31' },
        { Title__c: 'Two', Status__c: 'Planned', Budget__c: 250, Start_Date__c: '2026-02-01' },
        { Title__c: 'Three', Status__c: 'Active', Start_Date__c: '2026-02-28' }
    ]);
});
afterEach(() => opened.close());

const run = (changes: Partial<ReportDefinition> = {}, details = false) => {
    const user = testUser(opened.org, 'admin');
    return runReport(opened.org, user, askedReport(opened.org, user, { ...stored, ...changes }), details);
};
const values = (facts: ReturnType<typeof run>['facts']) =>
    Object.fromEntries(
        Object.entries(facts).map(([key, { aggregates }]) => [key, aggregates.map(({ value }) => value)])
    );

describe('a run of a report', () => {
    it('sums up groups and all rows', () => {
        const { down, facts } = run();
        expect(down.map(({ key, value }) => [key, value])).toEqual([
            ['0', 'Active'],
            ['1', 'Planned']
        ]);
        expect(values(facts)).toEqual({ 'T!T': [350, 3], '0!T': [0, 1], '1!T': [350, 2] });
        expect(facts['T!T']).not.toHaveProperty('rows');
    });

    it('shows rows in the innermost groups where details are wanted', () => {
        const { facts } = run({ sortBy: { column: 'Project__c.Budget__c', order: 'Desc' } }, true);
        const cells = facts['1!T']?.rows?.map(({ dataCells }) => dataCells.map(({ value }) => value));
        expect(cells?.map(([, budget]) => budget)).toEqual([250, 100]);
        expect(facts['T!T']?.rows).toEqual([]);
    });

    it('groups days by month and sorts groups by a summary', () => {
        const column = 'Project__c.Start_Date__c';
        const byMonth = { column, dateGranularity: 'Month', sortOrder: 'Desc', sortAggregate: 'RowCount' } as const;
        const { down } = run({ groupingsDown: [byMonth] });
        expect(down.map(({ label, rows, value }) => [label, value, rows.length])).toEqual([
            ['February 2026', '2026-02-01', 2],
            ['January 2026', '2026-01-01', 1]
        ]);
    });

    it('crosses groups in a matrix, with totals of both sides', () => {
        const across = { column: 'Project__c.Start_Date__c', dateGranularity: 'Month', sortOrder: 'Asc' } as const;
        const { facts } = run({ format: 'MATRIX', groupingsAcross: [across], aggregates: ['RowCount'] });
        expect(values(facts)).toEqual({
            'T!T': [3],
            '0!T': [1],
            '1!T': [2],
            'T!0': [1],
            'T!1': [2],
            '0!0': [0],
            '0!1': [1],
            '1!0': [1],
            '1!1': [1]
        });
    });

    it('combines filters as their logic says, and narrows by the date filter', () => {
        const filters = [
            { column: 'Project__c.Status__c', operator: 'equals', value: 'Active', isRunPageEditable: true },
            { column: 'Project__c.Budget__c', operator: 'greaterThan', value: '200', isRunPageEditable: true }
        ];
        const total = (changes: Partial<ReportDefinition>) => values(run(changes).facts)['T!T']?.[1];
        expect(total({ filters })).toBe(0);
        expect(total({ filters, booleanFilter: '1 OR 2' })).toBe(2);
        expect(total({ filters: [], dateFilter: { column: 'Project__c.Start_Date__c', duration: 'LAST_MONTH' } })).toBe(
            2
        );
        const until = { column: 'Project__c.Start_Date__c', duration: 'CUSTOM', endDate: '2026-01-31' };
        expect(total({ filters: [], dateFilter: until })).toBe(1);
    });

    it('averages, finds extremes and counts values without blanks', () => {
        const budget = 'Project__c.Budget__c';
        const aggregates = [`a!${budget}`, `x!${budget}`, `m!${budget}`, 'u!Project__c.Status__c'];
        expect(values(run({ aggregates }).facts)['T!T']).toEqual([175, 250, 100, 2]);
        expect(values(run({ aggregates }).facts)['0!T']).toEqual([null, null, null, 1]);
    });

    it('shows a user their rows only where the scope is theirs', () => {
        expect(values(run({ scope: 'user' }).facts)['T!T']).toEqual([350, 3]);
        const manager = testUser(opened.org, 'manager');
        const mine = visibleReport(opened.org, manager, { ...stored, scope: 'user' });
        expect(values(runReport(opened.org, manager, mine, false).facts)['T!T']).toEqual([0, 0]);
    });
});
