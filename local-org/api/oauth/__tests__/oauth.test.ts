import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';
import { oauthClient } from '../client.ts';

let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

async function post(
    path: string,
    form: Record<string, string>
): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${served.origin}${path}`, { method: 'POST', body: new URLSearchParams(form) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

describe('oauth', () => {
    it('gives a token for the client credentials of this org', async () => {
        const { clientId, clientSecret } = oauthClient(served.org);
        const { status, body } = await post('/services/oauth2/token', {
            grant_type: 'client_credentials',
            client_id: clientId,
            client_secret: clientSecret
        });
        expect(status).toBe(200);
        expect(body).toMatchObject({
            token_type: 'Bearer',
            instance_url: served.origin,
            access_token: served.token('admin')
        });
        expect(String(body['access_token'])).toMatch(new RegExp(`^${served.org.id}!`));
    });

    it('refuses other clients and other grants', async () => {
        const { clientId } = oauthClient(served.org);
        const wrong = { grant_type: 'client_credentials', client_id: clientId, client_secret: 'wrong' };
        expect(await post('/services/oauth2/token', wrong)).toMatchObject({
            status: 400,
            body: { error: 'invalid_client' }
        });
        for (const grant of ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'password', '']) {
            expect(await post('/services/oauth2/token', { grant_type: grant })).toMatchObject({
                status: 400,
                body: { error: 'unsupported_grant_type' }
            });
        }
    });

    it('tells a token whom it belongs to, and nobody else', async () => {
        const headers = { authorization: `Bearer ${served.token('reader')}` };
        const info = (await (await fetch(`${served.origin}/services/oauth2/userinfo`, { headers })).json()) as Record<
            string,
            unknown
        >;
        expect(info).toMatchObject({
            preferred_username: 'reader@example.com',
            organization_id: served.org.id,
            zoneinfo: 'Europe/Berlin'
        });
        const identity = `${served.origin}/id/${served.org.id}/${String(info['user_id'])}`;
        expect((await (await fetch(identity, { headers })).json()) as unknown).toMatchObject({
            username: 'reader@example.com'
        });
        const other = { authorization: `Bearer ${served.token('admin')}` };
        expect((await fetch(identity, { headers: other })).status).toBe(404);
    });

    it('opens the browser session and leads nowhere else', async () => {
        const open = async (retURL: string): Promise<Response> => {
            const query = new URLSearchParams({ sid: served.token('reader'), retURL });
            return fetch(`${served.origin}/secur/frontdoor.jsp?${query.toString()}`, { redirect: 'manual' });
        };
        const opened = await open('/lightning/r/Account/1/view');
        expect([opened.status, opened.headers.get('location')]).toEqual([302, '/lightning/r/Account/1/view']);
        expect(opened.headers.get('set-cookie')).toMatch(/^sid=.+; Path=\/; HttpOnly; SameSite=Strict$/);
        for (const elsewhere of [
            'https://page.example.com',
            '//page.example.com',
            '/\\page.example.com',
            'javascript:alert(1)'
        ]) {
            expect((await open(elsewhere)).headers.get('location')).toBe('/lightning/');
        }
        expect((await fetch(`${served.origin}/secur/frontdoor.jsp?sid=wrong`, { redirect: 'manual' })).status).toBe(
            401
        );
    });

    it('opens the org once with a single access link, which carries no token', async () => {
        const link = async (path: string): Promise<string> => {
            const query = new URLSearchParams({ redirect_uri: path }).toString();
            const headers = { authorization: `Bearer ${served.token('reader')}` };
            const answer = await fetch(`${served.origin}/services/oauth2/singleaccess?${query}`, { headers });
            return ((await answer.json()) as { frontdoor_uri: string }).frontdoor_uri;
        };
        const uri = await link('/lightning/r/Account/1/view');
        expect(uri).not.toContain(served.token('reader'));
        const opened = await fetch(uri, { redirect: 'manual' });
        expect([opened.status, opened.headers.get('location')]).toEqual([302, '/lightning/r/Account/1/view']);
        expect((await fetch(uri, { redirect: 'manual' })).status).toBe(401);
        const foreign = await fetch(await link('https://page.example.com'), { redirect: 'manual' });
        expect(foreign.headers.get('location')).toBe('/lightning/');
        expect((await fetch(`${served.origin}/services/oauth2/singleaccess`)).status).toBe(401);
    });

    it('revokes a token', async () => {
        const token = served.token('manager');
        expect((await post('/services/oauth2/revoke', { token })).status).toBe(200);
        const headers = { authorization: `Bearer ${token}` };
        expect((await fetch(`${served.origin}/services/oauth2/userinfo`, { headers })).status).toBe(401);
        expect(await post('/services/oauth2/revoke', { token })).toMatchObject({ status: 400 });
    });
});
