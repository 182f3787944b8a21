/** Requests of every door that are nearly right. */
import { ANALYTICS_BUILDERS } from './malformed-analytics.ts';
import { FIELDS, record, WORDS, WRONG, type Known } from './malformed-records.ts';
import { PLATFORM_BUILDERS } from './malformed-platform.ts';
import { XML_BUILDERS } from './malformed-xml.ts';
import { broken, choose, type Random } from './noise.ts';

const SOQL = [
    "SELECT Id, Name FROM Project__c WHERE Title__c LIKE '%a\\'%' ORDER BY Name NULLS LAST LIMIT 5 OFFSET 1",
    'SELECT Account__r.Name, (SELECT Id FROM Task_Items__r WHERE Hours__c > 1.5) FROM Project__c',
    'SELECT COUNT(Id) n, Status__c FROM Project__c GROUP BY ROLLUP(Status__c) HAVING COUNT(Id) > 0',
    'SELECT Id FROM Task_Item__c WHERE Due_Date__c = LAST_N_DAYS:7 AND Project__c IN (SELECT Id FROM Project__c)',
    "SELECT FIELDS(ALL) FROM Account WHERE Id IN ('a', 'b') LIMIT 200",
    'SELECT TYPEOF Owner WHEN User THEN Email ELSE Name END FROM Project__c',
    "SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = '005000000000001' AND RecordId = 'x'",
    'SELECT CALENDAR_YEAR(CreatedDate), MAX(Budget__c) FROM Project__c GROUP BY CALENDAR_YEAR(CreatedDate)',
    'FIND {a*} IN ALL FIELDS RETURNING Account(Id)'
];
const DATA = '/services/data/v66.0';
const GRAPHQL = [
    'query Q($n: Int = 2) { uiapi { query { Project__c(first: $n, where: { Title__c: { like: "%a%" } }, orderBy: { Name: { order: DESC } }) { edges { node { Id Name { value } Task_Items__r { edges { node { Id } } } } cursor } totalCount } } } }',
    'mutation M { uiapi(input: { allOrNone: false }) { Project__cCreate(input: { Project__c: { Budget__c: -1 } }) { Record { Id } } } }',
    '{ __schema { types { name fields { name type { ofType { name } } } } } }',
    'subscription S { uiapi { query { Account { edges { node { Id } } } } } }'
];

/** A request before it has headers: `json` is its body as data. */
export interface Draft {
    readonly method: string;
    readonly path: string;
    readonly body?: string;
    readonly json?: unknown;
    readonly type?: string;
}

type Build = (random: Random, known: Known) => Draft;

const records = (random: Random, known: Known): unknown[] =>
    Array.from({ length: Math.floor(random() * 4) }, () => record(random, known));
const id = (random: Random, { ids }: Known): string =>
    choose(random, [...ids, 'a00000000000000', 'zzz', '0', '%', '..']);
const segment = (random: Random): string =>
    encodeURIComponent(String(choose(random, [...WORDS, ...FIELDS, 'describe', '%E0%A4'])));

