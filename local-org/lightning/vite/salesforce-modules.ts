import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LIGHTNING_FOLDER } from './places.ts';

const PREFIX = '\0salesforce:';
const LABEL_ID = /^\0salesforce:@salesforce\/label\/c\.(.+)\.js$/;
const CONTEXT = JSON.stringify(resolve(LIGHTNING_FOLDER, 'data/context-values.ts'));

function fromContext(call: string, name: string): string {
    return `import { ${call} } from ${CONTEXT};\nexport default ${call}(${JSON.stringify(name)});\n`;
}

function schemaReference(name: string): string {
    const [objectApiName, ...path] = name.split('.');
    const reference = path.length === 0 ? { objectApiName } : { fieldApiName: path.join('.'), objectApiName };
    return `export default ${JSON.stringify(reference)};\n`;
}

/** What each scoped module exports by default; the value is read from the page's context when the module runs. */
const GENERATORS: readonly (readonly [RegExp, (name: string) => string])[] = [
    [/^@salesforce\/label\/(c\..+)$/, (name) => fromContext('label', name.slice('c.'.length))],
    [/^@salesforce\/schema\/(.+)$/, schemaReference],
    [/^@salesforce\/user\/(.+)$/, (name) => fromContext('userValue', name)],
    [/^@salesforce\/customPermission\/(.+)$/, (name) => fromContext('customPermission', name)],
    [/^@salesforce\/userPermission\/(.+)$/, (name) => fromContext('userPermission', name)],
    [/^@salesforce\/resourceUrl\/(.+)$/, (name) => fromContext('resourceUrl', name)],
    [/^@salesforce\/client\/(formFactor)$/, (name) => fromContext('clientValue', name)],
    [
        /^@salesforce\/i18n\/(lang|locale|dir|timeZone|currency|firstDayOfWeek|dateTime\..+|number\.(?:grouping|decimal)Separator)$/,
        (name) => fromContext('localised', name)
    ]
];

function generate(source: string): string | undefined {
    for (const [pattern, generator] of GENERATORS) {
        const name = pattern.exec(source)?.[1];
        if (name !== undefined) {
            return generator(name);
        }
    }
    return undefined;
}

/** Names of the custom labels among these module ids, sorted. */
export function labelsAmong(moduleIds: readonly string[]): string[] {
    return moduleIds.flatMap((id) => LABEL_ID.exec(id)?.[1] ?? []).sort();
}

/** `@salesforce/*` modules. Labels of the base components and the rest of i18n come from their own package. */
export function salesforceModules(): Plugin {
    return {
        name: 'salesforce-modules',
        enforce: 'pre',
        resolveId(source) {
            if (!source.startsWith('@salesforce/') || generate(source) === undefined) {
                return null;
            }
            return `${PREFIX}${source}.js`;
        },
        load(id) {
            return id.startsWith(PREFIX) ? generate(id.slice(PREFIX.length, -'.js'.length)) : null;
        }
    };
}
