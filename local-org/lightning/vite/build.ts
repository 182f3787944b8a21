import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { type Bundle, findBundles } from './bundles.ts';
import { inputHash } from './input-hash.ts';
import { MANIFEST_FILE, type PageChunk, type PageManifest, readManifest } from './manifest.ts';
import { LIGHTNING_FOLDER } from './places.ts';
import { findPlacements, groupByPlacement } from './placements.ts';
import { groupId } from './registry-plugin.ts';
import { labelsAmong } from './salesforce-modules.ts';

export interface BuildPageOptions {
    /** Folders in source format; every `lwc` folder below them is built. */
    readonly sources: readonly string[];
    readonly outDir: string;
}

export interface BuildPageResult {
    readonly manifest: PageManifest;
    /** True when the inputs were those of the build that is already there. */
    readonly skipped: boolean;
}

interface Inputs {
    readonly bundles: readonly Bundle[];
    /** Exposed bundles that are on the same Lightning pages. */
    readonly groups: readonly (readonly Bundle[])[];
    readonly hash: string;
}

type OutputChunk = Rolldown.OutputChunk;

const ENTRIES = {
    early: resolve(LIGHTNING_FOLDER, 'shell/early.ts'),
    page: resolve(LIGHTNING_FOLDER, 'shell/main.ts')
} as const;

function fileOfEntry(chunks: readonly OutputChunk[], name: keyof typeof ENTRIES): string {
    return chunks.find((chunk) => chunk.isEntry && chunk.name === name)?.fileName ?? '';
}

/** The files that these scripts import, and those they import, with the scripts themselves. */
function filesOf(chunks: readonly OutputChunk[], roots: readonly OutputChunk[]): Set<string> {
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const found = new Set<string>();
    function visit(name: string): void {
        if (!found.has(name)) {
            found.add(name);
            byName.get(name)?.imports.forEach(visit);
        }
    }
    roots.forEach((chunk) => visit(chunk.fileName));
    return found;
}

function filesByComponent(
    chunks: readonly OutputChunk[],
    groups: readonly (readonly Bundle[])[]
): Record<string, string[]> {
    return Object.fromEntries(
        groups.flatMap((group, index) => {
            const roots = chunks.filter((chunk) => chunk.isDynamicEntry && chunk.facadeModuleId === groupId(index));
            const files = [...filesOf(chunks, roots)].sort();
            return group.map(({ module }) => [module, files]);
        })
    );
}

function describeChunks(chunks: readonly OutputChunk[], gzipSizes: ReadonlyMap<string, number>): PageChunk[] {
    const initial = filesOf(
        chunks,
        chunks.filter((chunk) => chunk.isEntry)
    );
    return chunks.map((chunk) => ({
        file: chunk.fileName,
        kind: chunk.name.startsWith('own') ? 'own' : 'platform',
        initial: initial.has(chunk.fileName),
        bytes: Buffer.byteLength(chunk.code),
        gzipBytes: gzipSizes.get(chunk.fileName) ?? 0,
        labels: labelsAmong(chunk.moduleIds)
    }));
}

async function buildInto({ bundles, groups, hash }: Inputs, outDir: string): Promise<PageManifest> {
    // The bundler takes a while to load; a skipped build does not pay for it.
    const [{ bundlePage }, { compressAssets }, { writeStyles }] = await Promise.all([
        import('./bundle-page.ts'),
        import('./compress.ts'),
        import('./styles.ts')
    ]);
    mkdirSync(outDir, { recursive: true });
    const chunks = await bundlePage({ bundles, groups, entries: ENTRIES, outDir });
    const style = writeStyles(outDir);
    const gzipSizes = await compressAssets(outDir);
    const manifest: PageManifest = {
        inputHash: hash,
        early: fileOfEntry(chunks, 'early'),
        entries: [fileOfEntry(chunks, 'page')],
        styles: [style],
        chunks: describeChunks(chunks, gzipSizes),
        components: filesByComponent(chunks, groups)
    };
    writeFileSync(resolve(outDir, MANIFEST_FILE), JSON.stringify(manifest, null, 4));
    return manifest;
}

/** Builds beside the old page and puts the new one in its place whole, so that a server never finds half of one. */
async function buildNow(inputs: Inputs, outDir: string): Promise<PageManifest> {
    const draft = `${outDir}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    try {
        const manifest = await buildInto(inputs, draft);
        rmSync(outDir, { recursive: true, force: true });
        renameSync(draft, outDir);
        return manifest;
    } catch (error) {
        // Another process may have put the same page there in between.
        const present = readManifest(outDir);
        if (present?.inputHash === inputs.hash) {
            return present;
        }
        throw error;
    } finally {
        rmSync(draft, { recursive: true, force: true });
    }
}

function inputsIn(sources: readonly string[]): Inputs {
    const bundles = findBundles(sources);
    const exposed = bundles.filter((bundle) => bundle.exposed);
    const groups = groupByPlacement(exposed, findPlacements(sources));
    return { bundles, groups, hash: inputHash(bundles, groups) };
}

/**
 * Builds the page with the Lightning web components of `sources` for production into `outDir`, in place of what is there.
 * Does nothing when the inputs have not changed since the build that `outDir` holds. Throws the compiler's error.
 */
export async function buildPage({ sources, outDir }: BuildPageOptions): Promise<BuildPageResult> {
    const inputs = inputsIn(sources.map((source) => resolve(source)));
    const present = readManifest(outDir);
    if (present?.inputHash === inputs.hash) {
        return { manifest: present, skipped: true };
    }
    return { manifest: await buildNow(inputs, resolve(outDir)), skipped: false };
}
