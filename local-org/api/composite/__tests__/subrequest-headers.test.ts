import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const BEFORE = 'Wed, 04 Mar 2026 15:29:59 GMT';
let served: ServedTestOrg;
let url: string;

beforeAll(async () => {
    served = await serveTestOrg();
    const { headers } = await served.call('admin', 'POST', '/sobjects/Account', { Name: 'Watched' });
    url = headers.get('location') ?? '';
});

afterAll(async () => {
    await served.close();
});

async function composite(subrequest: object, headers: Record<string, string> = {}): Promise<Answer> {
    const compositeRequest = [{ method: 'GET', url, referenceId: 'one', ...subrequest }];
    return served.call('admin', 'POST', '/composite', { compositeRequest }, headers);
}

describe('headers of a subrequest', () => {
    it('are its own', async () => {
        const { body } = await composite({ httpHeaders: { 'If-Unmodified-Since': BEFORE } });
        expect(body).toMatchObject({ compositeResponse: [{ httpStatusCode: 412, body: null }] });
    });

    it('come with its answer', async () => {
        const { body } = await composite({});
        expect(body).toMatchObject({
            compositeResponse: [
                {
                    httpStatusCode: 200,
                    httpHeaders: {
                        ETag: expect.stringMatching(/^".+="$/) as string,
                        'Last-Modified': 'Wed, 04 Mar 2026 15:30:00 GMT'
                    }
                }
            ]
        });
    });

    it('are not those of the whole request', async () => {
        const { body } = await composite({}, { 'If-Unmodified-Since': BEFORE });
        expect(body).toMatchObject({ compositeResponse: [{ httpStatusCode: 200 }] });
    });

    it.each(['Accept', 'authorization', 'Content-Type'])('may not be %s', async (name) => {
        expect(await composite({ httpHeaders: { [name]: 'x' } })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'BAD_REQUEST' }]
        });
    });
});
