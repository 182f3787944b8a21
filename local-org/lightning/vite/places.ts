import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the browser host: `modules/`, `shell/` and `data/` are inside. */
export const LIGHTNING_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const PROJECT_FOLDER = resolve(LIGHTNING_FOLDER, '../..');
export const CACHE_FOLDER = resolve(PROJECT_FOLDER, 'node_modules/.cache/lightning-page');

function packageFile(name: string): string {
    const file = findPackageJSON(name, import.meta.url);
    if (file === undefined) {
        throw new Error(`The package ${name} is not installed; run npm ci.`);
    }
    return file;
}

export function packageFolder(name: string): string {
    return dirname(packageFile(name));
}

export function packageVersion(name: string): string {
    return (JSON.parse(readFileSync(packageFile(name), 'utf8')) as { version: string }).version;
}
