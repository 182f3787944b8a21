import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FirstAnswer, OrgContext } from '../context.ts';
import { type ServedPage, servePage } from './served-page.ts';

let page: ServedPage;
let accountId: string;

beforeAll(async () => {
    page = await servePage();
    accountId = page.insert('Account', { Name: '</script><b>Acme' });
});
afterAll(() => page.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(page.url + path, { headers, redirect: 'manual' });
}

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${page.url}/lightning/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body)
    });
}

async function logIn(username = 'ada@local.example.com'): Promise<string> {
    return (await post({ username })).headers.get('set-cookie')?.split(';')[0] ?? '';
}

function contextIn(html: string): OrgContext {
    const json = /<script type="application\/json" id="org-context">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    return JSON.parse(json) as OrgContext;
}

function firstAnswersIn(html: string): FirstAnswer[] {
    const json = /<script type="application\/json" id="first-answers">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    return JSON.parse(json) as FirstAnswer[];
}

describe('logging in', () => {
    it('offers the active personas to a browser without a session', async () => {
        const response = await get('/lightning/r/Account/001/view');
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(html).toContain('value="ada@local.example.com"');
        expect(html).toContain('name="target" value="/lightning/r/Account/001/view"');
        expect(html).not.toContain('dee@local.example.com');
        expect(html).not.toContain('cyd@local.example.com');
        expect(html).not.toContain('org-context');
    });

    it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
        const response = await post({ username: 'ada@local.example.com' });
        expect(response.status).toBe(204);
        expect(response.headers.get('set-cookie')).toMatch(/^sid=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    });

    it('sends a form back to where it came from, and never to another site', async () => {
        const form = (target: string) =>
            fetch(`${page.url}/lightning/session`, {
                method: 'POST',
                body: new URLSearchParams({ username: 'ada@local.example.com', target }),
                redirect: 'manual'
            });
        const response = await form('/lightning/o/Account/list');
        expect(response.status).toBe(303);
        expect(response.headers.get('location')).toBe('/lightning/o/Account/list');
        expect(response.headers.get('set-cookie')).toContain('sid=');
        expect((await form('https://www.example.com')).headers.get('location')).toBe('/lightning/');
    });

    it.each([{ username: 'nobody@example.com' }, { username: 'dee@local.example.com' }, {}])(
        'refuses %o',
        async (body) => {
            const response = await post(body);
            expect(response.status).toBe(404);
            expect(response.headers.get('set-cookie')).toBeNull();
        }
    );

    it('refuses a page of another site', async () => {
        const response = await post({ username: 'ada@local.example.com' }, { origin: 'https://www.example.com' });
        expect(response.status).toBe(403);
        expect(response.headers.get('set-cookie')).toBeNull();
    });

    it('forgets the session on logging out', async () => {
        const cookie = await logIn('cyd@local.example.com');
        const logOut = { method: 'DELETE', headers: { cookie, origin: page.url } };
        const response = await fetch(`${page.url}/lightning/session`, logOut);
        expect(response.status).toBe(204);
        expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
        expect(await (await get('/lightning/', { cookie })).text()).not.toContain('org-context');
    });
});

