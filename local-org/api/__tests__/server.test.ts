import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testUser } from '../../__tests__/support/test-org.ts';
import { revokeToken } from '../../sessions.ts';
import type { RequestRecord } from '../server.ts';
import { queryPath, serveTestOrg, type ServedTestOrg } from './support/served-org.ts';

const DATA = '/services/data/v66.0';
const records: RequestRecord[] = [];
let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg({ onRequest: (record) => records.push(record) });
});

afterAll(async () => {
    await served.close();
});

interface RawAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly bytes: Buffer;
    readonly code: string | undefined;
}

/** A request with any header, also those that fetch does not let through. */
async function raw(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Buffer
): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
        const outgoing = request(`${served.origin}${path}`, { method, headers }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () => {
                const bytes = Buffer.concat(chunks);
                const isJson =
                    response.headers['content-type']?.includes('json') === true &&
                    !response.headers['content-encoding'];
                const json: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined;
                const code = Array.isArray(json) ? (json[0] as { errorCode?: string }).errorCode : undefined;
                resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, code });
            });
        });
        outgoing.on('error', reject);
        outgoing.end(body);
    });
}

function bearer(name = 'admin'): Record<string, string> {
    return { authorization: `Bearer ${served.token(name)}` };
}

describe('the server', () => {
    it.each([
        ['GET', '/services/data/v66.0/tooling/executeAnonymous', 501, 'LOCAL_ORG_UNSUPPORTED'],
        ['GET', '/services/Soap/c/66.0', 501, 'LOCAL_ORG_UNSUPPORTED'],
        ['GET', '/services/data/v66.0/sobjects/Account/quickActions/Log/picture', 501, 'LOCAL_ORG_UNSUPPORTED'],
        ['GET', '/services/data/v12.0/query', 404, 'NOT_FOUND'],
        ['GET', '/services/data/v66.0/sobjects/Nope__c/describe', 404, 'NOT_FOUND'],
        ['GET', '/nowhere', 404, 'NOT_FOUND'],
        ['PUT', '/services/data/v66.0/query', 405, 'METHOD_NOT_ALLOWED']
    ])('answers %s %s with %i %s', async (method, path, status, code) => {
        const answer = await raw(method, path, bearer());
        expect([answer.status, answer.code]).toEqual([status, code]);
    });

    it('tells its versions to anybody and the rest to nobody', async () => {
        expect((await raw('GET', '//services/data/', {})).status).toBe(200);
        const refused = await raw('GET', `${DATA}/limits`, {});
        expect([refused.status, refused.code]).toEqual([401, 'INVALID_SESSION_ID']);
    });

    it('refuses a Host that is not this machine', async () => {
        for (const host of ['org.example.com', '127.0.0.1.example.com', 'localhost.example.com:80']) {
            expect((await raw('GET', '/services/data', { host })).status).toBe(403);
        }
        for (const host of ['localhost', '127.0.0.1:3141', '[::1]:80']) {
            expect((await raw('GET', '/services/data', { host })).status).toBe(200);
        }
    });

    it('sends no CORS headers', async () => {
        const answer = await raw('GET', '/services/data', { origin: 'https://page.example.com' });
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    });

    it('reads with the cookie, and writes with it only from its own pages', async () => {
        const cookie = `other=1; sid=${encodeURIComponent(served.token('admin'))}`;
        const body = JSON.stringify({ Name: 'By cookie' });
        const write = async (headers: Record<string, string>): Promise<number> =>
            (await raw('POST', `${DATA}/sobjects/Account`, { cookie, ...headers }, body)).status;
        expect((await raw('GET', `${DATA}/limits`, { cookie })).status).toBe(200);
        expect(await write({})).toBe(403);
        expect(await write({ origin: 'https://page.example.com' })).toBe(403);
        expect(await write({ 'sec-fetch-site': 'cross-site', origin: served.origin })).toBe(403);
        expect(await write({ origin: served.origin })).toBe(201);
        expect(await write({ 'sec-fetch-site': 'same-origin' })).toBe(201);
    });

    it('does not fall back to the cookie when another authorization is wrong', async () => {
        const cookie = `sid=${encodeURIComponent(served.token('admin'))}`;
        expect((await raw('GET', `${DATA}/limits`, { cookie, authorization: 'Bearer wrong' })).status).toBe(401);
    });

    it('ends a session that is revoked', async () => {
        const headers = bearer('manager');
        expect((await raw('GET', `${DATA}/limits`, headers)).status).toBe(200);
        revokeToken(served.org, served.token('manager'));
        expect((await raw('GET', `${DATA}/limits`, headers)).status).toBe(401);
    });

    it('takes and gives gzip', async () => {
        const compressed = gzipSync(JSON.stringify({ Name: 'Compressed' }));
        const created = await raw(
            'POST',
            `${DATA}/sobjects/Account`,
            { ...bearer(), 'content-encoding': 'gzip' },
            compressed
        );
        expect(created.status).toBe(201);
        const described = await raw('GET', `${DATA}/sobjects/Account/describe`, {
            ...bearer(),
            'accept-encoding': 'gzip'
        });
        expect(described.headers['content-encoding']).toBe('gzip');
        expect(JSON.parse(gunzipSync(described.bytes).toString('utf8'))).toMatchObject({ name: 'Account' });
        const broken = await raw(
            'POST',
            `${DATA}/sobjects/Account`,
            { ...bearer(), 'content-encoding': 'gzip' },
            'not gzip'
        );
        expect([broken.status, broken.code]).toEqual([400, 'BAD_REQUEST']);
    });

    it('refuses a body that is not JSON', async () => {
        const answer = await raw('POST', `${DATA}/sobjects/Account`, bearer(), '{"Name":');
        expect([answer.status, answer.code]).toEqual([400, 'JSON_PARSER_ERROR']);
    });

    it('answers HEAD without a body', async () => {
        const answer = await raw('HEAD', '/services/data', {});
        expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
    });

    it('counts its calls', async () => {
        const used = async (): Promise<number> => {
            const { headers, body } = await served.call('admin', 'GET', '/limits');
            const { DailyApiRequests } = body as { DailyApiRequests: { Max: number; Remaining: number } };
            const count = DailyApiRequests.Max - DailyApiRequests.Remaining;
            expect(headers.get('sforce-limit-info')).toBe(`api-usage=${count}/${DailyApiRequests.Max}`);
            return count;
        };
        const before = await used();
        await served.call('admin', 'GET', queryPath('SELECT Id FROM Account'));
        expect(await used()).toBe(before + 2);
    });

    it('tells who asked for what', async () => {
        records.length = 0;
        await served.call('reader', 'GET', '/limits');
        expect(records).toMatchObject([
            { method: 'GET', path: `${DATA}/limits`, status: 200, username: testUser(served.org, 'reader').username }
        ]);
    });
});
