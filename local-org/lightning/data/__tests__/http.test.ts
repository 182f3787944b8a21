import { describe, expect, it, vi } from 'vitest';
import { createSend } from '../http.ts';

function sendWith(answer: () => Promise<Response>) {
    const fetch = vi.fn<typeof globalThis.fetch>(answer);
    const onSessionEnd = vi.fn();
    return { fetch, onSessionEnd, send: createSend({ fetch, onSessionEnd }) };
}

describe('createSend', () => {
    it('calls the API with the cookie of the page and gives the JSON of the answer', async () => {
        const { fetch, send } = sendWith(() => Promise.resolve(Response.json({ done: true })));
        await expect(send({ method: 'POST', path: '/graphql', body: { query: 'q' } })).resolves.toEqual({ done: true });
        const [path, init] = fetch.mock.calls[0] ?? [];
        expect(path).toBe('/services/data/v66.0/graphql');
        expect(init).toMatchObject({ method: 'POST', credentials: 'same-origin', body: '{"query":"q"}' });
    });

    it('gives undefined for an answer without content', async () => {
        const { send } = sendWith(() => Promise.resolve(new Response(null, { status: 204 })));
        await expect(send({ method: 'DELETE', path: '/ui-api/records/001' })).resolves.toBeUndefined();
    });

    it('rejects with the shape the platform gives a refusal', async () => {
        const body = { message: 'No.', statusCode: 400, output: { errors: [], fieldErrors: {} } };
        const { send, onSessionEnd } = sendWith(() =>
            Promise.resolve(Response.json(body, { status: 400, statusText: 'Bad Request' }))
        );
        await expect(send({ method: 'GET', path: '/x' })).rejects.toEqual({
            ok: false,
            status: 400,
            statusText: 'Bad Request',
            headers: {},
            body,
            errorType: 'fetchResponse'
        });
        expect(onSessionEnd).not.toHaveBeenCalled();
    });

    it('says that the session is over after a 401', async () => {
        const body = [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }];
        const { send, onSessionEnd } = sendWith(() => Promise.resolve(Response.json(body, { status: 401 })));
        await expect(send({ method: 'GET', path: '/x' })).rejects.toMatchObject({ status: 401, body });
        expect(onSessionEnd).toHaveBeenCalledTimes(1);
    });

    it('rejects in the same shape when the server cannot be reached', async () => {
        const { send } = sendWith(() => Promise.reject(new TypeError('Failed to fetch')));
        await expect(send({ method: 'GET', path: '/x' })).rejects.toMatchObject({
            ok: false,
            status: 0,
            body: [{ errorCode: 'DISCONNECTED' }]
        });
    });
});
