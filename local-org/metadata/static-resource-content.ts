/** What a static resource of the sources holds: the file beside its metadata, or the folder of that name as an archive. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { storedZip } from './stored-zip.ts';

const METADATA = '.resource-meta.xml';

function isFolder(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function archiveOf(folder: string): Uint8Array {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
    return storedZip(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]));
}

/** `path` is that of the metadata file. Undefined where neither a file nor a folder belongs to it. */
export function staticResourceContent(path: string): Uint8Array | undefined {
    const folder = dirname(path);
    const name = basename(path).slice(0, -METADATA.length);
    if (isFolder(join(folder, name))) {
        return archiveOf(join(folder, name));
    }
    const file = readdirSync(folder).find(
        (other) => other !== basename(path) && /^\.[^.]+$/u.test(suffixOf(other, name))
    );
    return file === undefined ? undefined : readFileSync(join(folder, file));
}

/** What follows the name, e.g. `.css`; empty where the file has another name. */
function suffixOf(file: string, name: string): string {
    return file.startsWith(`${name}.`) ? file.slice(name.length) : '';
}
