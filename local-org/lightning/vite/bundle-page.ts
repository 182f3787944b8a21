import { build, type Rolldown } from 'vite';
import { parseId } from './asset-ids.ts';
import type { Bundle } from './bundles.ts';
import { lwcPlugin } from './lwc-plugin.ts';
import { type ModuleKind, moduleKinds } from './module-kinds.ts';
import { CACHE_FOLDER, LIGHTNING_FOLDER } from './places.ts';
import { groupId, registryPlugin } from './registry-plugin.ts';
import { salesforceModules } from './salesforce-modules.ts';
import { openTransformCache } from './transform-cache.ts';

interface BundlePageOptions {
    readonly bundles: readonly Bundle[];
    /** Exposed bundles that are loaded together. */
    readonly groups: readonly (readonly Bundle[])[];
    /** File by the name of its script. */
    readonly entries: Readonly<Record<string, string>>;
    readonly outDir: string;
}

const OWN_VALUES = /^\0salesforce:@salesforce\/(label\/c\.|schema\/|customPermission\/)/;

/** Bytes of source below which a script of its own costs more than it spares. */
const SMALL = 100_000;

/** Warnings about how base components are written; nothing here can change them. */
const EXPECTED_WARNINGS = new Set(['EVAL', 'CIRCULAR_DEPENDENCY']);

/** The scripts of the page, written to `outDir`. Throws the compiler's error. */
export async function bundlePage({
    bundles,
    groups,
    entries,
    outDir
}: BundlePageOptions): Promise<Rolldown.OutputChunk[]> {
    const kinds = moduleKinds(bundles);
    const kindOf = (id: string): ModuleKind => (OWN_VALUES.test(id) ? 'own' : kinds.kindOf(parseId(id).file));
    const roots = new Set([...Object.values(entries), ...groups.map((_group, index) => groupId(index))]);
    const isEntry = (id: string) => roots.has(id) || roots.has(parseId(id).file);
    const group = (kind: ModuleKind, priority: number) => ({
        name: kind,
        priority,
        // A page fetches and runs what its own components need. The platform stays whole: its parts rely on their order.
        entriesAware: kind === 'own',
        entriesAwareMergeThreshold: kind === 'own' ? SMALL : 0,
        test: (id: string) => !isEntry(id) && kindOf(id) === kind
    });

    const result = await build({
        root: LIGHTNING_FOLDER,
        base: '/lightning/assets/',
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: { 'process.env.NODE_ENV': '"production"', 'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': '"true"' },
        plugins: [
            salesforceModules(),
            registryPlugin(groups),
            lwcPlugin({ bundles, kinds, cache: openTransformCache(CACHE_FOLDER) })
        ],
        build: {
            outDir,
            emptyOutDir: false,
            target: 'esnext',
            modulePreload: false,
            reportCompressedSize: false,
            chunkSizeWarningLimit: 10_000,
            rolldownOptions: {
                input: entries,
                output: {
                    entryFileNames: '[name]-[hash].js',
                    chunkFileNames: '[name]-[hash].js',
                    codeSplitting: { groups: [group('platform', 3), group('shell', 2), group('own', 1)] }
                },
                onwarn(warning, warn) {
                    if (!EXPECTED_WARNINGS.has(warning.code ?? '')) {
                        warn(warning);
                    }
                }
            }
        }
    });
    const outputs = [result].flat().flatMap((output) => ('output' in output ? output.output : []));
    return outputs.filter((output) => output.type === 'chunk');
}
