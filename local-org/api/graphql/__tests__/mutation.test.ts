import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGraphOrg, type GraphOrg } from './support/graph-org.ts';

describe('graphql mutation', () => {
    let graph: GraphOrg;
    beforeEach(() => {
        graph = openGraphOrg();
    });
    afterEach(() => graph.org.close());

    const counts = (): unknown =>
        graph.ask('manager', '{ uiapi { query { Account { totalCount } Project__c { totalCount } } } }').data.uiapi
            ?.query;
    const UNCHANGED = { Account: { totalCount: 2 }, Project__c: { totalCount: 3 } };

    const CREATE_BOTH = `mutation create($key: String, $allOrNone: Boolean) { uiapi(input: { allOrNone: $allOrNone }) {
        site: AccountCreate(input: { Account: { Name: "Westfield" } }) { Record { Id Name { value } } success }
        work: Project__cCreate(input: { Project__c: { Account__c: "@{site}", Project_Key__c: $key, Title__c: "Four" } }) {
            Record { Id Name { value displayValue } Headline__c { value } } }
        task: Task_Item__cCreate(input: { Task_Item__c: { Name: "First", Project__c: "@{work}" } }) { Record { Id } } } }`;

    it('creates records that refer to each other by alias', () => {
        const { data, errors } = graph.ask('manager', CREATE_BOTH, { key: 'four', allOrNone: true });
        expect(errors).toEqual([]);
        expect(data.uiapi?.site).toMatchObject({ Record: { Name: { value: 'Westfield' } }, success: true });
        expect(data.uiapi?.work?.Record).toMatchObject({
            Name: { value: 'PR-00004', displayValue: null },
            Headline__c: { value: 'Westfield: Four' }
        });
        expect(data.uiapi?.task?.Record?.Id).toEqual(expect.stringMatching(/^[a-zA-Z0-9]{18}$/u));
    });

    it('undoes everything when one operation fails', () => {
        const { data, errors } = graph.ask('manager', CREATE_BOTH, { key: 'one', allOrNone: true });
        expect(data.uiapi).toEqual({ site: null, work: null, task: null });
        expect(errors).toEqual([
            {
                message: expect.stringContaining('duplicate value found: Project_Key__c') as string,
                locations: [{ line: 3, column: 9 }],
                paths: ['uiapi', 'work'],
                extensions: { ErrorType: 'DataFetchingException' }
            }
        ]);
        expect(counts()).toEqual(UNCHANGED);
    });

    it('is all or none unless told otherwise', () => {
        const query = CREATE_BOTH.replace('$allOrNone: Boolean', '').replace('(input: { allOrNone: $allOrNone })', '');
        expect(graph.ask('manager', query, { key: 'one' }).errors).toHaveLength(1);
        expect(counts()).toEqual(UNCHANGED);
    });

    it('keeps what succeeds without allOrNone and fails what depends on a failure', () => {
        const { data, errors } = graph.ask('manager', CREATE_BOTH, { key: 'one', allOrNone: false });
        expect(data.uiapi).toMatchObject({
            site: { Record: { Name: { value: 'Westfield' } } },
            work: null,
            task: null
        });
        expect(errors.map(({ paths, message }) => [paths[1], message.slice(0, 15)])).toEqual([
            ['work', 'duplicate value'],
            ['task', 'invalid cross r']
        ]);
        expect(counts()).toEqual({ Account: { totalCount: 3 }, Project__c: { totalCount: 3 } });
    });

    it('updates and deletes, and answers with the record as it is after the whole mutation', () => {
        const query = `mutation change($input: Project__cUpdateInput!, $gone: IdOrRef!) { uiapi {
            first: Project__cUpdate(input: $input) { success Record { Title__c { value } Summary__c { value } } }
            second: Project__cUpdate(input: { Id: "@{first}", Project__c: { Summary__c: null } }) { success }
            Project__cDelete(input: { Id: $gone }) { Id } } }`;
        const [one, , three] = graph.projects;
        const { data, errors } = graph.ask('manager', query, {
            input: { Id: one, Project__c: { Title__c: 'Uno' } },
            gone: three
        });
        expect(errors).toEqual([]);
        expect(data.uiapi).toEqual({
            first: { success: true, Record: { Title__c: { value: 'Uno' }, Summary__c: { value: null } } },
            second: { success: true },
            Project__cDelete: { Id: three }
        });
        expect(counts()).toEqual({ Account: { totalCount: 2 }, Project__c: { totalCount: 2 } });
    });

    it.each([
        ['a validation rule', 'Budget__c: -1', 'Enter a budget of nothing or more.'],
        ['a restricted picklist', 'Status__c: "Nonsense"', 'Status: bad value for restricted picklist field: Nonsense']
    ])('refuses what %s refuses', (_name, field, message) => {
        const query = `mutation { uiapi { Project__cUpdate(input: { Id: "${graph.projects[0]}", Project__c: { ${field} } }) { success } } }`;
        const { data, errors } = graph.ask('manager', query);
        expect(data.uiapi).toEqual({ Project__cUpdate: null });
        expect(errors.map((error) => error.message)).toEqual([message]);
    });

    it('refuses a create without a required field', () => {
        const query = `mutation { uiapi { AccountCreate(input: { Account: { Phone: "1" } }) { Record { Id } } } }`;
        expect(graph.ask('manager', query).errors[0]).toMatchObject({
            message: 'Required fields are missing: [Name]',
            paths: ['uiapi', 'AccountCreate']
        });
    });

    it('does not know operations and fields that the user may not write', () => {
        const update = `mutation change($input: Project__cUpdateInput!) { uiapi { Project__cUpdate(input: $input) { success } } }`;
        expect(graph.ask('reader', update, { input: {} }).errors[0]?.extensions.ErrorType).toBe('ValidationError');
        const { errors } = graph.ask('manager', update, {
            input: { Id: graph.projects[0], Project__c: { Total_Hours__c: 9 } }
        });
        expect(errors).toEqual([
            {
                message:
                    "The variables input contains a field name 'Total_Hours__c' that is not defined for input object type " +
                    "'Project__cUpdateRepresentation' ",
                locations: [{ line: 1, column: 17 }],
                paths: [],
                extensions: { ErrorType: 'ValidationError' }
            }
        ]);
    });

    it('refuses values that do not have the form of their type', () => {
        const query = `mutation { uiapi { Project__cUpdate(input: { Id: "${graph.projects[0]}", Project__c: { Start_Date__c: "1/2/2026" } }) { success } } }`;
        expect(graph.ask('manager', query).errors[0]?.extensions.ErrorType).toBe('ValidationError');
    });

    it('answers relationships of a written record with an error beside the data', () => {
        const query = `mutation { uiapi { AccountCreate(input: { Account: { Name: "Eastfield" } }) { Record { Name { value } Owner { ... on User { Id } } } } } }`;
        const { data, errors } = graph.ask('manager', query);
        expect(data.uiapi?.AccountCreate).toEqual({ Record: { Name: { value: 'Eastfield' }, Owner: null } });
        expect(errors[0]).toMatchObject({
            message: 'Owner is not currently available in mutation results',
            paths: ['uiapi', 'AccountCreate', 'Record', 'Owner']
        });
    });
});
