import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOrg, TEST_USERS } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const PLAIN_USERS = TEST_USERS.filter(({ alias }) => ['admin', 'nobody'].includes(alias)).map((user) => ({
    ...user,
    permissionSetGroups: [],
    permissionSets: []
}));

const CRATE = {
    fullName: 'Crate__c',
    label: 'Crate',
    pluralLabel: 'Crates',
    description: 'A crate & more',
    nameField: { type: 'Text', label: 'Crate Name' },
    deploymentStatus: 'Deployed',
    sharingModel: 'ReadWrite'
};
const CODE = { fullName: 'Crate__c.Code__c', label: 'Code', type: 'Text', length: 20 };

let served: ServedTestOrg;
let admin: Connection;

beforeEach(async () => {
    served = await serveTestOrg({}, openTestOrg({ sources: [], users: PLAIN_USERS }));
    admin = connection('admin');
});

afterEach(() => served.close());

function connection(name: string): Connection {
    return new Connection({ instanceUrl: served.origin, accessToken: served.token(name), version: '66.0' });
}

const describes = async (object: string): Promise<number> =>
    (await served.call('admin', 'GET', `/sobjects/${object}/describe`)).status;

describe('single components of the metadata', () => {
    it('are created and read, and records follow them', async () => {
        expect(await admin.metadata.create('CustomObject', CRATE)).toMatchObject({ success: true, errors: [] });
        expect(await admin.metadata.create('CustomField', CODE)).toMatchObject({ success: true });
        await admin.sobject('Crate__c').create({ Name: 'First' });
        const stored = await admin.metadata.read('CustomObject', 'Crate__c');
        expect(stored).toMatchObject({
            fullName: 'Crate__c',
            label: 'Crate',
            description: 'A crate & more',
            nameField: { label: 'Crate Name' },
            fields: [{ fullName: 'Code__c', length: 20 }]
        });
        expect(await admin.metadata.read('CustomField', 'Crate__c.Code__c')).toMatchObject(CODE);
    });

    it('of a standard object are what was added to it', async () => {
        await admin.metadata.create('CustomField', { ...CODE, fullName: 'Account.Code__c' });
        expect(await admin.metadata.read('CustomObject', ['Account', 'Nothing__c'])).toMatchObject([
            { fullName: 'Account', fields: [{ fullName: 'Code__c' }] },
            {}
        ]);
        expect(await admin.metadata.create('CustomObject', { ...CRATE, fullName: 'Account' })).toMatchObject({
            success: false
        });
    });

    it('are changed; an element that is nil is taken away', async () => {
        await admin.metadata.create('CustomObject', CRATE);
        const change = { ...CRATE, label: 'Box', description: null as unknown as string };
        expect(await admin.metadata.update('CustomObject', change)).toMatchObject({ success: true });
        const stored = await admin.metadata.read('CustomObject', 'Crate__c');
        expect([stored.label, stored.description]).toEqual(['Box', undefined]);
    });

    it('are upserted, telling what was created', async () => {
        expect(await admin.metadata.upsert('CustomObject', [CRATE])).toMatchObject([{ success: true, created: true }]);
        expect(await admin.metadata.upsert('CustomObject', [CRATE])).toMatchObject([{ success: true, created: false }]);
    });

    it('are renamed while they hold no records', async () => {
        await admin.metadata.create('CustomObject', CRATE);
        await admin.metadata.create('CustomField', CODE);
        expect(await admin.metadata.rename('CustomObject', 'Crate__c', 'Box__c')).toMatchObject({ success: true });
        expect([await describes('Crate__c'), await describes('Box__c')]).toEqual([404, 200]);
        expect(await admin.metadata.read('CustomField', 'Box__c.Code__c')).toMatchObject({ length: 20 });
        await admin.sobject('Box__c').create({ Name: 'Kept' });
        await expect(admin.metadata.rename('CustomObject', 'Box__c', 'Crate__c')).rejects.toThrow(
            'does not support the renaming of Box__c, which has records'
        );
    });

    it('are deleted', async () => {
        await admin.metadata.create('CustomObject', CRATE);
        expect(await admin.metadata.delete('CustomObject', ['Crate__c', 'Nothing__c'])).toMatchObject([
            { success: true },
            { success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] }
        ]);
        expect(await describes('Crate__c')).toBe(404);
    });

    it('are refused one by one, with the reason, and leave the org as it was', async () => {
        const wrong = { ...CRATE, fullName: 'Wrong__c', sharingModel: 'Sometimes' };
        const results = await admin.metadata.create('CustomObject', [wrong, CRATE]);
        expect(results.map(({ success }) => success)).toEqual([false, true]);
        expect(JSON.stringify(results[0])).toContain('Sometimes');
        expect(await describes('Wrong__c')).toBe(404);
        expect(await admin.metadata.create('CustomObject', CRATE)).toMatchObject({
            success: false,
            errors: [{ statusCode: 'DUPLICATE_DEVELOPER_NAME' }]
        });
        expect(await admin.metadata.update('CustomField', CODE)).toMatchObject({ success: false });
    });

    it('are for people who may change the metadata', async () => {
        await expect(connection('nobody').metadata.create('CustomObject', CRATE)).rejects.toThrow(
            'requires a user with the ModifyAllData'
        );
    });

    it('of other types and in larger numbers are refused', async () => {
        await expect(
            admin.metadata.create('ApexClass' as 'CustomObject', { ...CRATE, fullName: 'Thing' })
        ).rejects.toThrow('does not support metadata of type ApexClass');
        const many = Array.from({ length: 11 }, (_unused, number) => ({ ...CRATE, fullName: `Crate${number}__c` }));
        await expect(admin.metadata.create('CustomObject', many)).rejects.toThrow('LIMIT_EXCEEDED');
    });
});
