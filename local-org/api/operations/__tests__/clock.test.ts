import { afterEach, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, openTestOrg } from '../../../__tests__/support/test-org.ts';
import { fixture } from '../../../flow/__tests__/support/flow-desk.ts';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
afterEach(() => served.close());

const withPaths = () => openTestOrg({ sources: [FIXTURE_SOURCES, fixture('paths')] });
const create = (object: string, record: object): Promise<Answer> =>
    served.call('admin', 'POST', `/sobjects/${object}`, record);

async function move(body: unknown): Promise<Answer> {
    const response = await fetch(`${served.origin}/local-org/clock`, {
        method: 'POST',
        headers: { authorization: `Bearer ${served.token('admin')}`, 'content-type': 'application/json' },
        body: JSON.stringify(body)
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('POST /local-org/clock', () => {
    it('moves the clock on and runs what falls due', async () => {
        served = await serveTestOrg({ testClock: true }, withPaths());
        const { id: Account__c } = (await create('Account', { Name: 'Alder' })).body as { id: string };
        const project = { Account__c, Title__c: 'Move', Project_Key__c: 'k', Status__c: 'On_Hold' };
        const { id } = (await create('Project__c', project)).body as { id: string };
        expect((await move({ minutes: 119 })).body).toMatchObject({ now: '2026-03-04T17:29:00.000Z', run: 0 });
        expect((await move({ to: '2026-03-09T08:00:00Z' })).body).toMatchObject({ run: 1, failures: [] });
        const { body } = await served.call('admin', 'GET', `/sobjects/Project__c/${id}`);
        expect(body).toMatchObject({ Is_Urgent__c: true, LastModifiedDate: '2026-03-04T17:30:00.000+0000' });
    });

    it('does not move it back', async () => {
        served = await serveTestOrg({ testClock: true });
        for (const body of [{ to: '2026-03-04T15:29:00Z' }, { minutes: -1 }, { to: 'later' }, {}, null]) {
            expect((await move(body)).status).toBe(400);
        }
        expect(served.org.now().toISOString()).toBe('2026-03-04T15:30:00.000Z');
    });

    it('is not there unless it is asked for, and takes a session', async () => {
        served = await serveTestOrg();
        expect((await move({ minutes: 1 })).status).toBe(404);
        await served.close();
        served = await serveTestOrg({ testClock: true });
        expect((await fetch(`${served.origin}/local-org/clock`, { method: 'POST', body: '{}' })).status).toBe(401);
    });
});
