/**
 * Conditional requests on single records (REST API Developer Guide, "Conditional Request Headers"): ETags for accounts alone, dates by
 * `LastModifiedDate` to the second. A delete takes no conditions. What the body of 304 and 412 holds is told nowhere; both are sent
 * without one.
 */
import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { quoted } from '../../store/store.ts';
import type { Reply, RequestContext } from '../router.ts';
import { readById } from './read-record.ts';
import { recordJson } from './record-json.ts';

const TAGGED_OBJECT = 'Account';
const TAGS = /^\s*(?:\*|(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*)\s*$/;
const TAG = /"([^"]*)"/g;
/** RFC 9110 IMF-fixdate, as every client writes it today. */
const HTTP_DATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const SECOND = 1_000;

/** What conditions are held against. */
export interface RecordState {
    /** Milliseconds since the epoch, whole seconds. */
    readonly lastModified?: number;
    /** Without its quotes. */
    readonly etag?: string;
}

/** State of a record the user may read. */
export function recordState({ org, user, params }: RequestContext, object: ObjectSchema, id: string): RecordState {
    const audited = object.fields.has('lastmodifieddate');
    const stored = audited
        ? org.store.get(`SELECT "LastModifiedDate" FROM ${quoted(object.apiName)} WHERE "Id" = ?`, [id])
        : undefined;
    const modified = Date.parse(String(stored?.['LastModifiedDate'] ?? ''));
    const row = object.apiName === TAGGED_OBJECT ? readById(org, user, object, id, undefined) : undefined;
    return {
        ...(Number.isNaN(modified) ? {} : { lastModified: Math.floor(modified / SECOND) * SECOND }),
        ...(row ? { etag: hashOf(recordJson(org.schema, params['version'] ?? '', row)) } : {})
    };
}

export function stateHeaders({ lastModified, etag }: RecordState): Readonly<Record<string, string>> {
    return {
        ...(lastModified === undefined ? {} : { 'last-modified': new Date(lastModified).toUTCString() }),
        ...(etag === undefined ? {} : { etag: `"${etag}"` })
    };
}

/** 304 for a read that would tell nothing new, 412 for a request whose condition does not hold. */
export function unmetCondition({ method, headers }: RequestContext, state: RecordState): Reply | undefined {
    const isRead = method === 'GET';
    const match = tagsOf(headers['if-match']);
    const noneMatch = tagsOf(headers['if-none-match']);
    const unmodifiedSince = dateOf(headers['if-unmodified-since']);
    const modifiedSince = dateOf(headers['if-modified-since']);
    if (state.etag !== undefined && match && !match(state.etag)) {
        return { status: 412 };
    }
    const { lastModified } = state;
    if (!match && unmodifiedSince !== undefined && lastModified !== undefined && lastModified > unmodifiedSince) {
        return { status: 412 };
    }
    if (state.etag !== undefined && noneMatch?.(state.etag)) {
        return { status: isRead ? 304 : 412, headers: stateHeaders(state) };
    }
    const isOld = modifiedSince !== undefined && lastModified !== undefined && lastModified <= modifiedSince;
    return isRead && !noneMatch && isOld ? { status: 304, headers: stateHeaders(state) } : undefined;
}

export function hasConditions({ headers }: RequestContext): boolean {
    return ['if-match', 'if-none-match', 'if-unmodified-since'].some((name) => headers[name] !== undefined);
}

/** Throws BAD_REQUEST for a condition of a write that cannot be read; of a read it is left aside. */
export function checkConditions({ headers }: RequestContext): void {
    for (const name of ['if-match', 'if-none-match'] as const) {
        const value = headers[name];
        if (value !== undefined && !tagsOf(value)) {
            throw new OrgError('BAD_REQUEST', `Invalid value for the header ${name}: ${value}`);
        }
    }
    const since = headers['if-unmodified-since'];
    if (since !== undefined && dateOf(since) === undefined) {
        throw new OrgError('BAD_REQUEST', `Invalid value for the header if-unmodified-since: ${since}`);
    }
}

/** Whether a tag is among those of the header; a compressed answer's `-gzip` is no part of the tag. */
function tagsOf(value: string | undefined): ((etag: string) => boolean) | undefined {
    if (value === undefined || !TAGS.test(value)) {
        return undefined;
    }
    const tags = new Set([...value.matchAll(TAG)].map(([, tag = '']) => tag.replace(/-gzip$/, '')));
    return (etag) => value.trim() === '*' || tags.has(etag);
}

function dateOf(value: string | undefined): number | undefined {
    const time = value !== undefined && HTTP_DATE.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(time) ? undefined : time;
}

function hashOf(answer: unknown): string {
    return createHash('sha1').update(JSON.stringify(answer)).digest('base64');
}
