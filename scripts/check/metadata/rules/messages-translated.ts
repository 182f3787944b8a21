import type { Finding, Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { all, textOf } from '../xml.ts';

export const messagesTranslated: Rule = {
    id: 'messages-translated',
    title: 'Where an object is translated, so is what each of its validation rules says',
    check: (project) =>
        ofType(project, 'CustomObjectTranslation').flatMap(({ name, path, root }): Finding[] => {
            const object = name.replace(/-\w+$/u, '');
            const translated = all(root, 'validationRules').map((element) => textOf(element, 'name') ?? '');
            const rules = ofType(project, 'ValidationRule')
                .filter((rule) => rule.object === object)
                .map((rule) => rule.name);
            const stray = translated.filter((rule) => !rules.includes(rule));
            const missing = rules.filter((rule) => !translated.includes(rule));
            return [
                ...stray.map((rule) => ({
                    file: path,
                    problem: `${object} has no validation rule ${rule}.`,
                    remedy: 'Remove the translation, or correct its name.'
                })),
                ...missing.map((rule) => ({
                    file: path,
                    problem: `The message of ${object}.${rule} is not translated.`,
                    remedy: 'Add its translation.'
                }))
            ];
        })
};
