import type { Rule } from '../finding.ts';
import { hasName, resolvePath, type Names } from '../names.ts';
import { componentSources } from '../project.ts';

const IMPORT = /['"](?:@salesforce\/(label|schema|customPermission)|(c))\/([\w.]+)['"]/gu;

/** What a module specifier stands for, by its family; true where it exists. */
const EXISTS: Readonly<Record<string, (names: Names, name: string) => boolean>> = {
    label: (names, name) => names.labels.has(name.replace(/^c\./u, '')),
    customPermission: (names, name) => hasName(names, 'CustomPermission', name),
    c: (names, name) => names.bundles.has(name),
    schema: (names, name) => {
        const [object = '', ...path] = name.split('.');
        return path.length === 0 ? names.objects.has(object) : resolvePath(names, object, path) !== undefined;
    }
};

export const componentImports: Rule = {
    id: 'component-imports',
    title: 'Components import labels, fields, permissions and bundles that exist',
    check: (project) =>
        componentSources(project).flatMap(({ path, text }) =>
            [...text.matchAll(IMPORT)].flatMap((match) => {
                const [specifier, platform, own, name = ''] = match;
                if (EXISTS[platform ?? own ?? '']?.(project.names, name) === true) {
                    return [];
                }
                return {
                    file: path,
                    line: text.slice(0, match.index).split('\n').length,
                    problem: `It imports ${specifier.slice(1, -1)}, which does not exist.`,
                    remedy: 'Correct the name, or add what it stands for.'
                };
            })
        )
};
