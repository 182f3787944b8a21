import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphOrg, type GraphOrg } from './support/graph-org.ts';

describe('graphql aggregate', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
    });
    afterAll(() => graph.org.close());

    const query = (parameters: string, selection: string, rest = ''): string =>
        `{ uiapi { aggregate { Project__c${parameters} { edges { node { aggregate { ${selection} } } } ${rest} } } } }`;
    const groups = (name: string, parameters: string, selection: string): unknown => {
        const { data, errors } = graph.ask(name, query(parameters, selection));
        expect(errors).toEqual([]);
        return (data.uiapi?.aggregate?.Project__c?.edges ?? []).map((edge) => edge.node?.aggregate);
    };

    it('counts, adds up and finds the ends without a grouping', () => {
        const selection = `Id { count { value } } Budget__c { sum { value displayValue } avg { value } min { value } max { value }
            count { value } } Title__c { countDistinct { value } max { value } } Start_Date__c { min { value displayValue } }`;
        expect(groups('manager', '', selection)).toEqual([
            {
                Id: { count: { value: 3 } },
                Budget__c: {
                    sum: { value: 1734.5, displayValue: '1,734.50' },
                    avg: { value: 867.25 },
                    min: { value: 500 },
                    max: { value: 1234.5 },
                    count: { value: 2 }
                },
                Title__c: { countDistinct: { value: 3 }, max: { value: 'Two' } },
                Start_Date__c: { min: { value: '2026-01-02', displayValue: '1/2/2026' } }
            }
        ]);
    });

    it('groups by a field, a parent and a part of a date', () => {
        const byStatus = 'Status__c { value label } Id { count { value } }';
        expect(
            groups('manager', '(groupBy: { Status__c: { group: true } }, where: { Title__c: { eq: "One" } })', byStatus)
        ).toEqual([{ Status__c: { value: 'On_Hold', label: 'On Hold' }, Id: { count: { value: 1 } } }]);
        expect(
            groups(
                'manager',
                '(groupBy: { Account__r: { Name: { group: true } } }, orderBy: { Account__r: { Name: { order: DESC } } })',
                'Account__r { Name { value } } Budget__c { sum { value } }'
            )
        ).toEqual([
            { Account__r: { Name: { value: 'Southfield' } }, Budget__c: { sum: { value: null } } },
            { Account__r: { Name: { value: 'Northfield' } }, Budget__c: { sum: { value: 1734.5 } } }
        ]);
        expect(
            groups(
                'manager',
                '(groupBy: { Start_Date__c: { function: CALENDAR_MONTH } })',
                'Start_Date__c { calendarMonth { value format } } Id { count { value } }'
            )
        ).toEqual(
            [1, 2, 3].map((month) => ({
                Start_Date__c: { calendarMonth: { value: month, format: String(month) } },
                Id: { count: { value: 1 } }
            }))
        );
    });

    it('sorts by a function of a field and pages through the groups', () => {
        const byCount = 'groupBy: { Account__c: { group: true } }, orderBy: { Id: { function: COUNT, order: ASC } }';
        const selection = 'Id { count { value } }';
        const rest = 'totalCount pageInfo { hasNextPage endCursor }';
        const first = graph.ask('manager', query(`(first: 1, ${byCount})`, selection, rest)).data.uiapi?.aggregate;
        expect(first?.Project__c).toEqual({
            edges: [{ node: { aggregate: { Id: { count: { value: 1 } } } } }],
            totalCount: 2,
            pageInfo: { hasNextPage: true, endCursor: 'djE6MA==' }
        });
        expect(groups('manager', `(first: 1, after: "djE6MA==", ${byCount})`, selection)).toEqual([
            { Id: { count: { value: 2 } } }
        ]);
    });

    it('gives every record where nothing is grouped or counted', () => {
        expect(groups('manager', '(orderBy: { Title__c: { order: DESC } })', 'Title__c { value }')).toEqual(
            ['Two', 'Three', 'One'].map((value) => ({ Title__c: { value } }))
        );
        const { data } = graph.ask('manager', '{ uiapi { aggregate { Project__c { totalCount } } } }');
        expect(data.uiapi?.aggregate?.Project__c?.totalCount).toBe(3);
    });

    it('narrows by owner and by a filter', () => {
        const count = 'Id { count { value } }';
        expect(groups('reader', '(scope: MINE)', count)).toEqual([{ Id: { count: { value: 0 } } }]);
        expect(groups('manager', '(scope: MINE, where: { Budget__c: { gt: 600 } })', count)).toEqual([
            { Id: { count: { value: 1 } } }
        ]);
    });

    it('refuses to sort by what is neither grouped nor aggregated', () => {
        const { errors } = graph.ask(
            'manager',
            query(
                '(groupBy: { Status__c: { group: true } }, orderBy: { Title__c: { order: ASC } })',
                'Id { count { value } }'
            )
        );
        expect(errors[0]).toMatchObject({
            message: expect.stringContaining('must be grouped or aggregated') as string,
            paths: ['uiapi', 'aggregate', 'Project__c']
        });
    });

    it.each([
        ['a function', '', 'Website { count { value } }'],
        ['a grouping', '(groupBy: { Website: { group: true } })', 'Id { count { value } }'],
        ['a sort order', '(orderBy: { Website: { function: MAX, order: ASC } })', 'Id { count { value } }'],
        ['a filter', '(where: { Website: { ne: null } })', 'Id { count { value } }'],
        [
            'a sort order of a grouping',
            '(groupBy: { Name: { group: true } }, orderBy: { Website: { function: MIN } })',
            'Name { value }'
        ]
    ])('does not know a field in %s that the user may not read', (_name, parameters, selection) => {
        const ask = (name: string, field: string): ReturnType<GraphOrg['ask']> =>
            graph.ask(name, query(parameters, selection).replace('Project__c', 'Account').replaceAll('Website', field));
        expect(ask('admin', 'Website').errors).toEqual([]);
        const hidden = ask('reader', 'Website');
        expect(hidden.data).toEqual({});
        expect(hidden.errors.map(({ message }) => message)).toEqual(
            ask('reader', 'Wxbsite').errors.map(({ message }) => message.replaceAll('Wxbsite', 'Website'))
        );
    });

    it('does not know an object that the user may not read', () => {
        const count = '{ uiapi { aggregate { Private_Note__c { totalCount } } } }';
        expect(graph.ask('manager', count).errors).toEqual([]);
        expect(graph.ask('reader', count).errors[0]?.message).toContain(
            "'Private_Note__c' in type 'RecordQueryAggregate'"
        );
    });

    it('answers several queries of one document, the failing ones beside the others', () => {
        const { data, errors } = graph.ask(
            'manager',
            `{ uiapi {
                query { Account(first: 1) { totalCount } broken: Account(first: 2001) { totalCount } }
                aggregate { Project__c { edges { node { aggregate { Id { count { value } } } } } } } } }`
        );
        expect(data.uiapi).toEqual({
            query: { Account: { totalCount: 2 }, broken: null },
            aggregate: { Project__c: { edges: [{ node: { aggregate: { Id: { count: { value: 3 } } } } }] } }
        });
        expect(errors).toHaveLength(1);
        expect(errors[0]?.paths).toEqual(['uiapi', 'query', 'broken']);
    });
});
