import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, type BuildPageResult } from '../build.ts';
import { findBundles } from '../bundles.ts';
import { inputHash } from '../input-hash.ts';

const FIXTURE = join(import.meta.dirname, '../../__tests__/fixtures/force-app');
let folder: string;
let sources: string[];
let outDir: string;
let first: BuildPageResult;

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    sources = [join(folder, 'force-app')];
    outDir = join(folder, 'page');
    cpSync(FIXTURE, join(folder, 'force-app'), { recursive: true });
    first = await buildPage({ sources, outDir });
}, 120_000);
afterAll(() => {
    rmSync(folder, { recursive: true });
});

function textOf(kind: 'own' | 'platform'): string {
    const files = first.manifest.chunks.filter((chunk) => chunk.kind === kind).map(({ file }) => file);
    return files.map((file) => readFileSync(join(outDir, file), 'utf8')).join('\n');
}

describe('buildPage', () => {
    it('keeps the sources’ own code apart from the platform’s', () => {
        expect(first.skipped).toBe(false);
        expect(textOf('own')).toContain('sample-card');
        expect(textOf('platform')).not.toContain('sample-card');
        expect(textOf('platform')).toContain('lightning-button');
        expect(textOf('own')).not.toContain('slds-button_brand');
    });

    it('says in the manifest what there is and how large it is', () => {
        const { manifest } = first;
        expect(manifest.chunks.flatMap(({ labels }) => labels)).toEqual(['Sample_Title']);
        const own = manifest.chunks.filter(({ kind }) => kind === 'own').map(({ file }) => file);
        expect(manifest.components['c/sampleCard']).toEqual(expect.arrayContaining(own));
        expect(readdirSync(outDir)).toEqual(expect.arrayContaining([manifest.early, ...manifest.entries]));
        for (const { file, bytes, gzipBytes } of manifest.chunks) {
            const content = readFileSync(join(outDir, file));
            expect(content.length).toBe(bytes);
            expect(readFileSync(join(outDir, `${file}.gz`)).length).toBe(gzipBytes);
            expect(gunzipSync(readFileSync(join(outDir, `${file}.gz`)))).toEqual(content);
            expect(brotliDecompressSync(readFileSync(join(outDir, `${file}.br`)))).toEqual(content);
        }
    });

    it('compiles components for production, with decorators applied and types gone', () => {
        expect(textOf('own')).toMatch(/registerDecorators|publicProps/);
        expect(textOf('own')).not.toMatch(/@api|@wire|: string/);
        expect(textOf('platform')).not.toContain('process.env');
    });

    it('leaves out icons that nothing shows and styles that never apply', () => {
        expect(textOf('platform')).toContain('utility_like');
        expect(textOf('platform')).not.toContain('utility_zoomout');
        expect(textOf('platform')).not.toContain('data-render-mode="shadow"');
    });

    it('does nothing when nothing has changed', async () => {
        const again = await buildPage({ sources, outDir });
        expect(again).toEqual({ manifest: first.manifest, skipped: true });
    });

    it('leaves the old page in place when a component does not compile', async () => {
        const file = join(folder, 'force-app/main/default/lwc/sampleCard/sampleCard.html');
        const template = readFileSync(file, 'utf8');
        writeFileSync(file, '<template><p onclick="text"></p></template>');
        await expect(buildPage({ sources, outDir })).rejects.toThrow('LWC1043');
        writeFileSync(file, template);
        await expect(buildPage({ sources, outDir })).resolves.toMatchObject({ skipped: true });
    }, 120_000);
});

describe('inputHash', () => {
    it('changes with a source and comes back with it', () => {
        const file = join(folder, 'force-app/main/default/lwc/sampleText/sampleText.ts');
        const text = readFileSync(file, 'utf8');
        const before = inputHash(findBundles(sources), []);
        writeFileSync(file, `${text}\n`);
        expect(inputHash(findBundles(sources), [])).not.toBe(before);
        writeFileSync(file, text);
        expect(inputHash(findBundles(sources), [])).toBe(before);
    });
});
