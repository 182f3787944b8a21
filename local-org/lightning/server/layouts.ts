import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMetadata } from '../../metadata/xml.ts';

export interface LayoutSection {
    readonly label: string;
    /** API names, column by column. */
    readonly fields: readonly string[];
}

export interface PageLayout {
    readonly sections: readonly LayoutSection[];
    /** Names as the layout writes them: a child relationship, or `Child__c.Parent__c`. */
    readonly relatedLists: readonly string[];
}

/** The first page layout of each object, by the object's API name. */
export type PageLayouts = ReadonlyMap<string, PageLayout>;

const SUFFIX = '.layout-meta.xml';

function layoutFolders(folder: string): string[] {
    if (!existsSync(folder)) {
        return [];
    }
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'lwc' && !entry.name.startsWith('__'))
        .flatMap(({ name }) => (name === 'layouts' ? [join(folder, name)] : layoutFolders(join(folder, name))));
}

function readLayout(file: string): PageLayout {
    const layout = readMetadata(file, 'Layout');
    const relatedLists = layout.all('relatedLists').flatMap((list) => list.texts('relatedList'));
    const sections = layout
        .all('layoutSections')
        .map((section) => ({
            label: section.text('label') ?? '',
            fields: section
                .all('layoutColumns')
                .flatMap((column) => column.all('layoutItems').flatMap((item) => item.texts('field')))
        }))
        .filter(({ fields }) => fields.length > 0);
    return { sections, relatedLists };
}

/** Reads the page layouts below source folders; throws MetadataError for one that cannot be read. */
export function loadLayouts(sources: readonly string[]): PageLayouts {
    const layouts = new Map<string, PageLayout>();
    for (const folder of sources.flatMap(layoutFolders)) {
        for (const name of readdirSync(folder).sort()) {
            const object = basename(name).split('-')[0] ?? '';
            if (name.endsWith(SUFFIX) && !layouts.has(object)) {
                layouts.set(object, readLayout(join(folder, name)));
            }
        }
    }
    return layouts;
}
