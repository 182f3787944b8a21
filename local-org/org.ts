import type { OrgMetadata } from './deploy/live-metadata.ts';
import type { OrgSchema } from './metadata/schema.ts';
import type { Store } from './store/store.ts';

/** Newest API version the org speaks; older ones back to OLDEST_API_VERSION are answered the same way. */
export const API_VERSION = '66.0';
export const OLDEST_API_VERSION = '31.0';

/** A running org: schema, data and clock. Built by `openOrg`; pipelines take it as their first argument. */
export interface Org {
    /** 18-character organization id. */
    readonly id: string;
    readonly name: string;
    /** What is in force now: a deploy puts another schema in its place and counts `accessVersion` up. */
    readonly schema: OrgSchema;
    /** The metadata the org holds itself and how a deploy changes it. */
    readonly metadata: OrgMetadata;
    readonly store: Store;
    /** Milliseconds after which a session that is not used ends; absent where none ever does. */
    readonly sessionTimeout?: number;
    /** The org's clock; fixed under `--now`. */
    now(): Date;
    /** Sets the clock, which stands or goes on from there. */
    setClock(to: Date): void;
    /** Next 18-character id for an object. */
    nextId(objectApiName: string): string;
    /** Counts up on every change to users, permission sets, groups or assignments; caches of access key on it. */
    accessVersion(): number;
    /** Called by `dml` after it changed a set-up object. */
    accessChanged(): void;
}
