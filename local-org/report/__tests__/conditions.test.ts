import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import type { ReportDefinition } from '../definition.ts';
import { readRows } from '../run/rows.ts';
import { askedReport } from '../visible.ts';
import { keepProjects, openReportOrg, type ReportOrg } from './support/report-org.ts';

const MOMENT = 'Project__c.Reviewed_At__c';
const BLANK: ReportDefinition = {
    name: 'Any',
    developerName: 'Any',
    reportType: 'CustomEntity$Project__c',
    format: 'TABULAR',
    columns: ['Project__c.Title__c'],
    aggregates: [],
    groupingsDown: [],
    groupingsAcross: [],
    filters: [],
    showDetails: true,
    showGrandTotal: true,
    showSubtotals: true,
    params: []
};

let opened: ReportOrg;
beforeAll(() => {
    opened = openReportOrg();
    keepProjects(opened.org, [
        { Title__c: 'Before', Status__c: 'Planned', Reviewed_At__c: '2026-03-04T04:59:59.000Z', Budget__c: 99_999 },
        { Title__c: 'During', Status__c: 'Planned', Reviewed_At__c: '2026-03-04T05:00:00.000Z', Budget__c: 100_000 },
        { Title__c: 'After', Status__c: 'Planned', Reviewed_At__c: '2026-03-05T05:00:00.000Z', Budget__c: 100_001 },
        { Title__c: 'Never', Status__c: 'Planned' }
    ]);
});
afterAll(() => opened.close());

/** Titles that a report of the administrator, who lives in New York, finds. */
function titles(changes: Partial<ReportDefinition>): unknown[] {
    const admin = testUser(opened.org, 'admin');
    return readRows(opened.org, admin, askedReport(opened.org, admin, { ...BLANK, ...changes })).map(
        ({ values }) => values['Title__c']
    );
}
const filtered = (column: string, operator: string, value: string): unknown[] =>
    titles({ filters: [{ column, operator, value, isRunPageEditable: true }] });

describe('filters of a report', () => {
    it.each([
        ['equals', ['During']],
        ['lessThan', ['Before']],
        ['lessOrEqual', ['Before', 'During']],
        ['greaterThan', ['After']],
        ['greaterOrEqual', ['During', 'After']]
    ])('take a day for the whole day of the user: %s', (operator, expected) => {
        expect(filtered(MOMENT, operator, '2026-03-04')).toEqual(expected);
        expect(filtered(MOMENT, operator, '3/4/2026')).toEqual(expected);
    });

    it('read numbers as people write them, and nothing as blank', () => {
        expect(filtered('Project__c.Budget__c', 'greaterThan', '100,000')).toEqual(['After']);
        expect(filtered(MOMENT, 'equals', '')).toEqual(['Never']);
        expect(filtered(MOMENT, 'notEqual', '')).toEqual(['Before', 'During', 'After']);
    });

    it('find texts by the name that a lookup shows', () => {
        expect(filtered('Project__c.Account__c', 'startsWith', 'Birch')).toHaveLength(4);
        expect(filtered('Project__c.Account__c', 'notContain', 'Birch')).toEqual([]);
    });

    it('hold both ends of the standard date filter, in the days of the user', () => {
        const day = { column: MOMENT, duration: 'CUSTOM', startDate: '2026-03-04', endDate: '2026-03-04' };
        expect(titles({ dateFilter: day })).toEqual(['During']);
        expect(titles({ dateFilter: { column: MOMENT, duration: 'TODAY' } })).toEqual(['During']);
    });

    it('stop at the row limit, in the order of the report', () => {
        const sortBy = { column: 'Project__c.Budget__c', order: 'Desc' } as const;
        expect(titles({ sortBy, rowLimit: 2 })).toEqual(['After', 'During']);
    });
});
