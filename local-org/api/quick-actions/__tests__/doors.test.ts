import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;
let account: string;
beforeEach(async () => {
    served = await serveTestOrg();
    const { body } = await served.call('admin', 'POST', '/sobjects/Account', { Name: 'North' });
    account = (body as { id: string }).id;
});
afterEach(() => served.close());

const get = (path: string, name = 'admin'): Promise<Answer> => served.call(name, 'GET', path);
const execute = (body: unknown, name = 'admin', action = 'LogACall'): Promise<Answer> =>
    served.call(name, 'POST', `/quickActions/${action}`, body);
const names = ({ body }: Answer): string[] => (body as { name: string }[]).map(({ name }) => name);

describe('quick actions', () => {
    it('are those whose records the user may create', async () => {
        expect(names(await get('/quickActions'))).toEqual(expect.arrayContaining(['LogACall', 'NewContact']));
        expect(names(await get('/sobjects/Account/quickActions'))).toContain('LogACall');
        expect((await get('/quickActions', 'nobody')).body).toEqual([]);
        expect((await get('/quickActions/LogACall/describe', 'nobody')).status).toBe(404);
        expect((await get('/sobjects/Account/quickActions', 'nobody')).status).toBe(404);
    });

    it('tell the form and its target', async () => {
        const { body } = await get('/quickActions/LogACall/describe');
        expect(body).toMatchObject({
            name: 'LogACall',
            type: 'LogACall',
            targetSobjectType: 'Task',
            layout: { rows: 4 },
            urls: { describe: '/services/data/v66.0/quickActions/LogACall/describe' }
        });
        expect((await get('/quickActions/Nothing/describe')).status).toBe(404);
    });

    it('start with the record they are opened on', async () => {
        expect((await get('/quickActions/LogACall/defaultValues')).body).toEqual({
            attributes: { type: 'Task' },
            Subject: 'Call',
            Description: null,
            WhoId: null,
            WhatId: null
        });
        expect((await get(`/quickActions/LogACall/defaultValues/${account}`)).body).toMatchObject({ WhatId: account });
        expect((await get(`/quickActions/NewContact/defaultValues/${account}`)).body).toMatchObject({
            AccountId: account
        });
        expect((await get('/quickActions/LogACall/defaultValues/001000000000000')).status).toBe(404);
    });

    it('make a record of what was filled in', async () => {
        const { body, status } = await execute({ contextId: account, record: { Description: 'Spoke' } });
        expect([status, body]).toMatchObject([201, { success: true, created: true, contextId: account }]);
        expect(served.org.store.all('SELECT "Subject", "Description", "WhatId", "Status" FROM Task')).toEqual([
            { Subject: 'Call', Description: 'Spoke', WhatId: account, Status: 'Completed' }
        ]);
        const contact = await execute({ contextId: account, record: { LastName: 'Doe' } }, 'admin', 'NewContact');
        expect(contact.status).toBe(201);
        expect(served.org.store.get('SELECT "AccountId" FROM Contact')).toEqual({ AccountId: account });
    });

    it('refuse what a save refuses', async () => {
        expect((await execute({ contextId: account, record: { Nothing__c: 1 } })).status).toBe(400);
        expect((await execute({ contextId: 5 })).status).toBe(400);
        expect((await execute({ contextId: 'zzz' })).status).toBe(404);
        expect((await execute({}, 'admin', 'NewContact')).body).toMatchObject([
            { errorCode: 'REQUIRED_FIELD_MISSING' }
        ]);
        expect(served.org.store.all('SELECT "Id" FROM Task')).toEqual([]);
    });
});
