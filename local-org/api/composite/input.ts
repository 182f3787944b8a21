/** Bodies of composite requests, narrowed. */
import { OrgError } from '../../errors.ts';
import type { InputRecord } from '../../dml/types.ts';
import type { Method } from '../router.ts';

export interface Subrequest {
    readonly method: Method;
    readonly url: string;
    readonly referenceId: string;
    readonly body: unknown;
    /** Its own headers, names in lower case. */
    readonly headers: Readonly<Record<string, string>>;
}

export interface CompositeRequest {
    readonly allOrNone: boolean;
    readonly subrequests: readonly Subrequest[];
}

/** Headers of the whole request that hold for each of its subrequests; no other does. */
export const INHERITED_HEADERS: readonly string[] = ['accept', 'authorization', 'content-type'];
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);
/** Fewer than 40 characters, the first a letter or digit. */
const GRAPH_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
const REFERENCE_ID = /^[A-Za-z][A-Za-z0-9_]*$/;

export function compositeRequest(body: unknown): CompositeRequest {
    return { allOrNone: isObject(body) && body['allOrNone'] === true, subrequests: subrequestsIn(body) };
}

export interface Graph {
    readonly graphId: string;
    readonly subrequests: readonly Subrequest[];
}

export function graphRequest(body: unknown): Graph[] {
    const graphs = (isObject(body) && Array.isArray(body['graphs']) ? body['graphs'] : [undefined]).map(graph);
    if (new Set(graphs.map(({ graphId }) => graphId)).size < graphs.length) {
        throw new OrgError('BAD_REQUEST', 'Each graph needs a graphId of its own.');
    }
    return graphs;
}

function graph(value: unknown): Graph {
    const graphId = isObject(value) ? value['graphId'] : undefined;
    if (typeof graphId !== 'string' || !GRAPH_ID.test(graphId)) {
        const message = 'A graph request needs an array graphs, each with a graphId of letters, digits, - and _.';
        throw new OrgError('BAD_REQUEST', message);
    }
    return { graphId, subrequests: subrequestsIn(value) };
}

function subrequestsIn(body: unknown): Subrequest[] {
    const list = isObject(body) ? body['compositeRequest'] : undefined;
    if (!Array.isArray(list)) {
        throw new OrgError('JSON_PARSER_ERROR', 'A composite request needs an array compositeRequest.');
    }
    const subrequests = list.map(subrequest);
    const names = new Set(subrequests.map(({ referenceId }) => referenceId));
    if (names.size < subrequests.length) {
        throw new OrgError('BAD_REQUEST', 'Each subrequest needs a referenceId of its own.');
    }
    return subrequests;
}

function subrequest(value: unknown): Subrequest {
    const { method, url, referenceId, body, httpHeaders } = isObject(value) ? value : {};
    const name = typeof method === 'string' ? method.toUpperCase() : '';
    if (
        !METHODS.has(name) ||
        typeof url !== 'string' ||
        typeof referenceId !== 'string' ||
        !REFERENCE_ID.test(referenceId)
    ) {
        throw new OrgError(
            'BAD_REQUEST',
            'Each subrequest needs a method, a url and a referenceId of letters, digits and underscores.'
        );
    }
    return { method: name as Method, url, referenceId, body, headers: headersOf(httpHeaders) };
}

/** Throws BAD_REQUEST for headers that a subrequest inherits and may not name ("Composite Subrequest"). */
function headersOf(value: unknown): Readonly<Record<string, string>> {
    const headers: Record<string, string> = {};
    for (const [name, content] of Object.entries(isObject(value) ? value : {})) {
        const lower = name.toLowerCase();
        if (INHERITED_HEADERS.includes(lower) || typeof content !== 'string') {
            throw new OrgError('BAD_REQUEST', `A subrequest may not have the header ${name} with this value.`);
        }
        headers[lower] = content;
    }
    return headers;
}

export interface BatchSubrequest {
    readonly method: Method;
    /** Below `/services/data/`, e.g. `v66.0/sobjects/Account/001…`. */
    readonly url: string;
    readonly richInput: unknown;
}

export interface BatchRequest {
    readonly haltOnError: boolean;
    readonly subrequests: readonly BatchSubrequest[];
}

export function batchRequest(body: unknown): BatchRequest {
    const list = isObject(body) ? body['batchRequests'] : undefined;
    if (!isObject(body) || !Array.isArray(list)) {
        throw new OrgError('JSON_PARSER_ERROR', 'A batch needs an array batchRequests.');
    }
    return { haltOnError: body['haltOnError'] === true, subrequests: list.map(batchSubrequest) };
}

function batchSubrequest(value: unknown): BatchSubrequest {
    const { method, url, richInput } = isObject(value) ? value : {};
    const name = typeof method === 'string' ? method.toUpperCase() : '';
    if (!METHODS.has(name) || typeof url !== 'string') {
        throw new OrgError('BAD_REQUEST', 'Each request of a batch needs a method and a url.');
    }
    return { method: name as Method, url, richInput };
}

export interface CollectionRequest {
    readonly allOrNone: boolean;
    readonly records: readonly InputRecord[];
}

export function collectionRequest(body: unknown): CollectionRequest {
    const records = isObject(body) ? body['records'] : undefined;
    if (!isObject(body) || !Array.isArray(records) || !records.every(isObject)) {
        throw new OrgError('JSON_PARSER_ERROR', 'A collection needs an array records of objects.');
    }
    return { allOrNone: body['allOrNone'] === true, records };
}

export interface RetrieveRequest {
    readonly ids: readonly string[];
    readonly fields: readonly string[];
}

export function retrieveRequest(body: unknown): RetrieveRequest {
    const { ids, fields } = isObject(body) ? body : {};
    if (!isTextArray(ids) || !isTextArray(fields)) {
        throw new OrgError('JSON_PARSER_ERROR', 'A retrieve needs the arrays ids and fields.');
    }
    return { ids, fields };
}

/** Object name in `attributes.type`. */
export function typeOf(record: InputRecord): string {
    const attributes = record['attributes'];
    const type = isObject(attributes) ? attributes['type'] : undefined;
    if (typeof type !== 'string') {
        throw new OrgError('INVALID_TYPE', 'The record needs its object in attributes.type.');
    }
    return type;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextArray(value: unknown): value is readonly string[] {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
