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

export interface PageManifest {
    readonly chunks: readonly PageChunk[];
    /** The scripts of each component that can be placed on a page, by its name (`c/sharedPlanPanel`). */
    readonly components: Readonly<Record<string, readonly string[]>>;
}

export function readManifest(): PageManifest {
    return JSON.parse(readPageFile('manifest.json')) as PageManifest;
}
