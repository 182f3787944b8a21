import { Connection } from 'jsforce';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metadataXml, zipOf } from '../../../deploy/__tests__/zip-of.ts';
import { openTestOrg, TEST_USERS } from '../../../__tests__/support/test-org.ts';
import { serveTestOrg, type ServedTestOrg } from '../../__tests__/support/served-org.ts';

const PLAIN_USERS = TEST_USERS.filter(({ alias }) => ['admin', 'nobody'].includes(alias)).map((user) => ({
    ...user,
    permissionSetGroups: [],
    permissionSets: []
}));
const BYTES = Buffer.from([0, 255, 13, 10, 128]);
const RECORD = { Name: 'Logo', ContentType: 'image/png', CacheControl: 'Private', Body: BYTES.toString('base64') };

let served: ServedTestOrg;
let admin: Connection;
beforeEach(async () => {
    served = await serveTestOrg({}, openTestOrg({ sources: [], users: PLAIN_USERS }));
    admin = new Connection({ instanceUrl: served.origin, accessToken: served.token('admin'), version: '66.0' });
});
afterEach(() => served.close());

const post = (record: object, name = 'admin'): Promise<{ status: number; body: unknown }> =>
    served.call(name, 'POST', '/tooling/sobjects/StaticResource', record);
async function create(record: object = RECORD): Promise<string> {
    const { id, success } = await admin.tooling.create('StaticResource', record);
    expect(success).toBe(true);
    return id ?? '';
}
async function bytesAt(path: string, name?: string): Promise<{ status: number; bytes: Buffer; type: string | null }> {
    const headers: Record<string, string> = name === undefined ? {} : { authorization: `Bearer ${served.token(name)}` };
    const response = await fetch(served.origin + path, { headers });
    return {
        status: response.status,
        bytes: Buffer.from(await response.arrayBuffer()),
        type: response.headers.get('content-type')
    };
}

