/** Files of a built page. Names with a hash never change, so browsers may keep them. */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { Reply } from './router.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css;charset=UTF-8',
    '.html': 'text/html;charset=UTF-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript;charset=UTF-8',
    '.json': 'application/json;charset=UTF-8',
    '.map': 'application/json;charset=UTF-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.woff': 'font/woff',
    '.woff2': 'font/woff2'
};
const HASHED_NAME = /[.-][\w-]{8,}\.\w+$/;

/** The file a path names inside the folder; undefined when there is no folder or no such file, or the path leads out of it. */
export function staticFile(
    directory: string | undefined,
    path: string,
    headers: IncomingHttpHeaders
): Reply | undefined {
    if (directory === undefined || path.includes('\0')) {
        return undefined;
    }
    const root = resolve(directory);
    const file = resolve(join(root, safelyDecoded(path)));
    if (!file.startsWith(root + sep)) {
        return undefined;
    }
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) {
        return undefined;
    }
    const etag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
    const caching = {
        etag,
        'cache-control': HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache'
    };
    if (headers['if-none-match'] === etag) {
        return { status: 304, headers: caching };
    }
    return {
        status: 200,
        headers: { ...caching, 'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' },
        content: readFileSync(file)
    };
}

function safelyDecoded(path: string): string {
    try {
        return decodeURIComponent(path);
    } catch {
        return path;
    }
}
