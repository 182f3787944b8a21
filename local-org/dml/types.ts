import type { ErrorCode } from '../errors.ts';

/** Field API name to JSON value as the client sent it. Parents may be given as `{ "Account__r": { "Key__c": "x" } }`. */
export type InputRecord = Readonly<Record<string, unknown>>;

export interface RowError {
    readonly statusCode: ErrorCode;
    readonly message: string;
    readonly fields: readonly string[];
}

/** One row's outcome, in request order. `created` tells an upsert's insert from its update. */
export interface RowResult {
    readonly success: boolean;
    readonly id?: string;
    readonly created?: boolean;
    /** Ids that an upsert's external id belongs to, where there are several and nothing was written. */
    readonly matches?: readonly string[];
    readonly errors: readonly RowError[];
}

export type SaveOperation = 'insert' | 'update' | 'upsert' | 'delete';

export interface SaveRequest {
    readonly operation: SaveOperation;
    readonly object: string;
    /** For `update` and `delete` each record has `Id`; for `upsert` each has the external id field. */
    readonly records: readonly InputRecord[];
    readonly externalIdField?: string;
    /** True: every row is written or none. False: each row stands alone. */
    readonly allOrNone: boolean;
}
