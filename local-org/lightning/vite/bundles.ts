import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const ENTRY_EXTENSIONS = ['.ts', '.js', '.html', '.css'];

/** A Lightning web component bundle found in a source folder. */
export interface Bundle {
    /** Module name as components import it, e.g. `c/sharedPlanPanel`. */
    readonly module: string;
    readonly folder: string;
    readonly entry: string;
    /** An admin can place it on a Lightning page. */
    readonly exposed: boolean;
    /** Design property name to its metadata type (`String`, `Boolean`, `Integer`, …). */
    readonly properties: Readonly<Record<string, string>>;
}

interface TargetConfig {
    readonly property?: readonly { readonly '@name': string; readonly '@type': string }[];
}
interface BundleMetadata {
    readonly LightningComponentBundle?: {
        readonly isExposed?: string;
        readonly targetConfigs?: { readonly targetConfig?: readonly TargetConfig[] };
    };
}

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'property' || name === 'targetConfig'
});

function readMetadata(folder: string): Pick<Bundle, 'exposed' | 'properties'> {
    const file = join(folder, `${basename(folder)}.js-meta.xml`);
    if (!existsSync(file)) {
        return { exposed: false, properties: {} };
    }
    const metadata = (parser.parse(readFileSync(file, 'utf8')) as BundleMetadata).LightningComponentBundle;
    const properties = (metadata?.targetConfigs?.targetConfig ?? []).flatMap((config) => config.property ?? []);
    return {
        exposed: metadata?.isExposed === 'true',
        properties: Object.fromEntries(properties.map((property) => [property['@name'], property['@type']]))
    };
}

function readBundle(folder: string): Bundle | undefined {
    const name = basename(folder);
    const entry = ENTRY_EXTENSIONS.map((extension) => join(folder, name + extension)).find(existsSync);
    return entry === undefined ? undefined : { module: `c/${name}`, folder, entry, ...readMetadata(folder) };
}

function subfolders(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('__'))
        .map((entry) => join(folder, entry.name));
}

function collect(folder: string): Bundle[] {
    return subfolders(folder).flatMap((child) =>
        basename(child) === 'lwc' ? subfolders(child).flatMap((bundle) => readBundle(bundle) ?? []) : collect(child)
    );
}

/**
 * Every bundle under the given source folders: each folder inside a folder named `lwc` that has a file of its own name.
 * Throws when two bundles have the same name.
 */
export function findBundles(sources: readonly string[]): Bundle[] {
    const bundles = sources.flatMap(collect).sort((left, right) => (left.module < right.module ? -1 : 1));
    const twin = bundles.find(({ module }, index) => bundles[index + 1]?.module === module);
    if (twin !== undefined) {
        const folders = bundles.filter(({ module }) => module === twin.module).map(({ folder }) => folder);
        throw new Error(`More than one bundle is named ${twin.module}: ${folders.join(', ')}. Rename one.`);
    }
    return bundles;
}