describe('static resources as records of the Tooling API', () => {
    it('are created from base 64, told by query, and give their bytes', async () => {
        const id = await create();
        const { records } = await admin.query('SELECT Id, Name, BodyLength, CreatedById, Body FROM StaticResource');
        expect(records).toMatchObject([
            { Id: id, Name: 'Logo', BodyLength: 5, Body: `/services/data/v66.0/sobjects/StaticResource/${id}/Body` }
        ]);
        const { user_id: userId } = await admin.identity();
        expect(records[0]?.['CreatedById']).toBe(userId);
        const found = await bytesAt(String(records[0]?.['Body']), 'admin');
        expect(found).toEqual({ status: 200, bytes: BYTES, type: 'image/png' });
        const inTooling = await admin.tooling.retrieve('StaticResource', id);
        expect(inTooling['Body']).toBe(`/services/data/v66.0/tooling/sobjects/StaticResource/${id}/Body`);
    });

    it('are created from multipart/form-data', async () => {
        const multipartFileFields = { Body: { contentType: 'image/png', filename: 'logo.png' } };
        const record = { ...RECORD, Body: BYTES } as unknown as Record<string, unknown>;
        const { id } = await admin.tooling.create('StaticResource', record, { multipartFileFields });
        const path = `/services/data/v66.0/tooling/sobjects/StaticResource/${id}/Body`;
        expect((await bytesAt(path, 'admin')).bytes).toEqual(BYTES);
    });

    it('are components of the metadata: listed, retrieved, deployed again under the same id', async () => {
        const id = await create();
        expect(await admin.metadata.list({ type: 'StaticResource' })).toMatchObject([{ fullName: 'Logo' }]);
        const archive = new JSZip();
        for (const [path, content] of zipOf({ StaticResource: ['Logo'] })) {
            archive.file(path, content);
        }
        archive.file('staticresources/Logo.resource', Buffer.from('new'));
        archive.file(
            'staticresources/Logo.resource-meta.xml',
            metadataXml('StaticResource', '<cacheControl>Public</cacheControl><contentType>text/plain</contentType>')
        );
        const zip = await archive.generateAsync({ type: 'nodebuffer' });
        expect(await admin.metadata.deploy(zip).complete(true)).toMatchObject({
            success: true,
            details: {
                componentSuccesses: [
                    { fullName: 'package.xml' },
                    { fullName: 'Logo', componentType: 'StaticResource', created: false }
                ]
            }
        });
        expect((await bytesAt(`/services/data/v66.0/sobjects/StaticResource/${id}/Body`, 'admin')).bytes).toEqual(
            Buffer.from('new')
        );
        const retrieved = await admin.metadata
            .retrieve({
                apiVersion: '66.0',
                unpackaged: { types: [{ name: 'StaticResource', members: ['*'] }] }
            } as never)
            .complete();
        const back = await JSZip.loadAsync((retrieved as unknown as { zipFile: string }).zipFile, { base64: true });
        expect(await back.file('unpackaged/staticresources/Logo.resource')?.async('string')).toBe('new');
    });

    it('are changed and taken away', async () => {
        const id = await create();
        const change = { Id: id, Body: Buffer.from('other').toString('base64') };
        expect(await admin.tooling.update('StaticResource', change)).toMatchObject({ success: true });
        const row = served.org.store.get('SELECT "BodyLength", "ContentType" FROM StaticResource WHERE "Id" = ?', [id]);
        expect(row).toEqual({ BodyLength: 5, ContentType: 'image/png' });
        expect(await admin.tooling.destroy('StaticResource', id)).toMatchObject({ success: true });
        expect(served.org.store.all('SELECT * FROM StaticResource')).toEqual([]);
        expect(served.org.metadata.files().size).toBe(0);
    });

    it('are refused with what is wrong', async () => {
        await create();
        expect((await post(RECORD)).body).toMatchObject([{ errorCode: 'DUPLICATE_VALUE' }]);
        expect((await post({ ...RECORD, Name: 'a__b' })).body).toMatchObject([{ fields: ['Name'] }]);
        expect((await post({ Name: 'Other' })).body).toMatchObject([{ fields: ['ContentType', 'Body'] }]);
        expect((await post({ ...RECORD, Name: 'Other', CacheControl: 'x' })).status).toBe(400);
        expect((await post({ ...RECORD, Name: 'Other', Body: '§' })).status).toBe(400);
        expect((await post({ ...RECORD, Name: 'Other', Rows: 1 })).body).toMatchObject([
            { errorCode: 'INVALID_FIELD' }
        ]);
        expect((await post({ ...RECORD, Name: 'Other' }, 'nobody')).status).toBe(403);
        const upsert = await served.call('admin', 'PATCH', '/tooling/sobjects/staticresource/Id/081000000000001', {});
        expect(upsert.status).toBe(501);
        expect(served.org.store.all('SELECT "Name" FROM StaticResource')).toEqual([{ Name: 'Logo' }]);
    });
});

describe('static resources as pages ask for them', () => {
    it('are for people with a session unless they are public', async () => {
        await create();
        await create({ ...RECORD, Name: 'Open', CacheControl: 'Public' });
        expect((await bytesAt('/resource/1700000000000/Logo')).status).toBe(404);
        expect(await bytesAt('/resource/1700000000000/Logo', 'nobody')).toMatchObject({ status: 200, bytes: BYTES });
        expect(await bytesAt('/resource/open')).toMatchObject({ status: 200, bytes: BYTES, type: 'image/png' });
    });

    it('give the files of an archive', async () => {
        const zip = await new JSZip().file('css/a.css', 'a {}').generateAsync({ type: 'base64' });
        await create({ ...RECORD, Name: 'Theme', Body: zip, ContentType: 'application/zip' });
        const found = await bytesAt('/resource/1/Theme/css/a.css', 'admin');
        expect(found).toMatchObject({ status: 200, bytes: Buffer.from('a {}'), type: 'text/css; charset=utf-8' });
        expect((await bytesAt('/resource/1/Theme/css/b.css', 'admin')).status).toBe(404);
    });
});
