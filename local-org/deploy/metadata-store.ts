/**
 * The metadata that was deployed into the org, in source format. The store's table is the truth: it changes in the transaction
 * that changes the tables. The folder is its unpacked copy, for the loader and for building the page.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Store } from '../store/store.ts';
import { isContent } from './types.ts';

/** Path below the source folder to content: text, or base 64 where `isContent` says so. */
export type MetadataFiles = ReadonlyMap<string, string>;

const TABLE = '_org_metadata';
const FOLDER = 'metadata';

export function readDeployed(store: Store): MetadataFiles {
    store.exec(`CREATE TABLE IF NOT EXISTS ${TABLE} (path TEXT PRIMARY KEY, content TEXT NOT NULL)`);
    const rows = store.all(`SELECT path, content FROM ${TABLE} ORDER BY path`);
    return new Map(rows.map(({ path, content }) => [String(path), String(content)]));
}

/** Makes the table hold these files and no others. Part of the surrounding transaction. */
export function writeDeployed(store: Store, files: MetadataFiles): void {
    const known = readDeployed(store);
    for (const path of [...known.keys()].filter((candidate) => !files.has(candidate))) {
        store.run(`DELETE FROM ${TABLE} WHERE path = ?`, [path]);
    }
    for (const [path, content] of files) {
        if (known.get(path) !== content) {
            store.run(
                `INSERT INTO ${TABLE} (path, content) VALUES (?, ?)
                 ON CONFLICT (path) DO UPDATE SET content = excluded.content`,
                [path, content]
            );
        }
    }
}

/** Beside the data file; for an org in memory a folder of its own, undefined until there is something to unpack. */
export function unpackedFolder(file: string): string | undefined {
    return file === ':memory:' ? undefined : join(dirname(file), FOLDER);
}

export function unpack(files: MetadataFiles, folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [path, content] of files) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content, isContent(path) ? 'base64' : 'utf8');
    }
}

/** Unpacks into a folder that lives as long as `work`. */
export function withUnpacked<T>(files: MetadataFiles, work: (folder: string) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-metadata-'));
    try {
        unpack(files, folder);
        return work(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
