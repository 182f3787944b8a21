import type { Finding, Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { sameWords } from '../words.ts';
import { textOf, type XmlElement } from '../xml.ts';

/** Elements and resources of a flow that have a name and take a description. */
const DESCRIBED: ReadonlySet<string> = new Set([
    'actionCalls',
    'assignments',
    'constants',
    'customErrors',
    'decisions',
    'formulas',
    'loops',
    'recordCreates',
    'recordDeletes',
    'recordLookups',
    'recordUpdates',
    'textTemplates',
    'variables'
]);

function problemOf(element: XmlElement): string | undefined {
    const name = textOf(element, 'name') ?? element.name;
    const description = textOf(element, 'description');
    if (description === undefined) {
        return `${name} has no description.`;
    }
    return sameWords(description, textOf(element, 'label') ?? name)
        ? `The description of ${name} repeats its label.`
        : undefined;
}

export const flowDescriptions: Rule = {
    id: 'flow-descriptions',
    title: 'Every element of a flow says why it is there',
    check: (project) =>
        ofType(project, 'Flow').flatMap(({ path, root }) =>
            root.children
                .filter(({ name }) => DESCRIBED.has(name))
                .flatMap((element): Finding[] => {
                    const problem = problemOf(element);
                    const remedy = 'Say in a sentence why the element is there.';
                    return problem === undefined ? [] : [{ file: path, line: element.line, problem, remedy }];
                })
        )
};
