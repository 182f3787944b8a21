import type { Finding, Rule } from '../finding.ts';
import { resolvePath, type Names } from '../names.ts';
import { ofType, type MetadataFile } from '../project.ts';
import { deep, type XmlElement } from '../xml.ts';

function fieldExists(names: Names, dotted: string): boolean {
    const [object = '', ...path] = dotted.split('.');
    return resolvePath(names, object, path) !== undefined;
}

/** Which elements refer to something, and whether what they say exists. */
const REFERENCES: Readonly<Record<string, (names: Names, text: string, file: MetadataFile) => boolean>> = {
    referenceTo: (names, text) => names.objects.has(text),
    valueSetName: (names, text) => names.valueSets.has(text),
    summaryForeignKey: fieldExists,
    summarizedField: fieldExists,
    errorDisplayField: (names, text, { object = '' }) => resolvePath(names, object, [text]) !== undefined
};

function referencesOf(file: MetadataFile): XmlElement[] {
    const filters = deep(file.root, 'summaryFilterItems').flatMap((filter) => deep(filter, 'field'));
    return [
        ...Object.keys(REFERENCES).flatMap((name) => deep(file.root, name)),
        ...filters.map((field) => ({ ...field, name: 'summarizedField' }))
    ];
}

export const fieldTargets: Rule = {
    id: 'field-targets',
    title: 'Lookups, value sets, roll-ups and rules point at what exists',
    check: (project) =>
        ofType(project, 'CustomField', 'ValidationRule').flatMap((file) =>
            referencesOf(file)
                .filter(({ name, text }) => REFERENCES[name]?.(project.names, text, file) === false)
                .map(({ line, text }): Finding => ({
                    file: file.path,
                    line,
                    problem: `It points at ${text}, which does not exist.`,
                    remedy: 'Correct the name, or add what it stands for.'
                }))
        )
};
