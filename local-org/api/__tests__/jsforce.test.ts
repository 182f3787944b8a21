import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTestOrg, type ServedTestOrg } from './support/served-org.ts';

let served: ServedTestOrg;
let admin: Connection;
let reader: Connection;

beforeAll(async () => {
    served = await serveTestOrg();
    admin = connection('admin');
    reader = connection('reader');
});

afterAll(async () => {
    await served.close();
});

function connection(name: string): Connection {
    return new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
}

async function refusal(work: PromiseLike<unknown>): Promise<{ errorCode: string; message: string }> {
    return Promise.resolve(work).then(
        () => Promise.reject(new Error('The call was expected to be refused.')),
        (error: unknown) => error as { errorCode: string; message: string }
    );
}

/** Code of the single row's refusal. */
async function rowRefusal(work: Promise<unknown>): Promise<string> {
    const outcome: unknown = await work.catch((error: unknown) => error);
    const { errorCode, errors } = outcome as {
        errorCode?: string;
        errors?: { statusCode?: string; errorCode?: string }[];
    };
    return errorCode ?? errors?.[0]?.statusCode ?? errors?.[0]?.errorCode ?? 'none';
}

async function newAccount(Name: string): Promise<string> {
    const result = await admin.sobject('Account').create({ Name });
    return result.id ?? '';
}

let projects = 0;
function project(Account__c: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
    projects += 1;
    return { Account__c, Title__c: `Project ${projects}`, Project_Key__c: `KEY-${projects}`, ...fields };
}