/** One builder per door; each gives a request that is nearly right. */
export const BUILDERS: readonly Build[] = [
    ...XML_BUILDERS,
    ...PLATFORM_BUILDERS,
    ...ANALYTICS_BUILDERS,
    (random) => ({
        method: 'GET',
        path: `${DATA}/query?q=${encodeURIComponent(broken(random, choose(random, SOQL)))}`
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/queryAll?q=${encodeURIComponent(broken(random, choose(random, SOQL)))}`
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/query?explain=${encodeURIComponent(broken(random, choose(random, SOQL)))}`
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/search?q=${encodeURIComponent(broken(random, choose(random, SOQL)))}`
    }),
    (random, known) => ({
        method: 'GET',
        path: `${DATA}/query/${id(random, known)}-${choose(random, ['200', '-1', 'x', '1e9'])}`
    }),
    (random, known) => ({
        method: 'GET',
        path: `${DATA}/sobjects/${segment(random)}/${id(random, known)}?fields=${segment(random)}`
    }),
    (random, known) => {
        const object = choose(random, WORDS);
        return { method: 'POST', path: `${DATA}/sobjects/${object}`, json: record(random, known, object) };
    },
    (random, known) => {
        const object = choose(random, WORDS);
        const key = choose(random, ['', '', 'Project_Key__c/', `${segment(random)}/`]);
        const path = `${DATA}/sobjects/${object}/${key}${id(random, known)}`;
        return { method: 'PATCH', path, json: record(random, known, object) };
    },
    (random) => ({
        method: 'GET',
        path: `${DATA}/sobjects/${segment(random)}/${choose(random, ['describe', 'updated', 'deleted', 'listviews'])}?start=${choose(random, ['x', '2026-01-01'])}`
    }),
    (random, known) => ({
        method: choose(random, ['POST', 'PATCH']),
        path: `${DATA}/composite/sobjects`,
        json: { allOrNone: choose(random, WRONG), records: choose(random, [records(random, known), ...WRONG]) }
    }),
    (random, known) => ({
        method: 'DELETE',
        path: `${DATA}/composite/sobjects?ids=${[segment(random), 'a,,b'].join(',')}&allOrNone=${id(random, known) === '0'}`
    }),
    (random, known) => ({
        method: 'POST',
        path: `${DATA}/composite/sobjects/${segment(random)}`,
        json: { ids: choose(random, [known.ids, ...WRONG]), fields: choose(random, [FIELDS, ...WRONG]) }
    }),
    (random, known) => ({
        method: 'POST',
        path: `${DATA}/composite`,
        json: {
            allOrNone: choose(random, WRONG),
            compositeRequest: choose(random, [
                [
                    {
                        method: choose(random, ['GET', 'POST', 'TRACE', 5]),
                        url: `${DATA}/sobjects/${segment(random)}/${id(random, known)}`,
                        referenceId: choose(random, ['one', 5, null]),
                        body: choose(random, WRONG)
                    },
                    {
                        method: 'GET',
                        url: choose(random, [
                            '@{one.id}',
                            '@{one.',
                            '/services/data/v66.0/composite',
                            'http://example.com',
                            7
                        ]),
                        referenceId: 'one'
                    }
                ],
                ...WRONG
            ])
        }
    }),
    (random, known) => ({
        method: 'POST',
        path: `${DATA}/composite/tree/${segment(random)}`,
        json: { records: choose(random, [records(random, known), ...WRONG]) }
    }),
    (random, known) => ({
        method: 'POST',
        path: `${DATA}/composite/graph`,
        json: {
            graphs: choose(random, [
                [{ graphId: choose(random, WRONG), compositeRequest: records(random, known) }],
                ...WRONG
            ])
        }
    }),
    (random) => ({
        method: 'POST',
        path: `${DATA}/composite/batch`,
        json: { batchRequests: choose(random, [[{ method: 'GET', url: choose(random, WRONG) }], ...WRONG]) }
    }),
    (random, known) => ({
        method: 'GET',
        path: `${DATA}/ui-api/records/${id(random, known)}?fields=${segment(random)}.${segment(random)}&optionalFields=${segment(random)}`
    }),
    (random, known) => ({
        method: choose(random, ['POST', 'PATCH']),
        path: `${DATA}/ui-api/records/${choose(random, ['', id(random, known)])}`,
        json: {
            apiName: choose(random, [...WORDS, ...WRONG]),
            fields: choose(random, [record(random, known), ...WRONG])
        }
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/ui-api/object-info/${segment(random)}/picklist-values/${segment(random)}/${segment(random)}`
    }),
    (random) => ({
        method: 'GET',
        path: `${DATA}/ui-api/${choose(random, ['list-ui', 'related-list-records', 'lookups', 'record-defaults/create', 'object-info/batch'])}/${segment(random)}`
    }),
    (random) => ({
        method: 'POST',
        path: `${DATA}/graphql`,
        json: {
            query: broken(random, choose(random, GRAPHQL)),
            variables: choose(random, [{ n: choose(random, WRONG) }, ...WRONG]),
            operationName: choose(random, WRONG)
        }
    }),
    (random) => ({
        method: 'POST',
        path: '/services/oauth2/token',
        type: 'application/x-www-form-urlencoded',
        body: broken(random, 'grant_type=refresh_token&client_id=PlatformCLI&refresh_token=abc')
    }),
    (random) => ({
        method: choose(random, ['GET', 'POST']),
        path: `/services/oauth2/${choose(random, ['userinfo', 'singleaccess', 'introspect', 'authorize'])}?x=${segment(random)}`
    }),
    (random, known) => ({ method: 'GET', path: `/id/${id(random, known)}/${id(random, known)}` }),
    (random) => ({
        method: 'GET',
        path: `/secur/frontdoor.jsp?otp=${segment(random)}&sid=${segment(random)}&retURL=${segment(random)}`
    }),
    (random) => ({
        method: 'POST',
        path: `${DATA}/jobs/${choose(random, ['ingest', 'query'])}`,
        json: {
            operation: choose(random, ['insert', 'query', 'x', ...WRONG]),
            object: choose(random, [...WORDS, ...WRONG]),
            query: broken(random, choose(random, SOQL)),
            lineEnding: choose(random, WRONG)
        }
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'PATCH', 'PUT']),
        path: `${DATA}/jobs/ingest/${id(random, known)}${choose(random, ['', '/batches', '/failedResults'])}`,
        body: broken(random, 'Id,Name\n"a","b\n'),
        type: 'text/csv'
    }),
    (random) => ({
        method: 'POST',
        path: '/services/Soap/m/66.0',
        type: 'text/xml',
        body: broken(
            random,
            '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><deploy><ZipFile>AAAA</ZipFile></deploy></soap:Body></soap:Envelope>'
        )
    }),
    (random, known) => ({
        method: choose(random, ['GET', 'POST', 'PATCH']),
        path: `${DATA}/metadata/deployRequest/${choose(random, ['', id(random, known)])}`,
        json: { deployOptions: choose(random, WRONG) }
    }),
    (random) => ({
        method: choose(random, ['GET', 'PUT', 'DELETE', 'PATCH', 'POST', 'OPTIONS']),
        path: `/${['services', 'data', segment(random), segment(random)].slice(Math.floor(random() * 3)).join('/')}`
    })
];
