import type { Rule } from '../finding.ts';
import { ofType } from '../project.ts';
import { one, textOf } from '../xml.ts';

export const relationshipNames: Rule = {
    id: 'relationship-names',
    title: 'No two lookups to one object share a child relationship name',
    check: (project) => {
        const seen = new Map<string, string>();
        return ofType(project, 'CustomField').flatMap(({ path, root }) => {
            const name = one(root, 'relationshipName');
            const target = textOf(root, 'referenceTo');
            if (target === undefined) {
                return [];
            }
            if (name === undefined) {
                return {
                    file: path,
                    line: root.line,
                    problem: 'The lookup has no child relationship name.',
                    remedy: 'Add <relationshipName>, the plural of the object.'
                };
            }
            const key = `${target}.${name.text}`.toLowerCase();
            const other = seen.get(key);
            seen.set(key, path);
            if (other === undefined) {
                return [];
            }
            return {
                file: path,
                line: name.line,
                problem: `${target} already has the child relationship ${name.text}, from ${other}.`,
                remedy: 'Choose another name.'
            };
        });
    }
};
