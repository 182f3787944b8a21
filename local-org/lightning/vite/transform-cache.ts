import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers compiled text across builds. Keys are digests, so a stale entry is never read, only left behind. */
export interface TransformCache {
    /** The remembered text of these inputs, or what `compute` makes of them. */
    get(inputs: readonly string[], compute: () => string): string;
}

export function digest(parts: readonly string[]): string {
    const hash = createHash('sha256');
    for (const part of parts) {
        hash.update(`${part.length}:`).update(part);
    }
    return hash.digest('hex').slice(0, 32);
}

/** Whole files only: readers of a folder that another build writes to see either nothing or the complete text. */
export function openTransformCache(folder: string): TransformCache {
    mkdirSync(folder, { recursive: true });
    return {
        get(inputs, compute) {
            const file = join(folder, `${digest(inputs)}.js`);
            try {
                return readFileSync(file, 'utf8');
            } catch {
                const text = compute();
                const draft = `${file}.${process.pid}`;
                writeFileSync(draft, text);
                renameSync(draft, file);
                return text;
            }
        }
    };
}
