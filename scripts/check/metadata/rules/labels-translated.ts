import type { Finding, Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { all, textOf } from '../xml.ts';

export const labelsTranslated: Rule = {
    id: 'labels-translated',
    title: 'Every label is translated, and every translation has its label',
    check: (project) =>
        ofType(project, 'Translations').flatMap(({ path, root }): Finding[] => {
            const translations = all(root, 'customLabels').map((element) => ({
                name: textOf(element, 'name') ?? '',
                line: element.line
            }));
            const translated = new Set(translations.map(({ name }) => name));
            return [
                ...translations
                    .filter(({ name }) => !project.names.labels.has(name))
                    .map(({ name, line }) => ({
                        file: path,
                        line,
                        problem: `There is no label ${name}.`,
                        remedy: 'Remove the translation, or correct its name.'
                    })),
                ...[...project.names.labels]
                    .filter((name) => !translated.has(name))
                    .map((name) => ({
                        file: path,
                        problem: `The label ${name} is not translated.`,
                        remedy: 'Add its translation.'
                    }))
            ];
        })
};
