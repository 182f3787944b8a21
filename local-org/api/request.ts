/** An HTTP request read whole: path, query, body after decompression. */
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress, createGunzip, createInflate, gunzip, inflate } from 'node:zlib';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import { normalisedPath } from './match.ts';
import type { Method, PublicContext, Session } from './router.ts';

/** Largest body the platform's REST API takes. */
export const LARGEST_BODY_BYTES = 50 * 1024 * 1024;

const DECOMPRESS = {
    gzip: promisify(gunzip),
    deflate: promisify(inflate),
    br: promisify(brotliDecompress)
} as const;

const DECOMPRESS_STREAM = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

export interface RequestHead {
    readonly method: Method;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly origin: string;
}

/**
 * HEAD is answered like GET; `send` leaves the body out. A client that cannot send PATCH posts with `?_HttpMethod=PATCH`
 * (REST API Developer Guide, "Update a Record").
 */
export function headOf(request: IncomingMessage): RequestHead {
    const origin = `http://${request.headers.host ?? 'localhost'}`;
    const target = targetOf(request.url ?? '/');
    return { method: methodOf(request, target.query), ...target, origin };
}

/** Path and query of a request line; what follows a second question mark is part of the query. */
export function targetOf(text: string): Pick<RequestHead, 'path' | 'query'> {
    const [path = '/', ...rest] = text.split('?');
    return { path: normalisedPath(path), query: new URLSearchParams(rest.join('?')) };
}

function methodOf({ method }: IncomingMessage, query: URLSearchParams): Method {
    if (method === 'POST' && query.get('_HttpMethod') === 'PATCH') {
        return 'PATCH';
    }
    return (method === 'HEAD' ? 'GET' : method) as Method;
}

/** Throws BAD_REQUEST (413) for a body beyond the limit, before or after decompression. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength;
        if (size > LARGEST_BODY_BYTES) {
            throw tooLarge();
        }
        chunks.push(chunk);
    }
    const encoding = encodingOf(request);
    const received = Buffer.concat(chunks);
    if (encoding === 'identity' || received.byteLength === 0) {
        return received;
    }
    try {
        return await DECOMPRESS[encoding](received, { maxOutputLength: LARGEST_BODY_BYTES });
    } catch (error) {
        throw isTooLong(error) ? tooLarge() : new OrgError('BAD_REQUEST', `The body is not valid ${encoding}`);
    }
}

export async function* noBody(): AsyncGenerator<Uint8Array> {}

/** The body piece by piece after decompression, as fast as it is read. Throws BAD_REQUEST for bytes that do not decompress. */
export async function* streamBody(request: IncomingMessage): AsyncGenerator<Uint8Array> {
    const encoding = encodingOf(request);
    if (encoding === 'identity') {
        yield* request as AsyncIterable<Uint8Array>;
        return;
    }
    const decompressed = request.pipe(DECOMPRESS_STREAM[encoding]());
    request.once('aborted', () => decompressed.destroy(new Error('The client broke off.')));
    try {
        yield* decompressed as AsyncIterable<Uint8Array>;
    } catch {
        throw new OrgError('BAD_REQUEST', `The body is not valid ${encoding}`);
    }
}

function encodingOf(request: IncomingMessage): 'identity' | keyof typeof DECOMPRESS {
    const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
    if (encoding !== 'identity' && encoding !== 'gzip' && encoding !== 'deflate' && encoding !== 'br') {
        throw new OrgError('BAD_REQUEST', `Content-Encoding ${encoding} is not supported`, [], 415);
    }
    return encoding;
}

export interface ContextParts {
    readonly org: Org;
    readonly head: RequestHead;
    readonly headers: IncomingMessage['headers'];
    readonly params: Readonly<Record<string, string>>;
    readonly rawBody: Uint8Array;
    readonly bodyStream: AsyncIterable<Uint8Array>;
    readonly session?: Session;
}

export function contextOf({ head, ...parts }: ContextParts): PublicContext {
    return {
        ...parts,
        ...head,
        body: () => parseJson(Buffer.from(parts.rawBody).toString('utf8')),
        form: () => new URLSearchParams(Buffer.from(parts.rawBody).toString('utf8'))
    };
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new OrgError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'The body is not JSON');
    }
}

function isTooLong(error: unknown): boolean {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function tooLarge(): OrgError {
    return new OrgError('BAD_REQUEST', `The body is larger than ${LARGEST_BODY_BYTES} bytes`, [], 413);
}
