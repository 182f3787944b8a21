import type { Finding, Rule } from '../finding.ts';
import { ofType, type MetadataFile, type Project } from '../project.ts';
import { sameWords } from '../words.ts';
import { textOf } from '../xml.ts';

/** `Sequence_Rule__c` and `es` of `objectTranslations/Sequence_Rule__c-es/Order__c.fieldTranslation-meta.xml`. */
function placeOf(path: string): readonly [object: string, language: string] {
    const [, object = '', language = ''] = /\/objectTranslations\/([^/]+)-(\w+)\//u.exec(path) ?? [];
    return [object, language];
}

function problemOf(field: MetadataFile, translation: MetadataFile | undefined, language: string): string | undefined {
    const name = `${field.object}.${field.name}`;
    const help = textOf(field.root, 'inlineHelpText');
    const translated = translation && textOf(translation.root, 'help');
    if (!translation || textOf(translation.root, 'label') === undefined) {
        return `The label of ${name} is not translated (${language}).`;
    }
    if (help === undefined || (translated !== undefined && !sameWords(help, translated))) {
        return undefined;
    }
    return translated === undefined
        ? `The help text of ${name} is not translated (${language}).`
        : `The translated help text of ${name} is the English one (${language}).`;
}

function findingsOf(project: Project, { path }: MetadataFile): Finding[] {
    const [object, language] = placeOf(path);
    const fields = ofType(project, 'CustomField').filter((field) => field.object === object);
    const translations = ofType(project, 'CustomFieldTranslation').filter(
        (one) => placeOf(one.path).join() === [object, language].join()
    );
    const stray = translations
        .filter(({ name }) => !fields.some((field) => field.name === name))
        .map((one): Finding => ({
            file: one.path,
            line: one.root.line,
            problem: `${object} has no field ${one.name}.`,
            remedy: 'Remove the translation, or correct its name.'
        }));
    const missing = fields.flatMap((field): Finding[] => {
        const translation = translations.find(({ name }) => name === field.name);
        const problem = problemOf(field, translation, language);
        const file = translation?.path ?? path;
        return problem === undefined ? [] : [{ file, line: 1, problem, remedy: 'Translate label and help text.' }];
    });
    return [...stray, ...missing];
}

export const fieldsTranslated: Rule = {
    id: 'fields-translated',
    title: 'Where an object is translated, so are the label and the help text of each of its fields',
    check: (project) => ofType(project, 'CustomObjectTranslation').flatMap((file) => findingsOf(project, file))
};
