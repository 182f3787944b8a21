import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { sameWords } from '../words.ts';
import { one, textOf, type XmlElement } from '../xml.ts';

function problemOf(root: XmlElement): string | undefined {
    const help = textOf(root, 'inlineHelpText');
    if (help === undefined) {
        return 'There is no help text.';
    }
    if (sameWords(help, textOf(root, 'description') ?? '')) {
        return 'The help text repeats the description.';
    }
    return sameWords(help, textOf(root, 'label') ?? '') ? 'The help text repeats the label.' : undefined;
}

export const helpTexts: Rule = {
    id: 'help-texts',
    title: 'Every custom field says what to enter',
    check: (project) =>
        ofType(project, 'CustomField').flatMap(({ path, root }) => {
            const problem = problemOf(root);
            if (problem === undefined) {
                return [];
            }
            const line = (one(root, 'inlineHelpText') ?? root).line;
            return { file: path, line, problem, remedy: 'Say what the user should enter, or how it is calculated.' };
        })
};
