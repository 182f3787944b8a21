import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SourceFile } from './project.ts';

const READ = /\.(xml|ts|html)$/u;

/** Every file below a package directory that a rule may read, sorted by path; paths are below that directory, with `/`. */
export function readSource(directory: string): SourceFile[] {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && READ.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({
            path: path
                .slice(directory.length + 1)
                .split(sep)
                .join('/'),
            text: readFileSync(path, 'utf8')
        }))
        .sort((first, second) => (first.path < second.path ? -1 : 1));
}
