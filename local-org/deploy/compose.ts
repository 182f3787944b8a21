/** Source files of the org into files of the Metadata API format: what `decompose` does, backwards. */
import type { MetadataFiles } from './metadata-store.ts';
import { BUNDLE_TYPE, OBJECT_CHILDREN } from './types.ts';
import { rootElement } from './xml-cut.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** What stands between the tags of a file's root, as it was deployed. */
function innerOf(text: string): string {
    const root = rootElement(text);
    return root === undefined ? '' : text.slice(root.innerStart, root.innerEnd).replace(/^\s*\n|\s+$/gu, '');
}

function joined(root: string, parts: readonly string[]): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${parts.join('\n')}\n</${root}>\n`;
}

/** An object's file: what is its own, then the children that are wanted. */
export function composeObject(
    files: MetadataFiles,
    object: string,
    wants: (type: string, name: string) => boolean
): string {
    const own = files.get(`objects/${object}/${object}.object-meta.xml`);
    const children = OBJECT_CHILDREN.flatMap(({ element, folder, suffix, type }) =>
        [...files]
            .filter(([path]) => path.startsWith(`objects/${object}/${folder}/`))
            .filter(([path]) =>
                wants(type, `${object}.${path.split('/').at(-1)?.replace(`.${suffix}-meta.xml`, '') ?? ''}`)
            )
            .map(([, text]) => `    <${element}>\n${innerOf(text)}\n    </${element}>`)
    );
    const head = own !== undefined && wants('CustomObject', object) ? [innerOf(own)] : [];
    return joined('CustomObject', [...head, ...children]);
}

export function composeLabels(files: MetadataFiles, wants: (name: string) => boolean): string {
    const labels = [...files].filter(([path]) => path.startsWith('labels/'));
    const wanted = labels.filter(([path]) => wants(path.slice('labels/'.length).replace('.labels-meta.xml', '')));
    return joined(
        'CustomLabels',
        wanted.map(([, text]) => innerOf(text))
    );
}

export function composeTranslations(files: MetadataFiles, language: string): string {
    const entries = [...files].filter(
        ([path]) => path.startsWith('translations/') && path.endsWith(`/${language}.translation-meta.xml`)
    );
    return joined(
        'Translations',
        entries.map(([, text]) => innerOf(text))
    );
}

/** Files of a component bundle, by their path in both formats. */
export function bundleFiles(files: MetadataFiles, bundle: string): [string, string][] {
    return [...files].filter(([path]) => path.startsWith(`${BUNDLE_TYPE.folder}/${bundle}/`));
}
