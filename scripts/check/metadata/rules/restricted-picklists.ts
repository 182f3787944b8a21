import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { one, textOf } from '../xml.ts';

export const restrictedPicklists: Rule = {
    id: 'restricted-picklists',
    title: 'Picklists are restricted to a global value set',
    check: (project) =>
        ofType(project, 'CustomField')
            .filter(({ root }) => /picklist$/iu.test(textOf(root, 'type') ?? ''))
            .flatMap(({ path, root }) => {
                const valueSet = one(root, 'valueSet');
                if (
                    valueSet !== undefined &&
                    textOf(valueSet, 'restricted') === 'true' &&
                    textOf(valueSet, 'valueSetName')
                ) {
                    return [];
                }
                return {
                    file: path,
                    line: (valueSet ?? root).line,
                    problem: 'The picklist takes values that no global value set lists.',
                    remedy: 'Set restricted to true and name a global value set.'
                };
            })
};
