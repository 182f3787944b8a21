import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fetch = vi.fn<typeof globalThis.fetch>();
const NAME = { objectApiName: 'Account', fieldApiName: 'Name' };

beforeEach(() => {
    vi.resetModules();
    fetch.mockReset();
    fetch.mockImplementation(() => Promise.resolve(Response.json({ id: '001A' })));
    vi.stubGlobal('window', { fetch });
});
afterEach(() => {
    vi.unstubAllGlobals();
});

function lastRequest() {
    const [path, init] = fetch.mock.lastCall ?? [];
    return { path, method: init?.method, body: JSON.parse((init?.body as string | undefined) ?? 'null') as unknown };
}

describe('lightning/uiRecordApi', () => {
    it('emits data or error, never both', async () => {
        const { getRecord } = await import('../uiRecordApi.ts');
        const emit = vi.fn();
        const adapter = new getRecord(emit);
        adapter.connect();
        adapter.update({ recordId: '001A', fields: [NAME] });
        await vi.waitFor(() => expect(emit).toHaveBeenLastCalledWith({ data: { id: '001A' }, error: undefined }));
        expect(emit.mock.calls[0]).toEqual([{ data: undefined, error: undefined }]);
        fetch.mockResolvedValueOnce(Response.json([{ errorCode: 'NOT_FOUND' }], { status: 404 }));
        adapter.update({ recordId: '001B', fields: [NAME] });
        await vi.waitFor(() =>
            expect(emit).toHaveBeenLastCalledWith({
                data: undefined,
                error: expect.objectContaining({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] }) as unknown
            })
        );
    });

    it('creates, updates and deletes over the UI API', async () => {
        const { createRecord, deleteRecord, updateRecord } = await import('../uiRecordApi.ts');
        await expect(createRecord({ apiName: 'Account', fields: { Name: 'A' } })).resolves.toEqual({ id: '001A' });
        expect(lastRequest()).toEqual({
            path: '/services/data/v66.0/ui-api/records',
            method: 'POST',
            body: { apiName: 'Account', fields: { Name: 'A' } }
        });
        await updateRecord({ fields: { Id: '001A', Name: 'B' } });
        expect(lastRequest()).toEqual({
            path: '/services/data/v66.0/ui-api/records/001A',
            method: 'PATCH',
            body: { fields: { Name: 'B' } }
        });
        await deleteRecord('001A');
        expect(lastRequest()).toMatchObject({ path: '/services/data/v66.0/ui-api/records/001A', method: 'DELETE' });
    });

    it('sends the time a record was read with the update that depends on it', async () => {
        const { updateRecord } = await import('../uiRecordApi.ts');
        await updateRecord({ fields: { Id: '001A' } }, { ifUnmodifiedSince: '2026-01-01T00:00:00.000Z' });
        expect(fetch.mock.lastCall?.[1]?.headers).toMatchObject({ 'if-unmodified-since': '2026-01-01T00:00:00.000Z' });
    });

    it('rejects a refused write with the body of the refusal', async () => {
        const { updateRecord } = await import('../uiRecordApi.ts');
        fetch.mockResolvedValueOnce(Response.json({ message: 'No.' }, { status: 400 }));
        await expect(updateRecord({ fields: { Id: '001A' } })).rejects.toMatchObject({
            status: 400,
            body: { message: 'No.' }
        });
    });

    it('settles a notification after the readers have the new values', async () => {
        const { getRecord, notifyRecordUpdateAvailable } = await import('../uiRecordApi.ts');
        const emit = vi.fn();
        const adapter = new getRecord(emit);
        adapter.connect();
        adapter.update({ recordId: '001A', fields: [NAME] });
        await vi.waitFor(() => expect(emit).toHaveBeenCalledTimes(2));
        await notifyRecordUpdateAvailable([{ recordId: '001A' }]);
        expect(emit).toHaveBeenCalledTimes(3);
        expect(fetch).toHaveBeenCalledTimes(2);
    });
});
