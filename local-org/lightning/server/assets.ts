import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { PublicContext, Reply } from '../../api/router.ts';
import type { PageManifest } from '../vite/manifest.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8'
};
const ENCODINGS = [
    { name: 'br', extension: '.br' },
    { name: 'gzip', extension: '.gz' }
] as const;

/** Answers for the built scripts and style sheets: compressed at build time, and for ever, because their names carry a hash. */
export function assetDoor(outDir: string, manifest: PageManifest): (context: PublicContext) => Reply {
    const files = new Set([...manifest.chunks.map(({ file }) => file), ...manifest.styles]);
    const contents = new Map<string, Uint8Array>();

    function content(file: string): Uint8Array {
        const bytes = contents.get(file) ?? readFileSync(join(outDir, file));
        contents.set(file, bytes);
        return bytes;
    }

    return ({ params, headers }) => {
        const file = params['file'] ?? '';
        if (!files.has(file)) {
            return { status: 404 };
        }
        const accepted = String(headers['accept-encoding'] ?? '');
        const encoding = ENCODINGS.find(({ name }) => new RegExp(`\\b${name}\\b`).test(accepted));
        return {
            status: 200,
            headers: {
                'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
                'cache-control': 'public, max-age=31536000, immutable',
                vary: 'accept-encoding',
                ...(encoding ? { 'content-encoding': encoding.name } : {})
            },
            content: content(file + (encoding?.extension ?? ''))
        };
    };
}