describe('jsforce against the local org', () => {
    it('knows who it is', async () => {
        const identity = await reader.identity();
        expect(identity.username).toBe('reader@example.com');
        expect(identity.id).toMatch(/^https:\/\//);
        expect(identity.organization_id).toBe(served.org.id);
    });

    it('describes the org and one object', async () => {
        const { sobjects } = await admin.describeGlobal();
        expect(sobjects.map(({ name }) => name)).toEqual(
            expect.arrayContaining(['Account', 'Contact', 'User', 'Project__c'])
        );
        const { fields, childRelationships, keyPrefix } = await admin.sobject('Project__c').describe();
        const status = fields.find(({ name }) => name === 'Status__c');
        expect(keyPrefix).toMatch(/^a\w\w$/);
        expect(status).toMatchObject({ type: 'picklist', nillable: false, custom: true, createable: true });
        expect(status?.picklistValues?.map((value: { value: string }) => value.value)).toContain('Planned');
        expect(childRelationships.map(({ relationshipName }) => relationshipName)).toContain('Task_Items__r');
    });

    it('creates, reads, updates and deletes a record', async () => {
        const id = await newAccount('Alder Practice');
        expect(id).toHaveLength(18);
        await expect(admin.sobject('Account').retrieve(id)).resolves.toMatchObject({ Id: id, Name: 'Alder Practice' });
        await admin.sobject('Account').update({ Id: id, Name: 'Alder Group', Phone: '555-0111' });
        const { Name, Phone } = await admin.sobject('Account').retrieve(id);
        expect([Name, Phone]).toEqual(['Alder Group', '555-0111']);
        await admin.sobject('Account').delete(id);
        expect((await refusal(admin.sobject('Account').retrieve(id))).errorCode).toBe('NOT_FOUND');
    });

    it('queries through a parent and a child relationship', async () => {
        const account = await newAccount('Maple Centre');
        const { id } = await admin.sobject('Project__c').create(project(account, { Title__c: 'Roof' }));
        await admin.sobject('Task_Item__c').create([
            { Name: 'Measure', Project__c: id, Hours__c: 2 },
            { Name: 'Order', Project__c: id, Hours__c: 3.5 }
        ]);
        const { records, totalSize, done } = await admin.query<Record<string, unknown>>(
            `SELECT Id, Title__c, Account__r.Name, (SELECT Name, Hours__c FROM Task_Items__r ORDER BY Name)
             FROM Project__c WHERE Account__r.Name = 'Maple Centre'`
        );
        expect([totalSize, done]).toEqual([1, true]);
        expect(records[0]).toMatchObject({
            attributes: { type: 'Project__c', url: `/services/data/v66.0/sobjects/Project__c/${id}` },
            Title__c: 'Roof',
            Account__r: { Name: 'Maple Centre' },
            Task_Items__r: {
                totalSize: 2,
                records: [
                    { Name: 'Measure', Hours__c: 2 },
                    { Name: 'Order', Hours__c: 3.5 }
                ]
            }
        });
    });

    it('pages over more than 2,000 rows while others write', async () => {
        const rows = Array.from({ length: 2_100 }, (_unused, index) => ({
            LastName: `Person ${String(index).padStart(4, '0')}`
        }));
        const saved = await admin.sobject('Contact').create(rows, { allowRecursive: true });
        expect(saved.every(({ success }) => success)).toBe(true);
        const first = await admin.query<{ LastName: string }>(
            "SELECT LastName FROM Contact WHERE LastName LIKE 'Person %' ORDER BY LastName"
        );
        expect([first.totalSize, first.done, first.records.length]).toEqual([2_100, false, 2_000]);
        await admin.sobject('Contact').create({ LastName: 'Person 0000a' });
        const second = await admin.queryMore<{ LastName: string }>(first.nextRecordsUrl ?? '');
        expect([second.totalSize, second.done, second.records.length]).toEqual([2_100, true, 100]);
        expect(second.records[0]?.LastName).toBe('Person 2000');
    });

    it('upserts by external id', async () => {
        const key = { Source_Key__c: 'upsert-1' };
        const created = await admin.sobject('Account').upsert({ ...key, Name: 'First name' }, 'Source_Key__c');
        expect(created).toMatchObject({ success: true, created: true });
        const updated = await admin.sobject('Account').upsert({ ...key, Name: 'Second name' }, 'Source_Key__c');
        expect(updated).toMatchObject({ success: true, created: false, id: created.id });
    });

    it('aggregates', async () => {
        const { records } = await admin.query<Record<string, unknown>>(
            "SELECT COUNT(Id) total, MAX(Name) FROM Account WHERE Name = 'Maple Centre'"
        );
        expect(records[0]).toMatchObject({ attributes: { type: 'AggregateResult' }, total: 1, expr0: 'Maple Centre' });
    });

    it('is refused in the words of the platform', async () => {
        const account = await newAccount('Refusals');
        await admin.sobject('Project__c').create(project(account, { Project_Key__c: 'taken' }));
        expect((await refusal(admin.query('SELECT Id, FROM Account'))).errorCode).toBe('MALFORMED_QUERY');
        const field = await refusal(admin.query('SELECT Nope__c FROM Account'));
        expect(field.errorCode).toBe('INVALID_FIELD');
        expect(field.message).toContain("No such column 'Nope__c' on entity 'Account'");
        expect((await refusal(admin.query('SELECT Id FROM Nope__c'))).errorCode).toBe('INVALID_TYPE');
        expect(await rowRefusal(admin.sobject('Project__c').create({ Title__c: 'No key', Account__c: account }))).toBe(
            'REQUIRED_FIELD_MISSING'
        );
        expect(
            await rowRefusal(admin.sobject('Project__c').create(project(account, { Project_Key__c: 'taken' })))
        ).toBe('DUPLICATE_VALUE');
    });

    it('is refused by a validation rule', async () => {
        const account = await newAccount('Rules');
        expect(await rowRefusal(admin.sobject('Project__c').create(project(account, { Budget__c: -1 })))).toBe(
            'FIELD_CUSTOM_VALIDATION_EXCEPTION'
        );
    });

    it('is refused what the user may not see or do', async () => {
        const hidden = await refusal(reader.query('SELECT Summary__c FROM Project__c'));
        expect(hidden.errorCode).toBe('INVALID_FIELD');
        const { fields } = await reader.sobject('Project__c').describe();
        expect(fields.map(({ name }) => name)).not.toContain('Summary__c');
        expect((await refusal(connection('nobody').query('SELECT Id FROM Project__c'))).errorCode).toBe('INVALID_TYPE');
        const { records } = await admin.query<{ Id: string }>("SELECT Id FROM Account WHERE Name = 'Maple Centre'");
        expect(await rowRefusal(reader.sobject('Account').update({ Id: records[0]?.Id ?? '', Name: 'x' }))).toBe(
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
    });

    it('is refused with a wrong token', async () => {
        const stranger = new Connection({
            instanceUrl: served.origin,
            accessToken: `${served.org.id}!wrong`,
            version: '66.0'
        });
        expect((await refusal(stranger.query('SELECT Id FROM Account'))).errorCode).toBe('INVALID_SESSION_ID');
    });

    it('signs in with client credentials', async () => {
        const { oauthClient } = await import('../oauth/client.ts');
        const { clientId, clientSecret } = oauthClient(served.org);
        const client = new Connection({ oauth2: { loginUrl: served.origin, clientId, clientSecret }, version: '66.0' });
        await client.authorize({ grant_type: 'client_credentials' });
        await expect(client.identity()).resolves.toMatchObject({ username: 'admin@example.com' });
    });
});
