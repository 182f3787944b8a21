/**
 * The rows of a seeded org, object by object in the order they must be loaded. A row names its parents by their keys, never by ids:
 * the org resolves them, and refuses a row whose parent is not there.
 */
import type { UserRole } from './cases.ts';

export type RowValue = string | number | boolean | null | readonly string[] | ParentKey | UserReference;

/** A parent named by an external id field: `Account: { Triad_Source_Key__c: 'SEED:account:3' }`. */
export interface ParentKey {
    readonly field: string;
    readonly key: string;
}

/** A user of the org, by the part played; resolved to an id before loading. */
export interface UserReference {
    readonly user: UserRole;
}

export type Row = Readonly<Record<string, RowValue>>;

export interface ObjectRows {
    readonly object: string;
    /** External id field that identifies a row. */
    readonly keyField: string;
    /** What the keys of these rows begin with; absent: KEY_PREFIX. */
    readonly keyPrefix?: string;
    /** True for rows that belong to the org once they are loaded: those that are there stay as they are. */
    readonly createsOnly?: boolean;
    readonly rows: readonly Row[];
}

export function parentKey(field: string, key: string): ParentKey {
    return { field, key };
}

export function isParentKey(value: RowValue): value is ParentKey {
    return typeof value === 'object' && value !== null && 'field' in value;
}

export function isUserReference(value: RowValue): value is UserReference {
    return typeof value === 'object' && value !== null && 'user' in value;
}

/** The rows of one site. */
export interface SiteRows {
    readonly account: Row;
    readonly contacts: readonly Row[];
    /** Without `Account_Key__c`: the account's id exists only once the account is loaded. */
    readonly plan: Row;
    readonly objectives: readonly Row[];
    readonly touches: readonly Row[];
    readonly handoffs: readonly Row[];
    readonly barriers: readonly Row[];
}

export const SOURCE_KEY = 'Source_Key__c';
export const ACCOUNT_SOURCE_KEY = 'Triad_Source_Key__c';
export const PLAN_KEY = 'Account_Key__c';

/** Every key starts so; the reader of existing rows asks for nothing else. */
export const KEY_PREFIX = 'SEED:';
