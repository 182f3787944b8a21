/** Writes a reply: JSON or content, compressed when the client takes it and it pays. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Reply } from './router.ts';

const SMALLEST_COMPRESSED_BYTES = 1024;
const COMPRESSIBLE = /json|text|javascript|svg|xml/;
const compress = promisify(gzip);

const SAFETY_HEADERS = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN'
} as const;

export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
    for (const [name, value] of Object.entries({ ...SAFETY_HEADERS, ...reply.headers })) {
        response.setHeader(name, value);
    }
    if (reply.json !== undefined) {
        response.setHeader('content-type', 'application/json;charset=UTF-8');
        response.setHeader('cache-control', 'no-cache,must-revalidate,max-age=0,no-store,private');
    }
    if (reply.stream) {
        response.writeHead(reply.status);
        await pipeline(Readable.from(request.method === 'HEAD' ? [] : reply.stream), response);
        return;
    }
    const plain = reply.json === undefined ? reply.content : JSON.stringify(reply.json);
    if (plain === undefined) {
        response.writeHead(reply.status);
        response.end();
        return;
    }
    const bytes = typeof plain === 'string' ? Buffer.from(plain) : plain;
    const sent = takesGzip(request, response, bytes) ? await compressed(response, bytes) : bytes;
    response.setHeader('content-length', sent.byteLength);
    response.writeHead(reply.status);
    response.end(request.method === 'HEAD' ? undefined : sent);
}

function takesGzip(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array): boolean {
    return (
        bytes.byteLength >= SMALLEST_COMPRESSED_BYTES &&
        /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) &&
        COMPRESSIBLE.test(String(response.getHeader('content-type') ?? '')) &&
        !response.hasHeader('content-encoding')
    );
}

async function compressed(response: ServerResponse, bytes: Uint8Array): Promise<Uint8Array> {
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('vary', 'accept-encoding');
    return compress(bytes, { level: 1 });
}
