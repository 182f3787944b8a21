import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';
import { testUser } from '../../../__tests__/support/test-org.ts';
import { executeRequest } from '../execute.ts';

describe('graphql request errors', () => {
    let served: ServedTestOrg;
    beforeAll(async () => {
        served = await serveTestOrg();
    });
    afterAll(() => served.close());

    const post = (query: string): ReturnType<ServedTestOrg['call']> =>
        served.call('manager', 'POST', '/graphql', { query });
    const errorType = (errors: unknown): unknown =>
        (errors as { extensions: { ErrorType: string } }[])[0]?.extensions.ErrorType;

    it('answers a query with data and an empty list of errors', async () => {
        const { status, body } = await post('{ uiapi { query { Account { totalCount edges { node { Id } } } } } }');
        expect(status).toBe(200);
        expect(body).toEqual({ data: { uiapi: { query: { Account: { totalCount: 0, edges: [] } } } }, errors: [] });
    });

    it('answers with 200 also when the document is malformed', async () => {
        const { status, body } = await post('{ uiapi {');
        expect(status).toBe(200);
        expect(body).toMatchObject({
            data: {},
            errors: [{ message: expect.stringContaining('Invalid syntax') as string, paths: [] }]
        });
        expect(errorType((body as { errors: unknown }).errors)).toBe('InvalidSyntax');
    });

    it.each(['currentUser'])('refuses %s by name', (field) => {
        const user = testUser(served.org, 'manager');
        const { errors } = executeRequest(served.org, user, { query: `{ uiapi { ${field} { x } } }`, variables: {} });
        expect(errors[0]?.message).toBe(`The local org does not support GraphQL ${field}.`);
        expect(errorType(errors)).toBe('OperationNotSupported');
    });

    it('takes ten subqueries and refuses eleven', async () => {
        const roots = (count: number): string =>
            Array.from({ length: count }, (_, index) => `a${index}: Account(first: 1) { edges { node { Id } } }`).join(
                ' '
            );
        const ten = await post(`{ uiapi { query { ${roots(10)} } } }`);
        expect(ten.body).toMatchObject({ errors: [] });
        const eleven = await post(`{ uiapi { query { ${roots(11)} } } }`);
        expect(errorType((eleven.body as { errors: unknown }).errors)).toBe('ValidationError');
    });

    it('refuses a body without a query', async () => {
        const { status, body } = await served.call('manager', 'POST', '/graphql', { text: 'x' });
        expect(status).toBe(400);
        expect(body).toMatchObject([{ errorCode: 'JSON_PARSER_ERROR' }]);
    });
});
