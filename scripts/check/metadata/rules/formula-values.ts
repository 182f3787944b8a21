import type { Rule } from '../finding.ts';
import { formulaNames } from '../formula-names.ts';
import { formulasOf } from '../formulas.ts';

/** Formula fields whose answers are one of a list of the model, by the end of their name. */
const LISTS: readonly { readonly field: RegExp; readonly list: string }[] = [
    { field: /(^|_)Freshness__c$/u, list: 'FRESHNESS' },
    { field: /^Access_Signal__c$/u, list: 'ACCESS_SIGNALS' }
];

export const formulaValues: Rule = {
    id: 'formula-values',
    title: 'A formula that answers with words of the model uses exactly those words',
    check: (project) =>
        formulasOf(project).flatMap(({ path, name, kind, line, text }) => {
            const list = LISTS.find(({ field }) => kind === 'field' && field.test(name))?.list;
            const known = [...(project.lists.get(list ?? '') ?? [])].sort();
            const texts = [...new Set(formulaNames(text).texts)].sort();
            if (list === undefined || known.join() === texts.join()) {
                return [];
            }
            return {
                file: path,
                line,
                problem: `The formula says ${texts.join(', ')}, but ${list} in c/triadModel has ${known.join(', ')}.`,
                remedy: 'Make the two equal.'
            };
        })
};
