import { describe, expect, it, vi } from 'vitest';
import type { EarlyRead, OrgContext } from '../../context.ts';
import { createDataService } from '../data-service.ts';
import { adoptEarlyReads, readsOf, withoutRecord } from '../first-reads.ts';
import type { ApiRequest } from '../http.ts';

const ID = '001000000000001AAA';
const QUERY = {
    text: 'query Q($id: ID) { uiapi { query { Account(where: { Id: { eq: $id } }) { edges { node { Id } } } } } }'
};
const OPERATION = { query: QUERY, variables: { id: ID } };
const BODY = JSON.stringify({ query: QUERY.text, variables: { id: ID } });
const RECORD_PAGE = { page: { kind: 'record', recordId: ID } } as OrgContext;
const LIST_PAGE = { page: { kind: 'list' } } as OrgContext;

function setUp() {
    const send = vi.fn((request: ApiRequest) => Promise.resolve({ data: `asked ${request.path}` }));
    return { send, service: createDataService(send, () => 0) };
}

function early(request: EarlyRead['request'], answer: unknown, pending: Promise<unknown>): EarlyRead {
    return { request, answer, pending };
}

describe('adoptEarlyReads', () => {
    it('gives the first reader of a query what is already answered, at once and without a request', () => {
        const { send, service } = setUp();
        const answer = { data: { early: true } };
        adoptEarlyReads(service, [early({ path: '/graphql', body: BODY }, answer, Promise.resolve(answer))]);
        const listener = vi.fn();
        service.graphQl.reads.watch(service.graphQl.read(OPERATION), listener);
        expect(listener).toHaveBeenCalledExactlyOnceWith({ data: { early: true }, errors: undefined });
        expect(send).not.toHaveBeenCalled();
    });

    it('joins a reader to a request that is under way', async () => {
        const { send, service } = setUp();
        const pending = Promise.resolve({ fields: {} });
        adoptEarlyReads(service, [early({ path: '/ui-api/records/001' }, undefined, pending)]);
        const listener = vi.fn();
        service.resources.reads.watch(service.resources.read('/ui-api/records/001'), listener);
        expect(listener).not.toHaveBeenCalled();
        await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ data: { fields: {} }, error: undefined }));
        expect(send).not.toHaveBeenCalled();
    });

    it('asks in the ordinary way where the early request failed', async () => {
        const { send, service } = setUp();
        const failed = Promise.reject(new Error('Service Unavailable'));
        adoptEarlyReads(service, [early({ path: '/graphql', body: BODY }, undefined, failed)]);
        const listener = vi.fn();
        service.graphQl.reads.watch(service.graphQl.read(OPERATION), listener);
        await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ data: 'asked /graphql', errors: undefined }));
        expect(send).toHaveBeenCalledTimes(1);
    });
});

describe('what a page reads first', () => {
    it('is what its components watch, with the id of the record left open', () => {
        const { service } = setUp();
        service.graphQl.reads.watch(service.graphQl.read(OPERATION), vi.fn());
        service.resources.reads.watch(service.resources.read(`/ui-api/records/${ID}`), vi.fn());
        service.resources.reads.watch(service.resources.read('/ui-api/object-info/Account'), vi.fn())();
        expect(readsOf(service)).toEqual([{ path: '/graphql', body: BODY }, { path: `/ui-api/records/${ID}` }]);
        expect(withoutRecord(readsOf(service), RECORD_PAGE)).toEqual([
            { path: '/graphql', body: BODY.replace(ID, '{recordId}') },
            { path: '/ui-api/records/{recordId}' }
        ]);
        expect(withoutRecord(readsOf(service), LIST_PAGE)).toEqual(readsOf(service));
    });
});
