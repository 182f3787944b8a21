import { resolveModule } from '@lwc/module-resolver';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { assetId, isAssetId, parseId } from './asset-ids.ts';
import type { Bundle } from './bundles.ts';
import { iconLibrary, usedIcons } from './icons.ts';
import { lwcCompiler } from './lwc-compile.ts';
import type { ModuleKinds } from './module-kinds.ts';
import { LIGHTNING_FOLDER, PROJECT_FOLDER, packageFolder } from './places.ts';
import type { TransformCache } from './transform-cache.ts';

const NO_TEMPLATE_ID = '\0lwc-no-template.js';
const NO_STYLES_ID = '\0lwc-no-styles.js';
const EMPTY_MODULES: Readonly<Record<string, string>> = {
    [NO_TEMPLATE_ID]: 'export default undefined;',
    [NO_STYLES_ID]: 'export default [];'
};

/** Base components carry styles for native shadow, which never apply here: the page runs on synthetic shadow and global SLDS. */
const NATIVE_SHADOW_STYLES = /lightning-base-components\/.*(\.slds|\.lbc\.native|\/slds[A-Z]\w*)\.css$/;

export interface LwcPluginOptions {
    readonly bundles: readonly Bundle[];
    readonly kinds: ModuleKinds;
    readonly cache: TransformCache;
}

function isFile(path: string): boolean {
    return existsSync(path) && statSync(path).isFile();
}

function moduleRecords(bundles: readonly Bundle[]) {
    return [
        ...bundles.map(({ module, entry }) => ({ name: module, path: entry })),
        { dir: resolve(LIGHTNING_FOLDER, 'modules') },
        { dir: LIGHTNING_FOLDER },
        { npm: 'lightning-base-components' },
        { npm: '@lwc/engine-dom' },
        { npm: '@lwc/synthetic-shadow' }
    ];
}

function resolveRelative(source: string, importer: string): string | null {
    const [path = '', query = ''] = source.split('?', 2);
    const file = resolve(dirname(importer), path);
    if (file.endsWith('.html')) {
        return isFile(file) ? assetId(file, query) : NO_TEMPLATE_ID;
    }
    if (file.endsWith('.css')) {
        return isFile(file) && !NATIVE_SHADOW_STYLES.test(file) ? assetId(file, query) : NO_STYLES_ID;
    }
    return (
        ['', '.ts', '.js'].map((extension) => file + extension).find((path) => extname(path) && isFile(path)) ?? null
    );
}

/** Resolves and compiles Lightning web components. Missing implicit templates and style sheets resolve to nothing. */
export function lwcPlugin({ bundles, kinds, cache }: LwcPluginOptions): Plugin {
    const records = moduleRecords(bundles);
    const compile = lwcCompiler(cache);
    const resolved = new Map<string, string | null>();
    const baseComponents = packageFolder('lightning-base-components');
    const icons = usedIcons([
        ...bundles.map((bundle) => bundle.folder),
        resolve(LIGHTNING_FOLDER, 'shell'),
        resolve(baseComponents, 'src/lightning')
    ]);

    function resolveName(source: string, from: string): string | null {
        try {
            const { entry } = resolveModule(source, from, { modules: records, rootDir: PROJECT_FOLDER });
            if (!entry.endsWith('.css')) {
                return entry;
            }
            return NATIVE_SHADOW_STYLES.test(entry) ? NO_STYLES_ID : assetId(entry, '');
        } catch (error) {
            if ((error as { code?: string }).code === 'NO_LWC_MODULE_FOUND') {
                return null;
            }
            throw error;
        }
    }

    return {
        name: 'lwc',
        enforce: 'pre',
        resolveId(source, importer) {
            const from = importer === undefined ? '' : parseId(importer).file;
            if (source.startsWith('.')) {
                return isAbsolute(from) ? resolveRelative(source, from) : null;
            }
            if (isAbsolute(source) || source.startsWith('\0')) {
                return null;
            }
            // Base components see modules of their own package that it keeps from others.
            const asker = from.startsWith(baseComponents) ? from : LIGHTNING_FOLDER;
            const key = `${asker === from} ${source}`;
            if (!resolved.has(key)) {
                resolved.set(key, resolveName(source, asker));
            }
            return resolved.get(key) ?? null;
        },
        load(id) {
            const { file } = parseId(id);
            return isAssetId(id) ? readFileSync(file, 'utf8') : (EMPTY_MODULES[id] ?? iconLibrary(file, icons));
        },
        transform(source, id) {
            const { file, query } = parseId(id);
            if (!kinds.isComponentFile(file)) {
                return null;
            }
            const code = compile({
                file,
                source,
                ...kinds.moduleOf(file),
                scopedStyles: query.includes('scoped=true')
            });
            return { code, map: { mappings: '' } };
        }
    };
}
