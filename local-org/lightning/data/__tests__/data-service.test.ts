import { describe, expect, it, vi } from 'vitest';
import { createDataService } from '../data-service.ts';
import type { GraphQlOutcome } from '../graphql.ts';
import type { ApiRequest } from '../http.ts';

const QUERY = { text: 'query Q { uiapi { query { Account { edges { node { Id } } } } } }' };
const MUTATION = { text: 'mutation M { uiapi { AccountDelete(input: {}) { Id } } }' };

/** A service over an org that answers a count of the requests it got, and its recorded requests. */
function countingService(
    answer: (request: ApiRequest, count: number) => unknown = (_request, count) => ({ data: { count } })
) {
    const requests: ApiRequest[] = [];
    const service = createDataService(
        (request) => {
            requests.push(request);
            return Promise.resolve(answer(request, requests.length));
        },
        () => 0
    );
    return { service, requests };
}

function settled(): Promise<void> {
    return vi.waitFor(() => Promise.resolve());
}

describe('GraphQL of the data service', () => {
    it('makes one request of queries with equal text and equal variables', async () => {
        const { service, requests } = countingService();
        const { reads, read } = service.graphQl;
        const first = vi.fn();
        const second = vi.fn();
        reads.watch(read({ query: QUERY, variables: { id: '001', first: 5 } }), first);
        reads.watch(read({ query: { ...QUERY }, variables: { first: 5, id: '001' } }), second);
        await settled();
        expect(requests).toHaveLength(1);
        expect(first).toHaveBeenCalledWith({ data: { count: 1 }, errors: undefined });
        expect(second).toHaveBeenCalledWith({ data: { count: 1 }, errors: undefined });
    });

    it('makes a request of its own for other variables', async () => {
        const { service, requests } = countingService();
        const { reads, read } = service.graphQl;
        reads.watch(read({ query: QUERY, variables: { id: '001' } }), vi.fn());
        reads.watch(read({ query: QUERY, variables: { id: '002' } }), vi.fn());
        await settled();
        expect(requests.map(({ body }) => (body as { variables: unknown }).variables)).toEqual([
            { id: '001' },
            { id: '002' }
        ]);
    });

    it('shares results that nobody can change', async () => {
        const { service } = countingService(() => ({ data: { list: [{ name: 'x' }] } }));
        const watcher = vi.fn<(outcome: GraphQlOutcome) => void>();
        service.graphQl.reads.watch(service.graphQl.read({ query: QUERY }), watcher);
        await settled();
        const { list } = watcher.mock.calls[0]?.[0].data as { list: { name: string }[] };
        expect(() => list.push({ name: 'y' })).toThrow(TypeError);
        expect(Object.isFrozen(list[0])).toBe(true);
    });

    it('gives errors beside the data they leave', async () => {
        const errors = [{ message: 'Not that field.' }];
        const { service } = countingService(() => ({ data: { uiapi: {} }, errors }));
        await expect(service.graphQl.execute({ query: QUERY })).resolves.toEqual({ data: { uiapi: {} }, errors });
    });

    it('gives a refused request as errors', async () => {
        const refusal = Object.assign(new Error('Unauthorized'), {
            ok: false,
            status: 401,
            statusText: 'Unauthorized',
            headers: {},
            body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
            errorType: 'fetchResponse'
        });
        const service = createDataService(() => Promise.reject(refusal));
        await expect(service.graphQl.execute({ query: QUERY })).resolves.toEqual({
            data: undefined,
            errors: [{ message: 'Session expired or invalid', extensions: { status: 401 } }]
        });
    });

    it('asks again for every watched query after a mutation', async () => {
        const { service, requests } = countingService();
        const watcher = vi.fn();
        service.graphQl.reads.watch(service.graphQl.read({ query: QUERY }), watcher);
        await settled();
        await service.mutate({ query: MUTATION });
        await settled();
        expect(requests).toHaveLength(3);
        expect(watcher).toHaveBeenLastCalledWith({ data: { count: 3 }, errors: undefined });
    });

    it('makes one request of a mutation’s own refresh and the component’s', async () => {
        const { service, requests } = countingService();
        const read = service.graphQl.read({ query: QUERY });
        service.graphQl.reads.watch(read, vi.fn());
        await settled();
        await service.mutate({ query: MUTATION });
        await service.graphQl.reads.refresh(read.key);
        expect(requests).toHaveLength(3);
    });

    it('asks for nothing again after a mutation that was refused', async () => {
        const { service, requests } = countingService((_request, count) =>
            count === 1 ? { data: {} } : { errors: [{ message: 'Refused.' }] }
        );
        service.graphQl.reads.watch(service.graphQl.read({ query: QUERY }), vi.fn());
        await settled();
        await service.mutate({ query: MUTATION });
        await settled();
        expect(requests).toHaveLength(2);
    });
});

describe('records of the data service', () => {
    const RECORD = '/ui-api/records/001A?fields=Account.Name';

    it('makes one request of equal reads and emits the error of a failed one', async () => {
        const refusal = Object.assign(new Error('Not Found'), { status: 404, body: [], errorType: 'fetchResponse' });
        const load = vi.fn(() => Promise.reject(refusal));
        const { resources } = createDataService(load);
        const first = vi.fn();
        const second = vi.fn();
        resources.reads.watch(resources.read(RECORD), first);
        resources.reads.watch(resources.read(RECORD), second);
        await settled();
        expect(load).toHaveBeenCalledTimes(1);
        expect(first).toHaveBeenCalledWith({ data: undefined, error: refusal });
        expect(second).toHaveBeenCalledWith({ data: undefined, error: refusal });
    });

    it('asks again for watched records after a write', async () => {
        const { service, requests } = countingService();
        service.resources.reads.watch(service.resources.read(RECORD), vi.fn());
        service.resources.reads.watch(service.resources.read('/ui-api/object-info/Account'), vi.fn());
        await settled();
        await service.write({ method: 'PATCH', path: '/ui-api/records/001A', body: { fields: {} } });
        await settled();
        expect(requests.map(({ path }) => path)).toEqual([
            RECORD,
            '/ui-api/object-info/Account',
            '/ui-api/records/001A',
            RECORD
        ]);
    });

    it('asks again for what a changed record concerns, and for nothing else', async () => {
        const { service, requests } = countingService(({ path }) =>
            path === '/graphql' ? { data: { Id: '001A' } } : {}
        );
        service.resources.reads.watch(service.resources.read(RECORD), vi.fn());
        service.resources.reads.watch(service.resources.read('/ui-api/records/001B?fields=Account.Name'), vi.fn());
        service.graphQl.reads.watch(service.graphQl.read({ query: QUERY }), vi.fn());
        await settled();
        await service.recordsChanged(['001A']);
        expect(requests.slice(3).map(({ path }) => path)).toEqual([RECORD, '/graphql']);
    });

    it('asks again for everything that is watched when the page refreshes', async () => {
        const { service, requests } = countingService();
        service.resources.reads.watch(service.resources.read(RECORD), vi.fn());
        service.graphQl.reads.watch(service.graphQl.read({ query: QUERY }), vi.fn());
        await settled();
        await service.refreshAll();
        expect(requests).toHaveLength(4);
    });
});
