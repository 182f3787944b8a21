import JSZip from 'jszip';
import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CRATE, crate, textField, zipOf } from '../../../deploy/__tests__/zip-of.ts';
import { openTestOrg, TEST_USERS } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const PLAIN_USERS = TEST_USERS.filter(({ alias }) => ['admin', 'nobody'].includes(alias)).map((user) => ({
    ...user,
    permissionSetGroups: [],
    permissionSets: []
}));
const BROKEN =
    '<fields><fullName>Bad__c</fullName><label>Bad</label><type>Text</type><formula>Absent__c</formula></fields>';

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
function zip(...children: readonly string[]): Promise<Buffer> {
    const archive = new JSZip();
    for (const [path, content] of zipOf(CRATE, crate(...children))) {
        archive.file(path, content);
    }
    return archive.generateAsync({ type: 'nodebuffer' });
}
const describes = async (object: string): Promise<number> =>
    (await served.call('admin', 'GET', `/sobjects/${object}/describe`)).status;

describe('the Metadata API over SOAP', () => {
    it('deploys a zip and tells each component', async () => {
        const result = await admin.metadata
            .deploy(await zip(textField('Code__c')), { rollbackOnError: true })
            .complete(true);
        expect(result).toMatchObject({ success: true, status: 'Succeeded', numberComponentsDeployed: 2 });
        const told = [result.details.componentSuccesses ?? []]
            .flat()
            .map(({ componentType, fullName, created }) => [componentType, fullName, created]);
        expect(told).toContainEqual(['CustomField', 'Crate__c.Code__c', true]);
        expect(await describes('Account')).toBe(200);
        expect(served.org.store.all('SELECT Code__c FROM Crate__c')).toEqual([]);
    });

    it('tells component, line and problem of a failure and leaves the org as it was', async () => {
        const result = await admin.metadata.deploy(await zip(BROKEN), { rollbackOnError: true }).complete(true);
        expect(result).toMatchObject({ success: false, status: 'Failed', numberComponentErrors: 1 });
        const [failure] = [result.details.componentFailures ?? []].flat();
        expect(failure).toMatchObject({
            componentType: 'CustomField',
            fullName: 'Crate__c.Bad__c',
            fileName: 'objects/Crate__c.object',
            problemType: 'Error'
        });
        expect(Number(failure?.lineNumber)).toBe(8);
        expect(failure?.problem).toContain('Absent__c');
        expect(served.org.schema.objects.has('crate__c')).toBe(false);
    });

    it('lists and describes what it takes', async () => {
        await admin.metadata.deploy(await zip(textField('Code__c')), { rollbackOnError: true }).complete();
        const fields = await admin.metadata.list([{ type: 'CustomField' }]);
        expect([fields].flat().map(({ fullName }) => fullName)).toEqual(['Crate__c.Code__c']);
        expect(await admin.metadata.list([{ type: 'ApexClass' }])).toEqual([]);
        await expect(admin.metadata.list([{ type: 'Nonsense' }])).rejects.toThrow('Unknown type:Nonsense');
        await expect(connection('nobody').metadata.list([{ type: 'CustomField' }])).rejects.toThrow('ModifyAllData');
        const { metadataObjects } = await admin.metadata.describe();
        expect(metadataObjects.map(({ xmlName }) => xmlName)).toContain('PermissionSet');
    });

    it('gives back what was deployed, so that a deploy of it changes nothing', async () => {
        await admin.metadata.deploy(await zip(textField('Code__c')), { rollbackOnError: true }).complete();
        const types = [{ name: 'CustomObject', members: ['Crate__c'] }];
        const request = { apiVersion: '66.0', singlePackage: true, unpackaged: { types, version: '66.0' } };
        const { id } = await admin.metadata.retrieve(
            request as unknown as Parameters<Connection['metadata']['retrieve']>[0]
        );
        const { zipFile } = await admin.metadata.checkRetrieveStatus(id);
        const again = await admin.metadata.deploy(zipFile, { rollbackOnError: true }).complete(true);
        expect(again).toMatchObject({ success: true, numberComponentsDeployed: 2 });
        const archive = await JSZip.loadAsync(zipFile, { base64: true });
        expect(await archive.file('unpackaged/objects/Crate__c.object')?.async('string')).toContain(
            '<fullName>Code__c</fullName>'
        );
    });

    it('refuses other calls by name, deploys of people without the permission, and wrong sessions', async () => {
        await expect(admin.metadata.deployRecentValidation({ id: '0Af', rest: false })).rejects.toThrow(
            'does not support the Metadata API call deployRecentValidation'
        );
        await expect(
            connection('nobody')
                .metadata.deploy(await zip(), {})
                .complete()
        ).rejects.toThrow('ModifyAllData');
        const stranger = new Connection({ instanceUrl: served.origin, accessToken: 'wrong', version: '66.0' });
        await expect(stranger.metadata.describe()).rejects.toMatchObject({ errorCode: 'sf:INVALID_SESSION_ID' });
    });

    it('cancels nothing that has ended, and knows no other deployment', async () => {
        const { id } = await admin.metadata.deploy(await zip(), {}).complete();
        await expect(admin.metadata.checkDeployStatus('0Af000000000000AAA')).rejects.toThrow(
            'invalid cross reference id'
        );
        await expect(admin.metadata.checkDeployStatus(id)).resolves.toMatchObject({ done: true });
    });
});

describe('deploys over REST', () => {
    it('deploys, and keeps the result', async () => {
        const { id } = await admin.metadata.deployRest(await zip(textField('Code__c')), { rollbackOnError: true });
        const { body } = await served.call('admin', 'GET', `/metadata/deployRequest/${id ?? ''}?includeDetails=true`);
        expect(body).toMatchObject({ id, deployResult: { status: 'Succeeded', details: { componentFailures: [] } } });
        const brief = await served.call('admin', 'GET', `/metadata/deployRequest/${id ?? ''}`);
        expect((brief.body as { deployResult: object }).deployResult).not.toHaveProperty('details');
    });

    it('refuses a body without its parts, and what is no zip', async () => {
        expect(await served.call('admin', 'POST', '/metadata/deployRequest', {})).toMatchObject({ status: 400 });
        await expect(admin.metadata.deployRest(Buffer.from('no zip'), {})).rejects.toThrow('is not a zip');
    });
});

describe('deploys to an org that follows folders', () => {
    it('are refused with the way out', async () => {
        const following = await serveTestOrg();
        const connected = new Connection({
            instanceUrl: following.origin,
            accessToken: following.token('admin'),
            version: '66.0'
        });
        await expect(connected.metadata.deploy(await zip(), {}).complete()).rejects.toThrow('Start it with --empty');
        await following.close();
    });
});
