import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fetch = vi.fn<typeof globalThis.fetch>();

beforeEach(() => {
    vi.resetModules();
    fetch.mockReset();
    fetch.mockImplementation(() => Promise.resolve(Response.json({ data: { uiapi: {} }, errors: [] })));
    vi.stubGlobal('window', { fetch });
});
afterEach(() => {
    vi.unstubAllGlobals();
});

describe('lightning/graphql', () => {
    it('puts documents, texts and numbers into a document', async () => {
        const { gql } = await import('../graphql.ts');
        const fields = gql`Id Name @optional { value }`;
        expect(gql`{ ${'Account'}(first: ${5}) { ${fields} } }`.text).toBe(
            '{ Account(first: 5) { Id Name @optional { value } } }'
        );
    });

    it('emits emptiness, then data without errors and a way to refresh', async () => {
        const { gql, graphql } = await import('../graphql.ts');
        const emit = vi.fn();
        const adapter = new graphql(emit);
        adapter.connect();
        adapter.update({
            query: gql`
                {
                    uiapi
                }
            `,
            variables: { id: '001' }
        });
        expect(emit).toHaveBeenCalledExactlyOnceWith({ data: undefined, errors: undefined });
        await vi.waitFor(() => expect(emit).toHaveBeenCalledTimes(2));
        expect(emit).toHaveBeenLastCalledWith({
            data: { uiapi: {} },
            errors: undefined,
            refresh: expect.any(Function) as unknown
        });
    });

    it('waits while a query or reactive variables are undefined', async () => {
        const { gql, graphql } = await import('../graphql.ts');
        const adapter = new graphql(vi.fn());
        adapter.connect();
        adapter.update({ query: undefined, variables: {} });
        adapter.update({
            query: gql`
                {
                    uiapi
                }
            `,
            variables: undefined
        });
        expect(fetch).not.toHaveBeenCalled();
        adapter.update({
            query: gql`
                {
                    uiapi
                }
            `
        });
        expect(fetch).toHaveBeenCalledTimes(1);
    });

    it('sends a mutation with its operation name and gives data and errors', async () => {
        const { executeMutation, gql } = await import('../graphql.ts');
        const query = gql`
            mutation Save {
                uiapi {
                    AccountDelete(input: {}) {
                        Id
                    }
                }
            }
        `;
        fetch.mockResolvedValueOnce(Response.json({ data: { uiapi: null }, errors: [{ message: 'Refused.' }] }));
        await expect(executeMutation({ query, variables: { a: 1 }, operationName: 'Save' })).resolves.toEqual({
            data: { uiapi: null },
            errors: [{ message: 'Refused.' }]
        });
        expect(JSON.parse(fetch.mock.calls[0]?.[1]?.body as string)).toEqual({
            query: query.text,
            variables: { a: 1 },
            operationName: 'Save'
        });
    });
});
