/** The ways in which a report on an object shows a field, or tells of it. */
import { FILTER, SELECT, type Names, type Probe, type Request } from './visibility-probe.ts';

const BY_ACCOUNT = 'Account__r';
/** Account of the records that the matrix is about. */
const ACCOUNT = 'Matrix Lane Clinic';
/** As many of the newest records as a report shows. */
const ROWS = 200;

/** A report that is not stored, on the newest records of the object; on those of the account where they have one. */
function report({ object, up }: Names, asked: object, filters: readonly object[] = []): Request {
    const ofAccount = up === BY_ACCOUNT ? [{ column: `${object}.Account__c`, operator: 'equals', value: ACCOUNT }] : [];
    const reportMetadata = {
        reportType: { type: `CustomEntity$${object}` },
        reportFilters: [...ofAccount, ...filters],
        sortBy: [{ sortColumn: 'CUST_CREATED_DATE', sortOrder: 'Desc' }],
        topRows: { rowLimit: ROWS, direction: 'Asc' },
        ...asked
    };
    return { method: 'POST', path: '/analytics/reports/query?includeDetails=true', body: { reportMetadata } };
}

const columnOf = ({ field, object }: Names): string => `${object}.${field}`;
const grouped = (name: string, more: object = {}): object => ({
    reportFormat: 'SUMMARY',
    detailColumns: ['CUST_CREATED_DATE'],
    groupingsDown: [{ name, sortOrder: 'Asc', dateGranularity: 'Day', ...more }]
});

export const REPORT_PROBES: readonly Probe[] = [
    {
        name: 'Report, column',
        ...SELECT,
        request: (names) => report(names, { detailColumns: [columnOf(names)] })
    },
    {
        name: 'Report, filter',
        ...FILTER,
        request: (names) =>
            report(names, { detailColumns: ['CUST_NAME'] }, [
                { column: columnOf(names), operator: 'notEqual', value: '' }
            ])
    },
    {
        name: 'Report, order',
        ...FILTER,
        request: (names) =>
            report(names, {
                detailColumns: ['CUST_NAME'],
                sortBy: [{ sortColumn: columnOf(names), sortOrder: 'Desc' }]
            })
    },
    {
        name: 'Report, grouping',
        ...FILTER,
        request: (names) => report(names, grouped(columnOf(names)))
    },
    {
        name: 'Report, summary',
        ...FILTER,
        request: (names) => report(names, { detailColumns: ['CUST_NAME'], aggregates: [`u!${columnOf(names)}`] })
    },
    {
        name: 'Report, groups by summary',
        ...FILTER,
        request: (names) => report(names, grouped('CUST_NAME', { sortAggregate: `u!${columnOf(names)}` }))
    },
    {
        name: 'Report, matrix',
        ...FILTER,
        request: (names) =>
            report(names, {
                ...grouped('CUST_NAME'),
                reportFormat: 'MATRIX',
                groupingsAcross: [{ name: columnOf(names), sortOrder: 'Asc', dateGranularity: 'Year' }]
            })
    },
    {
        name: 'Report, date filter',
        never: ['text', 'long', 'list', 'number', 'person', 'formula'],
        tells: false,
        request: (names) =>
            report(names, {
                detailColumns: ['CUST_NAME'],
                standardDateFilter: { column: columnOf(names), durationValue: 'THIS_YEAR' }
            })
    }
];
