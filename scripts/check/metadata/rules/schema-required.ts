import type { Rule } from '../finding.ts';
import { structuresOf } from '../schema-walk.ts';

export const schemaRequired: Rule = {
    id: 'schema-required',
    title: 'Every element that the Metadata API requires is there',
    check: (project) =>
        project.metadata.flatMap((file) =>
            structuresOf(project, file).flatMap(({ element, type, members }) => {
                const present = new Set(element.children.map(({ name }) => name));
                const missing = [...members].filter(([name, { required }]) => required && !present.has(name));
                return missing.map(([name]) => ({
                    file: file.path,
                    line: element.line,
                    problem: `${type} needs the element ${name}.`,
                    remedy: `Add <${name}> with a value.`
                }));
            })
        )
};
