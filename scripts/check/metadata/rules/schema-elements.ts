import type { Finding, Rule } from '../finding.ts';
import { structuresOf, type Structure } from '../schema-walk.ts';

function problemsOf(path: string, { element, type, members }: Structure): Finding[] {
    const seen = new Set<string>();
    return element.children.flatMap((child) => {
        const member = members.get(child.name);
        const repeated = seen.has(child.name);
        seen.add(child.name);
        if (member === undefined) {
            return {
                file: path,
                line: child.line,
                problem: `${type} has no element ${child.name}.`,
                remedy: 'Remove it, or correct its name; names are case-sensitive.'
            };
        }
        if (repeated && !member.many) {
            return {
                file: path,
                line: child.line,
                problem: `${type} has ${child.name} once at most; it is there again.`,
                remedy: 'Keep one of them.'
            };
        }
        return [];
    });
}

export const schemaElements: Rule = {
    id: 'schema-elements',
    title: 'Every element is one that the Metadata API has, as often as it allows',
    check: (project) =>
        project.metadata.flatMap((file) =>
            structuresOf(project, file).flatMap((structure) => problemsOf(file.path, structure))
        )
};
