import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphOrg, titles, type GraphOrg } from './support/graph-org.ts';

describe('graphql query', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
    });
    afterAll(() => graph.org.close());

    const projects = (parameters: string, selection = 'edges { node { Title__c { value } } }'): string =>
        `{ uiapi { query { Project__c${parameters} { ${selection} } } } }`;

    it('gives values as stored and as their reader sees them', () => {
        const selection = `edges { node { Id ApiName DisplayValue
            Name { value } Status__c { value displayValue label } Budget__c { value displayValue }
            Start_Date__c { value displayValue } Reviewed_At__c { value displayValue } Topics__c { value displayValue }
            Is_Urgent__c { value displayValue } Account__c { value } } }`;
        const { data, errors } = graph.ask('reader', projects('(where: { Title__c: { eq: "One" } })', selection));
        expect(errors).toEqual([]);
        expect(data.uiapi?.query?.Project__c?.edges?.[0]?.node).toEqual({
            Id: graph.projects[0],
            ApiName: 'Project__c',
            DisplayValue: 'PR-00001',
            Name: { value: 'PR-00001' },
            Status__c: { value: 'On_Hold', displayValue: 'On Hold', label: 'On Hold' },
            Budget__c: { value: 1234.5, displayValue: '1,234.50' },
            Start_Date__c: { value: '2026-01-02', displayValue: '1/2/2026' },
            Reviewed_At__c: { value: '2026-03-01T15:00:00.000Z', displayValue: '3/1/2026, 4:00 PM' },
            Topics__c: { value: 'Design;Build', displayValue: 'Design;Build' },
            Is_Urgent__c: { value: false, displayValue: null },
            Account__c: { value: graph.accounts[0] }
        });
    });

    it.each([
        ['eq', '{ Title__c: { eq: "Two" } }', ['Two']],
        ['eq null', '{ Budget__c: { eq: null } }', ['Three']],
        ['ne', '{ Title__c: { ne: "Two" } }', ['One', 'Three']],
        ['like', '{ Title__c: { like: "T%" } }', ['Three', 'Two']],
        ['in', '{ Title__c: { in: ["One", "Two"] } }', ['One', 'Two']],
        ['in nothing', '{ Title__c: { in: [] } }', []],
        ['nin', '{ Title__c: { nin: ["One", "Two"] } }', ['Three']],
        ['number range', '{ Budget__c: { gte: 500, lt: 1000 } }', ['Two']],
        ['date value', '{ Start_Date__c: { gt: { value: "2026-02-01" } } }', ['Three', 'Two']],
        ['date literal', '{ Start_Date__c: { eq: { literal: TODAY } } }', ['Three']],
        ['date range', '{ Start_Date__c: { eq: { range: { last_n_days: 40 } } } }', ['Three', 'Two']],
        ['part of a date', '{ Start_Date__c: { CALENDAR_MONTH: { value: { in: [1, 3] } } } }', ['One', 'Three']],
        ['part of a date-time', '{ Reviewed_At__c: { DAY_ONLY: { value: { eq: "2026-03-01" } } } }', ['One']],
        ['date-time', '{ Reviewed_At__c: { lte: { value: "2026-03-01T15:00:00Z" } } }', ['One']],
        ['includes', '{ Topics__c: { includes: ["Build", "Review"] } }', ['One', 'Two']],
        ['excludes', '{ Topics__c: { excludes: ["Build"] } }', ['Three', 'Two']],
        ['parent', '{ Account__r: { Name: { eq: "Southfield" } } }', ['Three']],
        [
            'polymorphic parent',
            '{ Owner: { User: { Username: { eq: "manager@example.com" } } } }',
            ['One', 'Three', 'Two']
        ],
        ['or', '{ or: [{ Title__c: { eq: "One" } }, { Budget__c: { eq: 500 } }] }', ['One', 'Two']],
        ['not', '{ not: { or: [{ Title__c: { eq: "One" } }, { Title__c: { eq: "Two" } }] } }', ['Three']],
        [
            'and with or',
            '{ Title__c: { like: "T%" }, or: [{ Budget__c: { eq: 500 } }, { Title__c: { eq: "One" } }] }',
            ['Two']
        ],
        ['semi-join', '{ Id: { inq: { Task_Item__c: { Hours__c: { gt: 2 } }, ApiName: "Project__c" } } }', ['One']],
        [
            'anti-join',
            '{ Id: { ninq: { Task_Item__c: { Hours__c: { gt: 2 } }, ApiName: "Project__c" } } }',
            ['Three', 'Two']
        ]
    ])('filters by %s', (_name, where, expected) => {
        const { data, errors } = graph.ask(
            'manager',
            projects(`(where: ${where}, orderBy: { Title__c: { order: ASC } })`)
        );
        expect(errors).toEqual([]);
        expect(titles(data)).toEqual(expected);
    });

    it('keeps a quote and an escaped wildcard of a pattern as text', () => {
        const query = `query q($title: String) { uiapi { query { Project__c(where: { Title__c: { like: $title } }) { totalCount } } } }`;
        const count = (title: string): unknown =>
            graph.ask('manager', query, { title }).data.uiapi?.query?.Project__c?.totalCount;
        expect(count("O'Brien\\")).toBe(0);
        expect(count('T\\%')).toBe(0);
        expect(count('T%')).toBe(2);
    });

    it('sorts by several fields in the order they are written, in the document and in variables', () => {
        const byBudget = '{ Account__r: { Name: { order: DESC } }, Budget__c: { order: ASC, nulls: LAST } }';
        expect(titles(graph.ask('manager', projects(`(orderBy: ${byBudget})`)).data)).toEqual(['Three', 'Two', 'One']);
        const query = `query q($by: Project__c_OrderBy) { uiapi { query { Project__c(orderBy: $by) { edges { node { Title__c { value } } } } } } }`;
        const budget = { Budget__c: { order: 'DESC', nulls: 'LAST' } };
        const account = { Account__r: { Name: { order: 'DESC' } } };
        expect(titles(graph.ask('manager', query, { by: { ...budget, ...account } }).data)).toEqual([
            'One',
            'Two',
            'Three'
        ]);
        expect(titles(graph.ask('manager', query, { by: { ...account, ...budget } }).data)).toEqual([
            'Three',
            'One',
            'Two'
        ]);
    });

    it('walks up to parents, also of a polymorphic owner', () => {
        const selection = `edges { node { Account__r { Id Name { value } }
            Owner { ... on User { Username { value } } ... on Group { Id } } Follows__r { Id } } }`;
        const { data } = graph.ask('manager', projects('(where: { Title__c: { eq: "One" } })', selection));
        expect(data.uiapi?.query?.Project__c?.edges?.[0]?.node).toEqual({
            Account__r: { Id: graph.accounts[0], Name: { value: 'Northfield' } },
            Owner: { Username: { value: 'manager@example.com' } },
            Follows__r: null
        });
    });

    it('gives children of each parent, the same relationship twice under two aliases', () => {
        const selection = `edges { node { Title__c { value }
            longest: Task_Items__r(first: 1, orderBy: { Hours__c: { order: DESC } }) {
                totalCount pageInfo { hasNextPage } edges { node { Name { value } } } }
            open: Task_Items__r(where: { State__c: { eq: "Open" } }) { totalCount edges { node { Project__r { Name { value } } } } } } }`;
        const { data } = graph.ask('manager', projects('(orderBy: { Title__c: { order: ASC } })', selection));
        const [one, three] = (data.uiapi?.query?.Project__c?.edges ?? []).map((edge) => edge.node);
        expect(one).toEqual({
            Title__c: { value: 'One' },
            longest: { totalCount: 3, pageInfo: { hasNextPage: true }, edges: [{ node: { Name: { value: 'Fill' } } }] },
            open: { totalCount: 1, edges: [{ node: { Project__r: { Name: { value: 'PR-00001' } } } }] }
        });
        expect(three).toMatchObject({ longest: { totalCount: 0, edges: [] }, open: { totalCount: 0 } });
    });

    it('pages forward with cursors and counts all rows', () => {
        const page = `edges { cursor node { Title__c { value } } } totalCount pageResultCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
        const first = graph.ask('manager', projects('(first: 2, orderBy: { Title__c: { order: ASC } })', page)).data;
        expect(titles(first)).toEqual(['One', 'Three']);
        expect(first.uiapi?.query?.Project__c).toMatchObject({
            totalCount: 3,
            pageResultCount: 2,
            pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'djE6MA==', endCursor: 'djE6MQ==' }
        });
        const second = graph.ask(
            'manager',
            projects('(first: 2, after: "djE6MQ==", orderBy: { Title__c: { order: ASC } })', page)
        ).data;
        expect(titles(second)).toEqual(['Two']);
        expect(second.uiapi?.query?.Project__c).toMatchObject({
            totalCount: 3,
            pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: 'djE6Mg==', endCursor: 'djE6Mg==' }
        });
    });

    it('gives ten records unless told, and refuses more than 2,000', () => {
        const names = Array.from({ length: 12 }, (_, index) => ({ Name: `Acre ${index}` }));
        graph.insert('Account', ...names);
        const where = 'where: { Name: { like: "Acre%" } }';
        const ask = (parameters: string): ReturnType<GraphOrg['ask']> =>
            graph.ask('manager', `{ uiapi { query { Account(${parameters}) { pageResultCount totalCount } } } }`);
        expect(ask(where).data.uiapi?.query?.Account).toEqual({ pageResultCount: 10, totalCount: 12 });
        expect(ask(`${where}, first: 2000`).data.uiapi?.query?.Account).toEqual({
            pageResultCount: 12,
            totalCount: 12
        });
        expect(ask(`${where}, first: 2001`).errors[0]).toMatchObject({
            paths: ['uiapi', 'query', 'Account'],
            extensions: { ErrorType: 'DataFetchingException' }
        });
    });

    it('narrows to the records one owns', () => {
        expect(titles(graph.ask('reader', projects('(scope: MINE)')).data)).toEqual([]);
        expect(titles(graph.ask('manager', projects('(scope: MINE)')).data)).toHaveLength(3);
    });

    it('takes fragments and leaves skipped fields out', () => {
        const query = `query q($long: Boolean!) { uiapi { query { Project__c(first: 1, orderBy: { Title__c: { order: ASC } }) {
            edges { node { ...head Budget__c @include(if: $long) { value } } } } } } }
            fragment head on Project__c { ... on Record { Id } Title__c { value } }`;
        const node = (long: boolean): unknown =>
            graph.ask('manager', query, { long }).data.uiapi?.query?.Project__c?.edges?.[0]?.node;
        expect(node(false)).toEqual({ Id: graph.projects[0], Title__c: { value: 'One' } });
        expect(node(true)).toEqual({ Id: graph.projects[0], Title__c: { value: 'One' }, Budget__c: { value: 1234.5 } });
    });

    it('keeps a query for other ids, alone, in lists and twice', () => {
        const query = `query q($one: ID, $other: ID, $title: String) { uiapi { query { Project__c(
            where: { or: [{ Account__c: { in: [$one, $other] } }, { Id: { eq: $one } }, { Title__c: { like: $title } }] },
            orderBy: { Title__c: { order: ASC } }) { totalCount edges { node { Title__c { value }
                Task_Items__r(where: { Project__c: { eq: $one } }) { totalCount } } } }
            plain: Project__c(where: { Account__c: { eq: $one } }, first: 1) { totalCount } } } }`;
        const ask = (one: string, other: string, title = 'No'): unknown[] => {
            const { data, errors } = graph.ask('manager', query, { one, other, title });
            expect(errors).toEqual([]);
            const tasks = (data.uiapi?.query?.Project__c?.edges ?? []).map(
                (edge) => edge.node?.Task_Items__r?.totalCount
            );
            return [titles(data), tasks, data.uiapi?.query?.plain?.totalCount];
        };
        const [north, south] = graph.accounts;
        const [one] = graph.projects;
        expect(ask(north, north)).toEqual([['One', 'Two'], [0, 0], 2]);
        expect(ask(south, south)).toEqual([['Three'], [0], 1]);
        expect(ask(north, south)).toEqual([['One', 'Three', 'Two'], [0, 0, 0], 2]);
        expect(ask(south, north)).toEqual([['One', 'Three', 'Two'], [0, 0, 0], 1]);
        expect(ask(one, south)).toEqual([['One', 'Three'], [3, 0], 0]);
        expect(ask(north.slice(0, 15), south, north)).toEqual([['One', 'Three', 'Two'], [0, 0, 0], 2]);
    });
});
