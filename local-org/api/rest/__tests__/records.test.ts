import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../../../soql/__tests__/support/records.ts';
import { queryPath, serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
    return served.call('admin', method, path, body);
}

async function newAccount(fields: Record<string, unknown>): Promise<string> {
    const { body } = await call('POST', '/sobjects/Account', fields);
    return (body as { id: string }).id;
}

describe('records', () => {
    it('tell where a new one is', async () => {
        const { status, headers, body } = await call('POST', '/sobjects/Account', { Name: 'New' });
        const { id } = body as { id: string };
        expect(status).toBe(201);
        expect(headers.get('location')).toBe(`/services/data/v66.0/sobjects/Account/${id}`);
        expect(body).toEqual({ id, success: true, errors: [] });
    });

    it('are read whole or by fields, by 15 characters too', async () => {
        const id = await newAccount({ Name: 'Whole', Phone: '555-0123' });
        const whole = await call('GET', `/sobjects/Account/${id}`);
        expect(whole.body).toMatchObject({
            attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${id}` },
            Name: 'Whole',
            Phone: '555-0123',
            CreatedDate: '2026-03-04T15:30:00.000+0000'
        });
        const part = await call('GET', `/sobjects/Account/${id.slice(0, 15)}?fields=Name,Owner.Name`);
        expect(part.body).toEqual({
            attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${id}` },
            Name: 'Whole',
            Owner: expect.objectContaining({ Name: 'Admin Tester' }) as unknown
        });
        expect(await call('GET', `/sobjects/Account/${id}?fields=Nope`)).toMatchObject({
            status: 400,
            body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'Nope' on sobject of type Account" }]
        });
    });

    it('are gone after a delete, except for queryAll', async () => {
        const id = await newAccount({ Name: 'Short-lived' });
        expect((await call('DELETE', `/sobjects/Account/${id}`)).status).toBe(204);
        expect((await call('GET', `/sobjects/Account/${id}`)).status).toBe(404);
        expect((await call('DELETE', `/sobjects/Account/${id}`)).status).toBe(404);
        const soql = `SELECT Id, IsDeleted FROM Account WHERE Id = '${id}'`;
        expect((await call('GET', queryPath(soql))).body).toMatchObject({ totalSize: 0 });
        expect((await call('GET', queryPath(soql).replace('/query?', '/queryAll?'))).body).toMatchObject({
            totalSize: 1,
            records: [{ IsDeleted: true }]
        });
    });

    it('do not take their id in the body', async () => {
        const id = await newAccount({ Name: 'Fixed' });
        expect(await call('PATCH', `/sobjects/Account/${id}`, { Id: id, Name: 'x' })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'INVALID_FIELD', fields: ['Id'] }]
        });
        expect((await call('PATCH', `/sobjects/Account/${id}`, { Name: 'Changed' })).status).toBe(204);
    });

    it('are created, then updated by external id', async () => {
        const path = '/sobjects/Account/Source_Key__c/rest%2F1';
        const created = await call('PATCH', path, { Name: 'One' });
        const { id } = created.body as { id: string };
        expect(created).toMatchObject({ status: 201, body: { id, success: true, errors: [], created: true } });
        expect(await call('PATCH', path, { Name: 'Two' })).toMatchObject({
            status: 200,
            body: { id, success: true, created: false }
        });
        expect((await call('GET', `${path}?fields=Name`)).body).toMatchObject({ Name: 'Two' });
        expect((await call('DELETE', path)).status).toBe(204);
        expect((await call('GET', path)).status).toBe(404);
    });

    it('are listed where a key belongs to several', async () => {
        const ids = insertRows(served.org, 'Account', [{ Name: 'Twin' }, { Name: 'Twin' }]);
        served.org.store.exec('DROP INDEX "ux_Account_Source_Key__c"');
        served.org.store.run(`UPDATE Account SET Source_Key__c = 'twin' WHERE Name = 'Twin'`);
        const several = { status: 300, body: ids.map((id) => `/services/data/v66.0/sobjects/Account/${id}`) };
        expect(await call('PATCH', '/sobjects/Account/Source_Key__c/twin', { Name: 'x' })).toMatchObject(several);
        expect(await call('GET', '/sobjects/Account/Source_Key__c/twin')).toMatchObject(several);
        expect(await call('DELETE', '/sobjects/Account/Source_Key__c/twin')).toMatchObject(several);
        const { body } = await call('GET', queryPath(`SELECT COUNT() FROM Account WHERE Name = 'Twin'`));
        expect(body).toMatchObject({ totalSize: 2 });
    });

    it('are found by external ids only', async () => {
        expect(await call('GET', '/sobjects/Account/Phone/555')).toMatchObject({
            status: 404,
            body: [
                {
                    errorCode: 'NOT_FOUND',
                    message: 'Provided external ID field does not exist or is not accessible: Phone'
                }
            ]
        });
    });

    it('tell what is wrong with a row', async () => {
        expect(await call('POST', '/sobjects/Project__c', { Title__c: 'x' })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'REQUIRED_FIELD_MISSING', fields: expect.arrayContaining(['Account__c']) as unknown }]
        });
    });
});
