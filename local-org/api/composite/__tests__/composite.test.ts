import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryPath, serveTestOrg, type Answer, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const ROOT = '/services/data/v66.0';
let served: ServedTestOrg;

beforeAll(async () => {
    served = await serveTestOrg();
});

afterAll(async () => {
    await served.close();
});

interface Subresponse {
    readonly body: unknown;
    readonly httpStatusCode: number;
    readonly referenceId: string;
    readonly httpHeaders: Record<string, string>;
}

async function composite(compositeRequest: unknown[], allOrNone = false): Promise<Subresponse[]> {
    const { body } = await served.call('admin', 'POST', '/composite', { allOrNone, compositeRequest });
    return (body as { compositeResponse: Subresponse[] }).compositeResponse;
}

async function accountsNamed(name: string): Promise<number> {
    const { body } = await served.call('admin', 'GET', queryPath(`SELECT COUNT() FROM Account WHERE Name = '${name}'`));
    return (body as { totalSize: number }).totalSize;
}

const create = (referenceId: string, object: string, body: unknown): unknown => ({
    method: 'POST',
    url: `${ROOT}/sobjects/${object}`,
    referenceId,
    body
});

describe('composite', () => {
    it('hands results on to later subrequests', async () => {
        const responses = await composite([
            create('account', 'Account', { Name: 'Composite' }),
            create('contact', 'Contact', { LastName: 'Moss', AccountId: '@{account.id}' }),
            {
                method: 'GET',
                url: `${ROOT}/query?q=SELECT+Id,AccountId+FROM+Contact+WHERE+Id='@{contact.id}'`,
                referenceId: 'found'
            },
            {
                method: 'PATCH',
                url: `${ROOT}/sobjects/Account/@{found.records[0].AccountId}`,
                referenceId: 'change',
                body: { Phone: '555-0199' }
            },
            { method: 'GET', url: `${ROOT}/sobjects/Account/@{account.id}?fields=Phone`, referenceId: 'read' }
        ]);
        expect(responses.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201, 200, 204, 200]);
        const id = (responses[0]?.body as { id: string }).id;
        expect(responses[0]?.httpHeaders).toEqual({ Location: `${ROOT}/sobjects/Account/${id}` });
        expect(responses[3]?.body).toBeNull();
        expect(responses[4]?.body).toMatchObject({ Phone: '555-0199' });
    });

    it('goes on after a failure unless it is all or none, and halts what depends on it', async () => {
        const responses = await composite([
            create('bad', 'Account', {}),
            create('dependent', 'Contact', { LastName: 'Moss', AccountId: '@{bad.id}' }),
            create('good', 'Account', { Name: 'Goes on' })
        ]);
        expect(responses.map(({ httpStatusCode }) => httpStatusCode)).toEqual([400, 400, 201]);
        expect(responses[1]?.body).toMatchObject([{ errorCode: 'PROCESSING_HALTED' }]);
        expect(await accountsNamed('Goes on')).toBe(1);
    });

    it('undoes everything where all or none is asked for', async () => {
        const responses = await composite(
            [
                create('first', 'Account', { Name: 'Undone' }),
                create('bad', 'Account', {}),
                create('third', 'Account', { Name: 'Undone' })
            ],
            true
        );
        expect(responses.map(({ body }) => (body as { errorCode: string }[])[0]?.errorCode)).toEqual([
            'PROCESSING_HALTED',
            'REQUIRED_FIELD_MISSING',
            'PROCESSING_HALTED'
        ]);
        expect(await accountsNamed('Undone')).toBe(0);
    });

    it('contains collections', async () => {
        const [response] = await composite([
            {
                method: 'POST',
                url: `${ROOT}/composite/sobjects`,
                referenceId: 'rows',
                body: { records: [{ attributes: { type: 'Account' }, Name: 'In a collection' }] }
            }
        ]);
        expect(response?.body).toMatchObject([{ success: true }]);
        expect(await accountsNamed('In a collection')).toBe(1);
    });

    it('refuses what it cannot contain, and more than 25', async () => {
        const [response] = await composite([
            { method: 'POST', url: `${ROOT}/composite`, referenceId: 'inner', body: {} }
        ]);
        expect(response?.httpStatusCode).toBe(501);
        const many = Array.from({ length: 26 }, (_unused, index) => create(`r${index}`, 'Account', { Name: 'Many' }));
        expect(await served.call('admin', 'POST', '/composite', { compositeRequest: many })).toMatchObject({
            status: 400
        });
        expect(await accountsNamed('Many')).toBe(0);
    });
});

