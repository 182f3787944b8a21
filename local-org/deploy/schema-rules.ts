/** What an org refuses in fields, value sets and references, beyond what the loader and the formula check find. */
import { findObject, type FieldSchema, type OrgSchema } from '../metadata/schema.ts';
import type { MetadataFiles } from './metadata-store.ts';
import { fieldPath, type Finding } from './refusal.ts';

const LONGEST = { string: 255, longtextarea: 131_072 } as const;
const LONGEST_LABEL = 40;
const MOST_DIGITS = 18;
const API_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*__c$/u;

function repeated(values: readonly string[]): string | undefined {
    const seen = new Set<string>();
    return values.find((value) => seen.size === seen.add(value.toLowerCase()).size);
}

function picklistProblem({ picklist }: FieldSchema): string | undefined {
    const values = picklist?.values.map(({ value }) => value) ?? [];
    const twice = repeated(values);
    if (twice !== undefined) {
        return `Duplicate value in the value set: ${twice}`;
    }
    const defaults = picklist?.values.filter((value) => value.default) ?? [];
    return defaults.length > 1 ? `A value set has at most one default value; it has ${defaults.length}` : undefined;
}

function fieldProblem(field: FieldSchema): readonly [element: string, message: string] | undefined {
    const { apiName, label, type, length = 0, precision = 0, scale = 0, rollup } = field;
    if (!API_NAME.test(apiName)) {
        return ['CustomField.fullName', `The field name ${apiName} is not valid`];
    }
    if (label.length > LONGEST_LABEL) {
        return ['CustomField.label', `Label: data value too large (max length=${LONGEST_LABEL})`];
    }
    if (
        (type === 'string' || type === 'longtextarea') &&
        field.formula === undefined &&
        (length < 1 || length > LONGEST[type])
    ) {
        return ['CustomField.length', `Invalid length: must be between 1 and ${LONGEST[type]}`];
    }
    if (rollup === undefined && (precision > MOST_DIGITS || scale > precision)) {
        return ['CustomField.precision', `Precision must be at most ${MOST_DIGITS} and not less than scale`];
    }
    const problem = picklistProblem(field);
    return problem === undefined ? undefined : ['CustomField.valueSet', problem];
}

function fieldFindings({ objects }: OrgSchema): Finding[] {
    return [...objects.values()].flatMap(({ apiName: object, fields }) =>
        [...fields.values()]
            .filter((field) => field.custom)
            .flatMap((field) => {
                const [element, message] = fieldProblem(field) ?? [];
                const path = fieldPath(object, field.apiName);
                return element === undefined || message === undefined ? [] : [{ path, element, message }];
            })
    );
}

function pathOf(files: MetadataFiles, ending: string): string {
    return [...files.keys()].find((path) => path.endsWith(ending)) ?? ending;
}

/** Texts of labels that are not there, tabs of objects that are not there, components of pages that are not there. */
function referenceFindings(schema: OrgSchema, files: MetadataFiles): Finding[] {
    const findings: Finding[] = [];
    for (const [language, texts] of schema.translations) {
        for (const name of [...texts.keys()].filter((label) => !schema.labels.has(label))) {
            const path = pathOf(files, `/${name}/${language}.translation-meta.xml`);
            findings.push({
                path,
                element: 'customLabels',
                message: `In field: name - no CustomLabel named ${name} found`
            });
        }
    }
    for (const { name, shows } of schema.tabs.values()) {
        if (shows === 'object' && findObject(schema, name) === undefined) {
            const path = `tabs/${name}.tab-meta.xml`;
            findings.push({
                path,
                element: 'customObject',
                message: `In field: customObject - no CustomObject named ${name} found`
            });
        }
    }
    for (const page of schema.flexiPages.values()) {
        for (const { name } of page.regions.flatMap(({ components }) => components)) {
            const bundle = name.startsWith('c:') ? name.slice(2) : undefined;
            if (bundle !== undefined && !files.has(`lwc/${bundle}/${bundle}.js-meta.xml`)) {
                const path = `flexipages/${page.name}.flexipage-meta.xml`;
                findings.push({
                    path,
                    element: 'flexiPageRegions',
                    message: `We couldn't retrieve or load the component: ${name}`
                });
            }
        }
    }
    return findings;
}

export function schemaFindings(schema: OrgSchema, files: MetadataFiles): Finding[] {
    return [...fieldFindings(schema), ...referenceFindings(schema, files)];
}
