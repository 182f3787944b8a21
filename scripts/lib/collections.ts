/** Writes many records with few calls and tells the truth about every one: sObject Collections, each record on its own. */
import type { Connection } from 'jsforce';
import { request } from './request.ts';

/** Most records one sObject Collections call takes (REST API guide, "sObject Collections"). */
const CHUNK = 200;

/** A record to write and the name under which a failure is told. */
export interface Change {
    readonly key: string;
    /** JSON body; an update carries the record's `Id`, an upsert its key field. */
    readonly body: Readonly<Record<string, unknown>>;
}

export interface RowFailure {
    readonly key: string;
    readonly code: string;
    readonly message: string;
}

export interface CollectionTarget {
    readonly object: string;
    /** External id field of an upsert; absent for an update by id. */
    readonly keyField?: string;
}

interface CollectionResult {
    readonly success: boolean;
    readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** Resolves with the records that the org refused. Sending again what was sent is harmless: both forms set, none adds. */
export async function writeCollection(
    connection: Connection,
    { object, keyField }: CollectionTarget,
    changes: readonly Change[]
): Promise<RowFailure[]> {
    const failures: RowFailure[] = [];
    for (let start = 0; start < changes.length; start += CHUNK) {
        const chunk = changes.slice(start, start + CHUNK);
        const results = await request<readonly CollectionResult[]>(connection, {
            method: 'PATCH',
            path: `/composite/sobjects${keyField ? `/${object}/${keyField}` : ''}`,
            body: {
                allOrNone: false,
                records: chunk.map(({ body }) => ({ attributes: { type: object }, ...body }))
            }
        });
        chunk.forEach(({ key }, position) => {
            const result = results[position];
            if (result?.success) return;
            const error = result?.errors[0];
            failures.push({
                key,
                code: error?.statusCode ?? 'NO_RESULT',
                message: error?.message ?? 'The org gave no result for this row.'
            });
        });
    }
    return failures;
}
