import type { Finding, Rule } from '../finding.ts';
import { isOpaque, structuresOf } from '../schema-walk.ts';
import type { TypeTable } from '../type-table.ts';
import type { XmlElement } from '../xml.ts';

const SCALARS: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
    boolean: { pattern: /^(true|false)$/u, words: 'true or false' },
    number: { pattern: /^-?\d+(\.\d+)?$/u, words: 'a number' }
};

function problemOf(types: TypeTable, child: XmlElement, type: string): Omit<Finding, 'file'> | undefined {
    const scalar = SCALARS[type];
    if (scalar !== undefined && !scalar.pattern.test(child.text)) {
        return {
            line: child.line,
            problem: `${child.name} is "${child.text}".`,
            remedy: `Write ${scalar.words}.`
        };
    }
    const values = types.valuesOf(type);
    if (values !== undefined && !values.has(child.text)) {
        const few = [...values].slice(0, 12).join(', ');
        return {
            line: child.line,
            problem: `${child.name} is "${child.text}", which ${type} does not know.`,
            remedy: `Use one of: ${few}${values.size > 12 ? ', …' : ''}.`
        };
    }
    return undefined;
}

export const schemaValues: Rule = {
    id: 'schema-values',
    title: 'Every value is one that the Metadata API takes',
    check: (project) =>
        project.metadata.flatMap((file) =>
            structuresOf(project, file).flatMap(({ element, type, members }) =>
                element.children.flatMap((child) => {
                    const member = isOpaque(type, child.name) ? undefined : members.get(child.name);
                    const problem = member && problemOf(project.types, child, member.type);
                    return problem === undefined ? [] : { file: file.path, ...problem };
                })
            )
        )
};
