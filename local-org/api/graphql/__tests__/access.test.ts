import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateSchema } from 'graphql';
import { testUser } from '../../../__tests__/support/test-org.ts';
import { save } from '../../../dml/save.ts';
import { buildSchema } from '../schema/build.ts';
import { schemaFor } from '../document/compiled.ts';
import { exposuresOf } from '../schema/exposure.ts';
import { openGraphOrg, type GraphOrg } from './support/graph-org.ts';

describe('graphql access', () => {
    let graph: GraphOrg;
    beforeAll(() => {
        graph = openGraphOrg();
    });
    afterAll(() => graph.org.close());

    const one = (selection: string): string =>
        `{ uiapi { query { Project__c(where: { Title__c: { eq: "One" } }) { edges { node { Id ${selection} } } } } } }`;

    it('does not know a field that the user may not read', () => {
        const answer = graph.ask('reader', one('Summary__c { value }'));
        expect(answer.data).toEqual({});
        expect(answer.errors).toEqual([
            {
                message:
                    "Validation error of type FieldUndefined: Field 'Summary__c' in type 'Project__c' is undefined @ " +
                    "'uiapi/query/Project__c/edges/node/Summary__c'",
                locations: [{ line: 1, column: 86 }],
                paths: [],
                extensions: { ErrorType: 'ValidationError' }
            }
        ]);
        expect(graph.ask('manager', one('Summary__c { value }')).errors).toEqual([]);
    });

    it('does not know an object, relationship, filter or order that the user may not read', () => {
        const notes = '{ uiapi { query { Private_Note__c { totalCount } } } }';
        expect(graph.ask('manager', notes).errors).toEqual([]);
        expect(graph.ask('reader', notes).errors[0]?.message).toContain("'Private_Note__c' in type 'RecordQuery'");
        expect(graph.ask('reader', one('Private_Notes__r { totalCount }')).errors[0]?.message).toContain(
            'Private_Notes__r'
        );
        const filter = `query q($where: Project__c_Filter) { uiapi { query { Project__c(where: $where) { totalCount } } } }`;
        expect(graph.ask('reader', filter, { where: { Headline__c: { eq: 'x' } } }).errors).toEqual([]);
        expect(graph.ask('reader', filter, { where: { Secret__c: { eq: 'x' } } }).errors[0]).toMatchObject({
            message:
                "The variables input contains a field name 'Secret__c' that is not defined for input object type " +
                "'Project__c_Filter' ",
            extensions: { ErrorType: 'ValidationError' }
        });
    });

    it('leaves a missing field marked @optional out of the answer', () => {
        const { data, errors } = graph.ask(
            'reader',
            one(
                'Summary__c @optional { value } Private_Notes__r @optional { edges { node { Id } } } Nowhere__r @optional { Id }'
            )
        );
        expect(errors).toEqual([]);
        expect(data.uiapi?.query?.Project__c?.edges?.[0]?.node).toEqual({ Id: graph.projects[0] });
        const shown = graph.ask('manager', one('Summary__c @optional { value }'));
        expect(shown.data.uiapi?.query?.Project__c?.edges?.[0]?.node).toMatchObject({
            Summary__c: { value: 'hidden from readers' }
        });
    });

    it('drops variables and fragments that only optional fields used', () => {
        const query = `query q($where: Private_Note__c_Filter) { uiapi { query {
            Account(first: 1) { edges { node { Id } } }
            Private_Note__c(where: $where) @optional { edges { node { ...note } } } } } }
            fragment note on Private_Note__c { Id }`;
        const { data, errors } = graph.ask('reader', query);
        expect(errors).toEqual([]);
        expect(Object.keys(data.uiapi?.query ?? {})).toEqual(['Account']);
        expect(graph.ask('manager', query).errors).toEqual([]);
    });

    it('keeps a schema while access stands and renews it when access changes', () => {
        const { org } = graph;
        const before = schemaFor(org, testUser(org, 'reader'));
        expect(schemaFor(org, testUser(org, 'reader'))).toBe(before);
        expect(schemaFor(org, testUser(org, 'manager'))).not.toBe(before);
        const group = org.store.get("SELECT Id FROM PermissionSetGroup WHERE DeveloperName = 'Project_Manager'");
        const assignment = { AssigneeId: testUser(org, 'reader').userId, PermissionSetGroupId: String(group?.['Id']) };
        const [result] = save(org, testUser(org, 'admin'), {
            operation: 'insert',
            object: 'PermissionSetAssignment',
            records: [assignment],
            allOrNone: true
        });
        expect(result?.errors).toEqual([]);
        expect(graph.ask('reader', one('Summary__c { value }')).errors).toEqual([]);
        save(org, testUser(org, 'admin'), {
            operation: 'delete',
            object: 'PermissionSetAssignment',
            records: [{ Id: result?.id }],
            allOrNone: true
        });
        expect(graph.ask('reader', one('Summary__c { value }')).errors).toHaveLength(1);
    });

    it.each(['admin', 'manager', 'reader'])('makes a valid GraphQL schema for %s', (name) => {
        const schema = buildSchema(exposuresOf(graph.org, testUser(graph.org, name)));
        Object.assign(schema, { __validationErrors: undefined });
        expect(validateSchema(schema)).toEqual([]);
    });

    it('offers a user without permissions no object and no mutation', () => {
        expect(graph.ask('nobody', '{ uiapi { query { Account { totalCount } } } }').errors[0]?.message).toContain(
            "'Account' in type 'RecordQuery'"
        );
        expect(graph.ask('reader', 'mutation { uiapi { AccountCreate(input: {}) { success } } }').errors).not.toEqual(
            []
        );
    });
});