describe('the page', () => {
    it('carries its context as data that cannot become markup', async () => {
        const response = await get(`/lightning/r/Account/${accountId}/view`, { cookie: await logIn() });
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(html).not.toContain('<b>Acme');
        expect(contextIn(html).page).toMatchObject({ kind: 'record', title: '</script><b>Acme' });
    });

    it('allows no inline script and no other origin', async () => {
        const response = await get('/lightning/', { cookie: await logIn() });
        const policy = response.headers.get('content-security-policy');
        expect(policy).toContain("default-src 'self'");
        expect(policy).toContain("script-src 'self';");
        const scripts = [...(await response.text()).matchAll(/<script (.*?)>/g)].map(([, attributes]) => attributes);
        expect(scripts).toEqual([
            'type="module" async src="/lightning/assets/early-12345678.js"',
            'type="module" src="/lightning/assets/page-12345678.js"',
            'type="application/json" id="org-context"',
            'type="application/json" id="first-answers"'
        ]);
    });

    it('comes with the answers to what the user’s last page of the kind asked first, for its own record', async () => {
        const cookie = await logIn();
        const put = (name: string, reads: unknown, headers: Record<string, string> = { cookie }) =>
            fetch(`${page.url}/lightning/first-reads/${name}`, {
                method: 'PUT',
                headers: { 'content-type': 'application/json', origin: page.url, ...headers },
                body: JSON.stringify(reads)
            });
        const answersTo = async (asked: Record<string, string>) =>
            firstAnswersIn(await (await get(`/lightning/r/Account/${accountId}/view`, asked)).text());
        const graphQl = (query: string) => ({ path: '/graphql', body: JSON.stringify({ query }) });
        expect(await answersTo({ cookie })).toEqual([]);

        const name = graphQl('query Q { uiapi { query { Account(first: 1) { edges { node { Name { value } } } } } } }');
        const record = { path: '/ui-api/records/{recordId}?fields=Account.Name' };
        const response = await put('Sample_Account_Page', [name, record, { path: '/ui-api/records/001' }]);
        expect(response.status).toBe(204);
        const fields = { Name: { value: '</script><b>Acme' } };
        const expected = [
            {
                read: name,
                answer: { data: { uiapi: { query: { Account: { edges: [{ node: fields }] } } } }, errors: [] }
            },
            {
                read: { path: record.path.replace('{recordId}', accountId) },
                answer: expect.objectContaining({ id: accountId }) as unknown
            },
            { read: { path: '/ui-api/records/001' } }
        ];
        expect(await answersTo({ cookie })).toMatchObject(expected);
        expect(await answersTo({ cookie: await logIn('eve@local.example.com') })).toEqual([]);

        const mutation = graphQl('mutation M { uiapi { AccountDelete(input: { Id: "001" }) { Id } } }');
        const refused = [
            [{ path: 'https://example.com' }],
            [{ path: '/analytics/reports/001' }],
            Array(11).fill({ path: '/ui-api/records/001' }),
            [mutation],
            [graphQl('{')],
            [{ path: '/sobjects/Account', body: '{"Name":"Acme"}' }]
        ];
        for (const reads of refused) expect((await put('Sample_Account_Page', reads)).status).toBe(400);
        expect((await put('No_Such_Page', [])).status).toBe(400);
        expect((await put('Sample_Account_Page', [], {})).status).toBe(401);
        expect(await answersTo({ cookie })).toMatchObject(expected);
    });

    it('is in the user’s language and never kept by a cache', async () => {
        const response = await get('/lightning/', { cookie: await logIn('bea@local.example.com') });
        expect(await response.text()).toContain('<html lang="es">');
        expect(response.headers.get('cache-control')).toBe('no-store');
    });

    it('answers the context alone to a page that asks for JSON', async () => {
        const headers = { cookie: await logIn(), accept: 'application/json' };
        const response = await get(`/lightning/r/Account/${accountId}/view`, headers);
        expect(response.headers.get('content-type')).toContain('application/json');
        expect((await response.json()) as OrgContext).toMatchObject({ page: { recordId: accountId } });
    });

    it('answers 401 to a page whose session is over', async () => {
        const response = await get('/lightning/', { cookie: 'sid=wrong', accept: 'application/json' });
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
    });

    it.each(['/lightning/r/Account/001000000000000AAA/view', '/lightning/o/Nothing__c/list', '/lightning/x'])(
        'answers 404 for %s, with a page that says so',
        async (path) => {
            const response = await get(path, { cookie: await logIn() });
            expect(response.status).toBe(404);
            expect(contextIn(await response.text()).page).toEqual({ kind: 'missing' });
        }
    );

    it('leads from the root to the app', async () => {
        const response = await get('/');
        expect(response.status).toBe(302);
        expect(response.headers.get('location')).toBe('/lightning/');
    });
});

describe('the assets', () => {
    it('are kept for ever, because their names carry a hash', async () => {
        const response = await get('/lightning/assets/own-12345678.js', { 'accept-encoding': 'identity' });
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
        expect(await response.text()).toBe('/* own-12345678.js */');
    });

    it.each([
        ['gzip, br', 'br'],
        ['gzip', 'gzip'],
        ['identity', null]
    ])('answer a browser that takes %s with %s', async (accepted, sent) => {
        const response = await fetch(`${page.url}/lightning/assets/page-12345678.css`, {
            method: 'HEAD',
            headers: { 'accept-encoding': accepted }
        });
        expect(response.headers.get('content-encoding')).toBe(sent);
        expect(response.headers.get('vary')).toBe('accept-encoding');
    });

    it.each(['manifest.json', '..%2F..%2Fpackage.json', 'own-12345678.js.br'])('do not include %s', async (name) => {
        expect((await get(`/lightning/assets/${name}`)).status).toBe(404);
    });
});

describe('a default persona', () => {
    it('is logged in unasked', async () => {
        const served = await servePage('Reader');
        const response = await fetch(`${served.url}/lightning/o/Account/list`, { redirect: 'manual' });
        expect(response.status).toBe(302);
        expect(response.headers.get('location')).toBe('/lightning/o/Account/list');
        const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
        const html = await (await fetch(`${served.url}/lightning/o/Account/list`, { headers: { cookie } })).text();
        expect(contextIn(html)).toMatchObject({ persona: 'Reader', user: { username: 'bea@local.example.com' } });
        await served.close();
    });
});
