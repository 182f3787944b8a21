import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { all, textOf } from '../xml.ts';

/** `Engagement_Status` is `ENGAGEMENT_STATUSES` in the model. */
function listName(valueSet: string): string {
    const name = valueSet.toUpperCase();
    return name.endsWith('S') ? `${name}ES` : `${name}S`;
}

export const picklistValues: Rule = {
    id: 'picklist-values',
    title: 'A value set that the model knows has the same values there, in the same order',
    check: (project) =>
        ofType(project, 'GlobalValueSet').flatMap(({ path, name, root }) => {
            const constant = listName(name);
            const values = all(root, 'customValue').map((value) => textOf(value, 'fullName') ?? '');
            const known = project.lists.get(constant);
            if (known === undefined || known.join() === values.join()) {
                return [];
            }
            return {
                file: path,
                line: root.line,
                problem: `Its values are ${values.join(', ')}, but ${constant} in c/triadModel has ${known.join(', ')}.`,
                remedy: 'Make the two equal.'
            };
        })
};
