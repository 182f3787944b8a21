import { afterEach, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import { fixture } from '../../../flow/__tests__/support/flow-desk.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
afterEach(() => served.close());

const create = async (object: string, record: object): Promise<string> =>
    ((await served.call('admin', 'POST', `/sobjects/${object}`, record)).body as { id: string }).id;

describe('GET connect/notifications', () => {
    it('lists what flows told the user', async () => {
        served = await serveTestOrg({}, openTestOrg({ sources: [FIXTURE_SOURCES, fixture('notify')] }));
        const { userId } = testUser(served.org, 'manager');
        const Account__c = await create('Account', { Name: 'Alder' });
        const record = { Account__c, Title__c: 'Move', Project_Key__c: 'k', Lead__c: userId };
        const id = await create('Project__c', record);
        const { body } = await served.call('manager', 'GET', '/connect/notifications');
        expect(body).toMatchObject({
            notifications: [
                { messageTitle: 'Move', messageBody: 'You lead it, Tester.', target: id, recipientId: userId }
            ]
        });
        expect((await served.call('admin', 'GET', '/connect/notifications')).body).toEqual({ notifications: [] });
    });
});
