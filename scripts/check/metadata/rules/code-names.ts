import type { Rule } from '../finding.ts';
import type { Names } from '../names.ts';
import { componentSources } from '../project.ts';

function customNames({ objects, children }: Names): Set<string> {
    const own = [...objects].flatMap(([object, { fields, parents }]) => [object, ...fields.keys(), ...parents.keys()]);
    return new Set([...own, ...children]);
}

export const codeNames: Rule = {
    id: 'code-names',
    title: 'Every custom name in a component (in a GraphQL document, say) is one of the metadata',
    check: (project) => {
        const known = customNames(project.names);
        return componentSources(project).flatMap(({ path, text }) =>
            text.split('\n').flatMap((line, index) =>
                [...new Set(line.match(/\b[A-Za-z]\w*__[cr]\b/gu) ?? [])]
                    .filter((name) => !known.has(name))
                    .map((name) => ({
                        file: path,
                        line: index + 1,
                        problem: `It names ${name}, which no object has.`,
                        remedy: 'Correct the name, or add the field.'
                    }))
            )
        );
    }
};
