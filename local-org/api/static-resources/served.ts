/** `/resource/{timestamp}/{name}`: a static resource as pages ask for it, whole or a file of an archive. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import JSZip from 'jszip';
import { notFound } from '../rest/errors.ts';
import type { PublicContext, Reply } from '../router.ts';
import { contentOf } from './content.ts';

const TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.gif': 'image/gif',
    '.html': 'text/html; charset=utf-8',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2'
};
/** Whatever a resource holds, it acts for nobody on this machine. */
const POLICY = "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; sandbox";

async function entryOf(archive: Uint8Array, path: string): Promise<Uint8Array | undefined> {
    try {
        return await (await JSZip.loadAsync(archive)).file(path)?.async('uint8array');
    } catch {
        return undefined;
    }
}

/** Private ones are for people with a session. A first segment of digits is the moment that a client may keep the answer for. */
export async function servedResource({ headers, org, params, session }: PublicContext): Promise<Reply> {
    const [first = '', ...rest] = (params['path'] ?? '').split('/');
    const [name = '', ...inside] = /^\d+$/u.test(first) ? rest : [first, ...rest];
    const resource = org.schema.staticResources.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!resource || (resource.cacheControl === 'Private' && session === undefined)) {
        throw notFound();
    }
    const whole = contentOf(org, resource.name);
    const path = inside.join('/');
    const content = whole && path !== '' ? await entryOf(whole, path) : whole;
    if (content === undefined) {
        throw notFound();
    }
    const tag = `"${createHash('sha256').update(resource.digest).update(path).digest('hex').slice(0, 32)}"`;
    const type = path === '' ? resource.contentType : TYPES[posix.extname(path).toLowerCase()];
    const answer = {
        etag: tag,
        'cache-control': `${resource.cacheControl.toLowerCase()}, no-cache`,
        'content-security-policy': POLICY,
        'content-type': type ?? 'application/octet-stream'
    };
    return headers['if-none-match'] === tag
        ? { status: 304, headers: answer }
        : { status: 200, headers: answer, content };
}
