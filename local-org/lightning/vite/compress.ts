import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes a `.gz` and a `.br` twin beside every script and style sheet of a folder; gives each file's gzip size in bytes. */
export async function compressAssets(folder: string): Promise<Map<string, number>> {
    const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
    const sizes = await Promise.all(
        names.map(async (name) => {
            const content = await readFile(join(folder, name));
            const [gzipped, brotlied] = await Promise.all([
                gzipAsync(content, { level: 9 }),
                brotliAsync(content, BROTLI)
            ]);
            await Promise.all([
                writeFile(join(folder, `${name}.gz`), gzipped),
                writeFile(join(folder, `${name}.br`), brotlied)
            ]);
            return [name, gzipped.length] as const;
        })
    );
    return new Map(sizes);
}
