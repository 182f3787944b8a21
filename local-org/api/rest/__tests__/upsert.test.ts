import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBulkOrg, valuesOf, type BulkOrg } from '../../bulk/__tests__/support/bulk-org.ts';
import { queryPath, type Answer } from '../../__tests__/support/served-org.ts';

let org: BulkOrg;
let parent: string;

beforeAll(async () => {
    org = await serveBulkOrg();
    const { body } = await call('POST', '/sobjects/Account', { Name: 'Parent', Source_Key__c: 'parent-1' });
    parent = (body as { id: string }).id;
});

afterAll(async () => {
    await org.close();
});

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
    return org.call('admin', method, path, body);
}

async function accountOf(key: string): Promise<unknown> {
    const soql = `SELECT Account__c FROM Project__c WHERE Project_Key__c = '${key}'`;
    const { body } = await call('GET', queryPath(soql));
    return (body as { records: { Account__c: unknown }[] }).records[0]?.Account__c;
}

const project = (key: string, account = 'parent-1'): Record<string, unknown> => ({
    Title__c: 'Below',
    Project_Key__c: key,
    Account__r: { Source_Key__c: account }
});
const typed = (record: object): object => ({ attributes: { type: 'Project__c' }, ...record });
const keyless = ({ Project_Key__c: _key, ...record }: Record<string, unknown>): object => record;

/** Each door writes one project whose account is named by its external id, and says whether it took it. */
const DOORS: Readonly<Record<string, (key: string, account?: string) => Promise<boolean>>> = {
    'a record': async (key, account) =>
        (await call('POST', '/sobjects/Project__c', project(key, account))).status === 201,
    'an upsert': async (key, account) =>
        (await call('PATCH', `/sobjects/Project__c/Project_Key__c/${key}`, keyless(project(key, account)))).status ===
        201,
    'a collection': async (key, account) => {
        const records = [typed(project(key, account))];
        const { body } = await call('POST', '/composite/sobjects', { records });
        return (body as { success: boolean }[])[0]?.success === true;
    },
    'an upsert of a collection': async (key, account) => {
        const records = [typed(project(key, account))];
        const { body } = await call('PATCH', '/composite/sobjects/Project__c/Project_Key__c', { records });
        return (body as { success: boolean }[])[0]?.success === true;
    },
    'a tree': async (key, account) => {
        const records = [{ ...project(key, account), attributes: { type: 'Project__c', referenceId: 'p' } }];
        return (await call('POST', '/composite/tree/Project__c', { records })).status === 201;
    },
    'a composite request': async (key, account) => {
        const url = '/services/data/v66.0/sobjects/Project__c';
        const compositeRequest = [{ method: 'POST', url, referenceId: 'p', body: project(key, account) }];
        const { body } = await call('POST', '/composite', { compositeRequest });
        return (
            (body as { compositeResponse: { httpStatusCode: number }[] }).compositeResponse[0]?.httpStatusCode === 201
        );
    },
    'a bulk job': async (key, account = 'parent-1') => {
        const content = `Title__c,Project_Key__c,Account__r.Source_Key__c\nBelow,${key},${account}\n`;
        const { failed } = await org.load({ object: 'Project__c', operation: 'insert' }, content);
        return valuesOf(failed).length === 1;
    },
    'a bulk upsert': async (key, account = 'parent-1') => {
        const content = `Title__c,Project_Key__c,Account__r.Source_Key__c\nBelow,${key},${account}\n`;
        const options = { object: 'Project__c', operation: 'upsert', externalIdFieldName: 'Project_Key__c' };
        const { failed } = await org.load(options, content);
        return valuesOf(failed).length === 1;
    }
};

describe('a parent named by its external id', () => {
    it.each(Object.keys(DOORS))('is found by %s', async (door) => {
        const key = `found-${Object.keys(DOORS).indexOf(door)}`;
        expect(await DOORS[door]?.(key)).toBe(true);
        expect(await accountOf(key)).toBe(parent);
    });

    it.each(Object.keys(DOORS))('must be there for %s', async (door) => {
        const key = `lost-${Object.keys(DOORS).indexOf(door)}`;
        expect(await DOORS[door]?.(key, 'nobody')).toBe(false);
        expect(await accountOf(key)).toBeUndefined();
    });
});

describe('an upsert', () => {
    const path = '/sobjects/Account/Source_Key__c/only-known';

    it('with updateOnly creates nothing', async () => {
        const notFound = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];
        expect(await call('PATCH', `${path}?updateOnly=true`, { Name: 'x' })).toMatchObject({
            status: 404,
            body: notFound
        });
        expect((await call('PATCH', `${path}?updateOnly=false`, { Name: 'Known' })).status).toBe(201);
        expect(await call('PATCH', `${path}?updateOnly=true`, { Name: 'Changed' })).toMatchObject({
            status: 200,
            body: { success: true, created: false }
        });
        expect((await call('GET', `${path}?fields=Name`)).body).toMatchObject({ Name: 'Changed' });
    });

    it('by no id at all creates a record', async () => {
        expect(await call('POST', '/sobjects/Account/Id', { Name: 'New' })).toMatchObject({
            status: 201,
            body: { success: true }
        });
    });
});
