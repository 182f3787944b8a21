import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const SOURCE = 'force-app/main/default';
const parser = new XMLParser({ isArray: (name) => name === 'labels' || name === 'customLabels', parseTagValue: false });

interface LabelFile {
    readonly CustomLabels: { readonly labels: readonly { readonly fullName: string; readonly value: string }[] };
}
interface TranslationFile {
    readonly Translations: { readonly customLabels: readonly { readonly name: string; readonly label: string }[] };
}

/** The English texts of all custom labels by name. */
export function labelTexts(): Map<string, string> {
    const folder = join(SOURCE, 'labels');
    const files = readdirSync(folder).map(
        (name) => parser.parse(readFileSync(join(folder, name), 'utf8')) as LabelFile
    );
    return new Map(
        files.flatMap(({ CustomLabels }) => CustomLabels.labels.map(({ fullName, value }) => [fullName, value]))
    );
}

/** The texts of all custom labels in another language by name. */
export function translatedTexts(language: string): Map<string, string> {
    const file = join(SOURCE, 'translations', `${language}.translation-meta.xml`);
    const { Translations } = parser.parse(readFileSync(file, 'utf8')) as TranslationFile;
    return new Map(Translations.customLabels.map(({ name, label }) => [name, label]));
}

/** Gives modules that are loaded afterwards these texts in place of the stubs. */
export function mockLabels(texts: ReadonlyMap<string, string>): void {
    for (const [name, value] of texts) {
        jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
    }
}
