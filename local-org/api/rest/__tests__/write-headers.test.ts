import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

describe('headers of writes', () => {
    it.each([
        ['Sforce-Duplicate-Rule-Header', 'allowSave=true; includeRecordDetails=true; runAsCurrentUser=true'],
        ['Sforce-Auto-Assign', 'FALSE'],
        ['Sforce-Auto-Assign', 'true'],
        ['Sforce-Call-Options', 'client=tester, defaultNamespace=none'],
        ['Sforce-Mru', 'updateMru=true']
    ])('%s: %s is taken', async (name, value) => {
        const headers = { [name]: value };
        expect((await served.call('admin', 'POST', '/sobjects/Account', { Name: 'x' }, headers)).status).toBe(201);
        const records = [{ attributes: { type: 'Account' }, Name: 'x' }];
        const many = await served.call('admin', 'POST', '/composite/sobjects', { records }, headers);
        expect(many).toMatchObject({ status: 200, body: [{ success: true }] });
    });

    it('refuse an assignment rule by its id', async () => {
        const headers = { 'Sforce-Auto-Assign': '01Q000000000001AAA' };
        const refused = { status: 501, body: [{ errorCode: 'LOCAL_ORG_UNSUPPORTED' }] };
        expect(await served.call('admin', 'POST', '/sobjects/Account', { Name: 'x' }, headers)).toMatchObject(refused);
    });

    it('may ask for PATCH by a POST', async () => {
        const { body } = await served.call('admin', 'POST', '/sobjects/Account', { Name: 'Posted' });
        const path = `/sobjects/Account/${(body as { id: string }).id}`;
        expect((await served.call('admin', 'POST', `${path}?_HttpMethod=PATCH`, { Phone: '9' })).status).toBe(204);
        expect((await served.call('admin', 'POST', path, { Phone: '9' })).status).toBe(405);
        expect((await served.call('admin', 'GET', path)).body).toMatchObject({ Phone: '9' });
    });
});

describe('Sforce-Limit-Info', () => {
    const used = (headers: Headers): [number, number] => {
        const [, count, most] = /^api-usage=(\d+)\/(\d+)$/.exec(headers.get('sforce-limit-info') ?? '') ?? [];
        return [Number(count), Number(most)];
    };

    it('counts every call, as the limits do', async () => {
        const [before, most] = used((await served.call('admin', 'GET', '/sobjects')).headers);
        expect(used((await served.call('admin', 'POST', '/sobjects/Account', {})).headers)).toEqual([before + 1, most]);
        const { headers, body } = await served.call('reader', 'GET', '/limits');
        expect(used(headers)).toEqual([before + 2, most]);
        expect(body).toMatchObject({ DailyApiRequests: { Max: most, Remaining: most - before - 2 } });
    });
});
