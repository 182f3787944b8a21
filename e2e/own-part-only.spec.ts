import { expect, test } from '@playwright/test';
import { accountId, call, graphql, jsforceAs, planOf } from './support/org.ts';

/** Each function writes only its own part, and sees no more than the visibility matrix of 1-product gives it. */
test.describe('own part only, below the page', () => {
    let plan = '';
    const standing = { Commercial_Standing__c: 'At_Risk' };

    test.beforeAll(async () => {
        plan = await planOf(await accountId('trialist-approved'));
    });

    test('refuses an MSL the commercial standing over REST', async () => {
        const answer = await call('MSL', 'PATCH', `/sobjects/Shared_Plan__c/${plan}`, standing);
        expect(answer.status).toBe(400);
        expect(answer.body).toEqual([
            expect.objectContaining({
                errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
                fields: ['Commercial_Standing__c']
            })
        ]);
    });

    test('refuses an MSL the commercial standing over the UI API', async () => {
        const answer = await call('MSL', 'PATCH', `/ui-api/records/${plan}`, { fields: standing });
        expect(answer.status).toBe(400);
        expect(answer.text).toContain('Commercial_Standing__c');
    });

    test('refuses an MSL the commercial standing over GraphQL', async () => {
        const answer = await graphql(
            'MSL',
            `
                mutation Part($input: Shared_Plan__cUpdateInput!) {
                    uiapi {
                        Shared_Plan__cUpdate(input: $input) {
                            success
                        }
                    }
                }
            `,
            { input: { Id: plan, Shared_Plan__c: standing } }
        );
        expect((answer.body as { errors: unknown[] }).errors).not.toHaveLength(0);
        expect(answer.text).toContain('Commercial_Standing__c');
    });

    test('refuses an MSL the commercial standing over collections', async () => {
        const answer = await call('MSL', 'PATCH', '/composite/sobjects', {
            allOrNone: false,
            records: [{ attributes: { type: 'Shared_Plan__c' }, Id: plan, ...standing }]
        });
        expect(answer.body).toEqual([
            expect.objectContaining({
                success: false,
                errors: [expect.objectContaining({ statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' })]
            })
        ]);
    });

    test.afterAll(async () => {
        const { records } = await jsforceAs('Compliance').query<{ Commercial_Standing__c: string }>(
            `SELECT Commercial_Standing__c FROM Shared_Plan__c WHERE Id = '${plan}'`
        );
        expect(records[0]?.Commercial_Standing__c).toBe('Established');
    });

    test('lets the function itself write its part', async () => {
        const answer = await call('MSL', 'PATCH', `/sobjects/Shared_Plan__c/${plan}`, {
            Medical_Standing__c: 'Established'
        });
        expect(answer.status).toBe(204);
    });

    test('does not know the medical summary for Sales: jsforce', async () => {
        await expect(jsforceAs('Sales').query('SELECT Medical_Summary__c FROM Shared_Plan__c')).rejects.toMatchObject({
            errorCode: 'INVALID_FIELD'
        });
    });

    test('does not know the medical summary for Sales: describe', async () => {
        const describe = await jsforceAs('Sales').describe('Shared_Plan__c');
        const names = describe.fields.map((field) => field.name);
        expect(names).toContain('Medical_Standing__c');
        expect(names).not.toContain('Medical_Summary__c');
        expect(names.filter((name) => name.startsWith('Barrier_'))).toEqual([]);
    });

    test('does not know the medical summary for Sales: GraphQL, with and without @optional', async () => {
        const ask = (directive: string) =>
            graphql(
                'Sales',
                `query Summary { uiapi { query { Shared_Plan__c(where: {Id: {eq: "${plan}"}}) { edges { node {
                    Id Medical_Standing__c { value } Medical_Summary__c ${directive} { value } } } } } } }`
            );
        const optional = (await ask('@optional')).body as {
            data: { uiapi: { query: { Shared_Plan__c: { edges: { node: Record<string, unknown> }[] } } } };
        };
        const [edge] = optional.data.uiapi.query.Shared_Plan__c.edges;
        expect(Object.keys(edge?.node ?? {})).toEqual(['Id', 'Medical_Standing__c']);
        expect((await ask('')).body).toMatchObject({ errors: [expect.anything()] });
    });
});
