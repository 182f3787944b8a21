import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

/** The test org's clock stands still: every record is modified then. */
const THEN = 'Wed, 04 Mar 2026 15:30:00 GMT';
const BEFORE = 'Wed, 04 Mar 2026 15:29:59 GMT';
let served: ServedTestOrg;
let account: string;
let path: string;

beforeAll(async () => {
    served = await serveTestOrg();
    const { body } = await call('POST', '/sobjects/Account', {}, { Name: 'Watched', Source_Key__c: 'watched' });
    account = (body as { id: string }).id;
    path = `/sobjects/Account/${account}`;
});

afterAll(async () => {
    await served.close();
});

async function call(
    method: string,
    target: string,
    headers: Record<string, string>,
    body?: unknown,
    user = 'admin'
): Promise<Answer> {
    return served.call(user, method, target, body, headers);
}

async function etag(): Promise<string> {
    return (await call('GET', path, {})).headers.get('etag') ?? '';
}

async function phone(): Promise<unknown> {
    return ((await call('GET', path, {})).body as { Phone: unknown }).Phone;
}

describe('a record', () => {
    it('tells when it was modified, and an account its tag', async () => {
        const { headers } = await call('GET', path, {});
        expect(headers.get('last-modified')).toBe(THEN);
        expect(headers.get('etag')).toMatch(/^"[A-Za-z0-9+/]{27}="$/);
        const { body } = await call('POST', '/sobjects/Contact', {}, { LastName: 'Untagged' });
        const contact = await call('GET', `/sobjects/Contact/${(body as { id: string }).id}`, {});
        expect([contact.headers.get('last-modified'), contact.headers.get('etag')]).toEqual([THEN, null]);
    });

    it.each([
        ['If-Modified-Since', BEFORE, 200],
        ['If-Modified-Since', THEN, 304],
        ['If-Unmodified-Since', THEN, 200],
        ['If-Unmodified-Since', BEFORE, 412],
        ['If-Modified-Since', 'yesterday', 200],
        ['If-Match', '"other"', 412],
        ['If-Match', '*', 200],
        ['If-None-Match', '*', 304],
        ['If-None-Match', '"other"', 200]
    ])('read with %s: %s gives %i', async (name, value, status) => {
        const answer = await call('GET', path, { [name]: value });
        expect(answer.status).toBe(status);
        expect(answer.body === undefined).toBe(status !== 200);
        expect((await call('GET', '/sobjects/Account/Source_Key__c/watched', { [name]: value })).status).toBe(status);
    });

    it('is not sent again to whoever has it', async () => {
        const tag = await etag();
        expect((await call('GET', path, { 'If-None-Match': `"x", ${tag}` })).status).toBe(304);
        expect((await call('GET', path, { 'If-None-Match': tag.replace(/"$/, '-gzip"') })).status).toBe(304);
    });

    it('is changed only where it is as the client left it', async () => {
        expect((await call('PATCH', path, { 'If-Unmodified-Since': BEFORE }, { Phone: '1' })).status).toBe(412);
        expect((await call('PATCH', path, { 'If-Match': '"other"' }, { Phone: '1' })).status).toBe(412);
        expect((await call('PATCH', path, { 'If-None-Match': await etag() }, { Phone: '1' })).status).toBe(412);
        expect(await phone()).toBeNull();
        const tag = await etag();
        expect((await call('PATCH', path, { 'If-Match': tag }, { Phone: '2' })).status).toBe(204);
        expect((await call('PATCH', path, { 'If-Match': tag }, { Phone: '3' })).status).toBe(412);
        expect((await call('PATCH', path, { 'If-Unmodified-Since': THEN }, { Phone: '4' })).status).toBe(204);
        expect(await phone()).toBe('4');
    });

    it('is upserted under the same conditions', async () => {
        const byKey = '/sobjects/Account/Source_Key__c/watched';
        expect((await call('PATCH', byKey, { 'If-Unmodified-Since': BEFORE }, { Phone: '5' })).status).toBe(412);
        expect(await phone()).toBe('4');
        expect((await call('PATCH', byKey, { 'If-Unmodified-Since': THEN }, { Phone: '6' })).status).toBe(200);
    });

    it.each([
        ['If-Match', 'no quotes'],
        ['If-None-Match', 'no quotes'],
        ['If-Unmodified-Since', 'yesterday']
    ])('refuses a write with %s: %s', async (name, value) => {
        const refused = { status: 400, body: [{ errorCode: 'BAD_REQUEST' }] };
        expect(await call('PATCH', path, { [name]: value }, { Phone: '7' })).toMatchObject(refused);
        expect(await call('POST', '/sobjects/Account', { [name]: value }, { Name: 'x' })).toMatchObject(refused);
        expect(await phone()).toBe('6');
    });

    it('tells nothing of itself to those it is hidden from', async () => {
        const { body } = await call('POST', '/sobjects/Private_Note__c', {}, { Body__c: 'mine' });
        const note = `/sobjects/Private_Note__c/${(body as { id: string }).id}`;
        const tries: readonly Record<string, string>[] = [{}, { 'If-Unmodified-Since': BEFORE }];
        for (const headers of tries) {
            expect((await call('GET', note, headers, undefined, 'manager')).status).toBe(404);
            const { status } = await call('PATCH', note, headers, { Body__c: 'x' }, 'manager');
            expect(status).toBe((await call('PATCH', note, {}, { Body__c: 'x' }, 'manager')).status);
            expect(status).not.toBe(412);
        }
    });

    it('is deleted without conditions', async () => {
        const { body } = await call('POST', '/sobjects/Account', {}, { Name: 'Short-lived' });
        const target = `/sobjects/Account/${(body as { id: string }).id}`;
        expect((await call('DELETE', target, { 'If-Unmodified-Since': BEFORE })).status).toBe(204);
    });
});
