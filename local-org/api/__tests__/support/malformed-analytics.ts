/** Requests that are nearly right, of the doors for reports and dashboards. */
import type { Draft } from './malformed-doors.ts';
import { FIELDS, WORDS, WRONG, type Known } from './malformed-records.ts';
import { choose, type Random } from './noise.ts';

const ROOT = '/services/data/v66.0/analytics';
const PLACES = ['reports', 'dashboards', 'reportTypes'];
const ENDS = ['', '/describe', '/instances', '/instances/0LG000000000001', '/status', '?includeDetails=true'];

const anId = (random: Random, { ids }: Known): string =>
    choose(random, [...ids, '00O000000000001', '01Z000000000001AAA', 'query', 'zzz', '%']);

function column(random: Random): unknown {
    return choose(random, [
        'CUST_NAME',
        'CUST_CREATED_DATE',
        `${choose(random, WORDS)}.${choose(random, FIELDS)}`,
        choose(random, WRONG)
    ]);
}

function metadata(random: Random): object {
    const whole = {
        name: choose(random, ['Noise', ...WRONG]),
        reportType: { type: `CustomEntity$${choose(random, WORDS)}` },
        reportFormat: choose(random, ['TABULAR', 'SUMMARY', 'MATRIX', 'MULTI_BLOCK']),
        detailColumns: [column(random)],
        aggregates: ['RowCount', `${choose(random, ['s', 'a', 'u', 'z'])}!${String(column(random)).slice(0, 100)}`],
        groupingsDown: [
            { name: column(random), sortOrder: 'Asc', dateGranularity: choose(random, ['Month', 'x', 'None']) }
        ],
        reportFilters: [
            {
                column: column(random),
                operator: choose(random, ['equals', 'within', 'x']),
                value: choose(random, WRONG)
            }
        ],
        reportBooleanFilter: choose(random, ['1', '1 AND (2', 'NOT NOT', null]),
        standardDateFilter: {
            column: column(random),
            durationValue: choose(random, ['CUSTOM', 'TODAY', 'x:y']),
            startDate: choose(random, WRONG)
        },
        sortBy: [{ sortColumn: column(random), sortOrder: 'Desc' }],
        topRows: { rowLimit: choose(random, [1, -1, 'x']) }
    };
    const kept = Object.entries(whole).filter(() => random() < 0.5);
    return { ...Object.fromEntries(kept), [choose(random, Object.keys(whole))]: choose(random, WRONG) };
}

export const ANALYTICS_BUILDERS: readonly ((random: Random, known: Known) => Draft)[] = [
    (random) => ({
        method: 'POST',
        path: `${ROOT}/reports/query`,
        json: choose(random, [{ reportMetadata: metadata(random) }, ...WRONG])
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
        path: `${ROOT}/${choose(random, PLACES)}/${anId(random, known)}${choose(random, ENDS)}`,
        json: choose(random, [{ reportMetadata: metadata(random) }, { componentIds: choose(random, WRONG) }, ...WRONG])
    }),
    (random, known) => ({
        method: 'POST',
        path: `${ROOT}/${choose(random, PLACES)}?cloneId=${anId(random, known)}`,
        json: choose(random, [{ reportMetadata: metadata(random) }, ...WRONG])
    })
];
