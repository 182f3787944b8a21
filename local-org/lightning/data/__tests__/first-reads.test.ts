import { describe, expect, it, vi } from 'vitest';
import type { OrgContext } from '../../context.ts';
import { createDataService } from '../data-service.ts';
import { adoptFirstAnswers, readsOf, withoutRecord } from '../first-reads.ts';
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

describe('adoptFirstAnswers', () => {
    it('gives the first reader of a query the answer that came with the page, at once and without a request', () => {
        const { send, service } = setUp();
        adoptFirstAnswers(service, [{ read: { path: '/graphql', body: BODY }, answer: { data: { known: true } } }]);
        const listener = vi.fn();
        service.graphQl.reads.watch(service.graphQl.read(OPERATION), listener);
        expect(listener).toHaveBeenCalledExactlyOnceWith({ data: { known: true }, errors: undefined });
        expect(send).not.toHaveBeenCalled();
    });

    it('gives the first reader of a resource its answer likewise', () => {
        const { send, service } = setUp();
        adoptFirstAnswers(service, [{ read: { path: '/ui-api/records/001' }, answer: { fields: {} } }]);
        const listener = vi.fn();
        service.resources.reads.watch(service.resources.read('/ui-api/records/001'), listener);
        expect(listener).toHaveBeenCalledExactlyOnceWith({ data: { fields: {} }, error: undefined });
        expect(send).not.toHaveBeenCalled();
    });

    it('gives nobody an answer with errors: every reader waits for a new one', async () => {
        const { send, service } = setUp();
        const answer = { data: null, errors: [{ message: 'Busy' }] };
        adoptFirstAnswers(service, [{ read: { path: '/graphql', body: BODY }, answer }]);
        const listeners = [vi.fn(), vi.fn()];
        listeners.forEach((one) => service.graphQl.reads.watch(service.graphQl.read(OPERATION), one));
        await vi.waitFor(() => expect(listeners[1]).toHaveBeenCalled());
        const fresh = { data: 'asked /graphql', errors: undefined };
        listeners.forEach((one) => expect(one).toHaveBeenCalledExactlyOnceWith(fresh));
        expect(send).toHaveBeenCalledTimes(1);
    });

    it('asks in the ordinary way where the org did not answer with success', async () => {
        const { send, service } = setUp();
        adoptFirstAnswers(service, [{ read: { path: '/graphql', body: BODY } }]);
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
