/**
 * Lets the bundles that turn codes into words run in Node: `@salesforce/label/c.X` is the text of that label in force-app,
 * `@salesforce/i18n/*` is its language and UTC. Register first, then import such a bundle.
 */
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { XMLParser } from 'fast-xml-parser';

const LABELS = '@salesforce/label/c.';

interface LabelFile {
    readonly CustomLabels: { readonly labels: readonly { readonly fullName: string; readonly value: string }[] };
}

/** Label texts by their API names. */
export function englishLabels(pattern = 'force-app/**/labels/*.labels-meta.xml'): ReadonlyMap<string, string> {
    const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });
    const files = globSync(pattern).map((file) => parser.parse(readFileSync(file, 'utf8')) as LabelFile);
    return new Map(files.flatMap(({ CustomLabels }) => CustomLabels.labels.map((one) => [one.fullName, one.value])));
}

interface TranslationFile {
    readonly Translations: { readonly customLabels: readonly { readonly name: string; readonly label: string }[] };
}

/** Texts of the labels in another language by their API names. */
export function translatedLabels(
    language: string,
    folder = 'force-app/main/default/translations'
): ReadonlyMap<string, string> {
    const parser = new XMLParser({ isArray: (name) => name === 'customLabels', parseTagValue: false });
    const text = readFileSync(`${folder}/${language}.translation-meta.xml`, 'utf8');
    const { Translations } = parser.parse(text) as TranslationFile;
    return new Map(Translations.customLabels.map(({ name, label }) => [name, label]));
}

/** A label that is not there reads as its name, as on the platform in a preview. The language is BCP 47. */
export function registerLabels(labels: ReadonlyMap<string, string> = englishLabels(), language = 'en-US'): void {
    const i18n = new Map([
        ['@salesforce/i18n/lang', language],
        ['@salesforce/i18n/locale', language],
        ['@salesforce/i18n/timeZone', 'UTC']
    ]);
    const textOf = (specifier: string): string | undefined => {
        const name = specifier.startsWith(LABELS) ? specifier.slice(LABELS.length) : undefined;
        return name === undefined ? i18n.get(specifier) : (labels.get(name) ?? name);
    };
    registerHooks({
        resolve: (specifier, context, next) => {
            const text = textOf(specifier);
            if (text === undefined) return next(specifier, context);
            const source = `export default ${JSON.stringify(text)};`;
            return { url: `data:text/javascript,${encodeURIComponent(source)}`, format: 'module', shortCircuit: true };
        }
    });
}
