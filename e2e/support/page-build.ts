/** The page as it was built: which scripts are ours, and how large they are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_FOLDER } from '../../scripts/start/processes.ts';

export interface PageChunk {
    readonly file: string;
    readonly kind: 'own' | 'platform';
    readonly gzipBytes: number;
}

export function readPageFile(file: string): string {
    return readFileSync(path.join(PAGE_FOLDER, file), 'utf8');
}

export function readManifest(): { readonly chunks: readonly PageChunk[] } {
    return JSON.parse(readPageFile('manifest.json')) as { chunks: readonly PageChunk[] };
}
