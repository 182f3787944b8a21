import { createDefaultsPath } from '../../../data/object-paths.ts';
import { pageData } from '../../../data/page-data.ts';
import { recordPath, recordsPath } from '../../../data/record-paths.ts';
import { resourceWire } from '../../../data/resource-wire.ts';

export { getFieldDisplayValue, getFieldValue } from '../../../data/record-values.ts';

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

export const getRecord = resourceWire(recordPath);
export const getRecords = resourceWire(recordsPath);
export const getRecordCreateDefaults = resourceWire(createDefaultsPath);

export function createRecord({ apiName, fields }: RecordInput): Promise<unknown> {
    return pageData.write({ method: 'POST', path: '/ui-api/records', body: { apiName, fields } });
}

export function updateRecord(
    { fields: { Id: recordId, ...fields } }: RecordInput,
    { ifUnmodifiedSince }: { readonly ifUnmodifiedSince?: string } = {}
): Promise<unknown> {
    const headers = ifUnmodifiedSince === undefined ? undefined : { 'if-unmodified-since': ifUnmodifiedSince };
    return pageData.write({ method: 'PATCH', path: `/ui-api/records/${String(recordId)}`, body: { fields }, headers });
}

export async function deleteRecord(recordId: string): Promise<void> {
    await pageData.write({ method: 'DELETE', path: `/ui-api/records/${recordId}` });
}

/** Says that records were changed past the data service; settles when their readers have the new values. */
export async function notifyRecordUpdateAvailable(items: readonly { readonly recordId: string }[]): Promise<void> {
    await pageData.recordsChanged(items.map(({ recordId }) => recordId));
}
