import { MetadataError } from './errors.ts';
import type { SourceFile } from './sources.ts';
import type { UnsupportedMetadata } from './schema.ts';
import { readMetadata } from './xml.ts';

/** English text of every custom label, over all label files. */
export function loadLabels(files: readonly SourceFile[]): Map<string, string> {
    const labels = new Map<string, string>();
    for (const { path } of files) {
        for (const node of readMetadata(path, 'CustomLabels').all('labels')) {
            const name = node.required('fullName');
            if (labels.has(name)) {
                throw new MetadataError(path, `labels ${name}`, 'is there twice.', 'Keep one of the two.');
            }
            labels.set(name, node.required('value'));
        }
    }
    return labels;
}

/** Translated labels by language; a label without text there keeps its English. */
export function loadTranslations(
    files: readonly SourceFile[],
    unsupported: UnsupportedMetadata[]
): Map<string, Map<string, string>> {
    const languages = new Map<string, Map<string, string>>();
    for (const { path, name: language } of files) {
        const node = readMetadata(path, 'Translations');
        const texts = languages.get(language) ?? new Map<string, string>();
        for (const entry of node.all('customLabels')) {
            const label = entry.text('label');
            if (label !== undefined) {
                texts.set(entry.required('name'), label);
            }
        }
        for (const element of node.childNames().filter((child) => child !== 'customLabels')) {
            unsupported.push({ file: path, what: `translation element ${element}` });
        }
        languages.set(language, texts);
    }
    return languages;
}