describe('collections', () => {
    const records = (...fields: Record<string, unknown>[]): unknown[] =>
        fields.map((record) => ({ attributes: { type: 'Account' }, ...record }));
    const call = async (method: string, path: string, body?: unknown): Promise<Answer> =>
        served.call('admin', method, `/composite/sobjects${path}`, body);

    it('save each row alone, or all or none', async () => {
        const mixed = records({ Name: 'Row' }, { Phone: '1' });
        expect((await call('POST', '', { allOrNone: false, records: mixed })).body).toMatchObject([
            { success: true },
            { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] }
        ]);
        expect((await call('POST', '', { allOrNone: true, records: mixed })).body).toMatchObject([
            { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
            { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }
        ]);
        expect(await accountsNamed('Row')).toBe(1);
    });

    it('undo rows of other objects too', async () => {
        const rows = [
            ...records({ Name: 'Other object' }),
            { attributes: { type: 'Contact' }, FirstName: 'No last name' }
        ];
        expect((await call('POST', '', { allOrNone: true, records: rows })).body).toMatchObject([
            { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
            { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING' }] }
        ]);
        expect(await accountsNamed('Other object')).toBe(0);
    });

    it('upsert, update, read and delete', async () => {
        const upserted = await call('PATCH', '/Account/Source_Key__c', {
            records: records({ Source_Key__c: 'c1', Name: 'C1' }, { Source_Key__c: 'c2', Name: 'C2' })
        });
        expect(upserted.body).toMatchObject([
            { success: true, created: true },
            { success: true, created: true }
        ]);
        const ids = (upserted.body as { id: string }[]).map(({ id }) => id);
        const [first = '', second = ''] = ids;
        expect((await call('PATCH', '', { records: records({ id: first, Name: 'C1 changed' }) })).body).toEqual([
            { id: first, success: true, errors: [] }
        ]);
        const read = await call('POST', '/Account', { ids: [second, first, '001000000000000AAA'], fields: ['Name'] });
        expect(read.body).toMatchObject([{ Name: 'C2' }, { Name: 'C1 changed' }, null]);
        expect((await call('GET', `/Account?ids=${first}&fields=Id,Name`)).body).toMatchObject([{ Id: first }]);
        expect((await call('DELETE', `?ids=${ids.join(',')}&allOrNone=true`)).body).toMatchObject([
            { success: true },
            { success: true }
        ]);
        expect(await accountsNamed('C2')).toBe(0);
    });

    it('save 200 records, the good ones without the bad', async () => {
        const rows = records(
            ...Array.from({ length: 200 }, (_unused, index) => (index % 50 === 0 ? {} : { Name: 'One of 200' }))
        );
        const { status, body } = await call('POST', '', { records: rows });
        expect(status).toBe(200);
        expect((body as { success: boolean }[]).flatMap(({ success }, index) => (success ? [] : index))).toEqual([
            0, 50, 100, 150
        ]);
        expect(await accountsNamed('One of 200')).toBe(196);
    });

    it('refuse an id that is none, and delete the others unless it is all or none', async () => {
        const made = await call('POST', '', { records: records({ Name: 'Deleted' }, { Name: 'Deleted' }) });
        const [first = '', second = ''] = (made.body as { id: string }[]).map(({ id }) => id);
        const malformed = {
            success: false,
            errors: [{ statusCode: 'MALFORMED_ID', message: 'malformed id nonsense' }]
        };
        expect((await call('DELETE', `?ids=${first},nonsense,${second}&allOrNone=true`)).body).toMatchObject([
            { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
            malformed,
            { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] }
        ]);
        expect(await accountsNamed('Deleted')).toBe(2);
        expect((await call('DELETE', `?ids=${first},nonsense,${second}`)).body).toMatchObject([
            { success: true },
            malformed,
            { success: true }
        ]);
        expect(await accountsNamed('Deleted')).toBe(0);
    });

    it('hold at most 200 records', async () => {
        const rows = records(...Array.from({ length: 201 }, () => ({ Name: 'Too many' })));
        expect(await call('POST', '', { records: rows })).toMatchObject({
            status: 400,
            body: [{ errorCode: 'EXCEEDED_ID_LIMIT' }]
        });
    });
});
