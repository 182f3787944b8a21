import type { FieldType } from '../metadata/schema.ts';
import type { SqlValue } from '../store/store.ts';

/** A result row before any door shapes it: canonical API names, typed values, nested parents and children. */
export interface SoqlRow {
    /** API name of the object, `AggregateResult` for aggregates. */
    readonly type: string;
    readonly id?: string;
    readonly values: Readonly<Record<string, SoqlValue>>;
    /** Field types of the values of aggregates and of fields that no object declares; others have the types their object declares. */
    readonly types?: Readonly<Record<string, FieldType>>;
}
export interface SoqlChildren {
    readonly totalSize: number;
    readonly done: boolean;
    readonly rows: readonly SoqlRow[];
}
/**
 * Scalars as the API's JSON has them: boolean, number, string (date `YYYY-MM-DD`, datetime as stored, ISO UTC `…Z`; doors
 * render `+0000`), null. A parent is a SoqlRow or null; a child subquery is SoqlChildren or null when empty.
 */
export type SoqlValue = string | number | boolean | null | SoqlRow | SoqlChildren;

/** A value in stored form: booleans are 0 and 1. */
export type SoqlScalar = SqlValue;

export interface SoqlPage {
    readonly totalSize: number;
    readonly done: boolean;
    readonly rows: readonly SoqlRow[];
    /** Present while `done` is false; give it to `queryMore`. */
    readonly locator?: string;
}

export interface QueryOptions {
    /** 200 to 2,000; default 2,000. */
    readonly batchSize?: number;
    /** Also rows that were deleted and not yet emptied from the recycle bin. */
    readonly includeDeleted?: boolean;
}

export type { SqlValue };
