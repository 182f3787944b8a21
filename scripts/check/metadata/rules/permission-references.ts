import type { Finding, Rule } from '../finding.ts';
import { hasName, resolvePath, type Names } from '../names.ts';
import { ofType } from '../project.ts';
import { all, deep, one, type XmlElement } from '../xml.ts';

function isTab(names: Names, tab: string): boolean {
    return tab.startsWith('standard-') || hasName(names, 'CustomTab', tab);
}

/** Elements of permission sets and groups that refer to something: where, by which child, and whether it exists. */
const REFERENCES: readonly {
    readonly list: string;
    readonly child: string;
    readonly exists: (names: Names, text: string) => boolean;
}[] = [
    {
        list: 'applicationVisibilities',
        child: 'application',
        exists: (names, text) => hasName(names, 'CustomApplication', text)
    },
    { list: 'customPermissions', child: 'name', exists: (names, text) => hasName(names, 'CustomPermission', text) },
    { list: 'objectPermissions', child: 'object', exists: (names, text) => names.objects.has(text) },
    { list: 'tabSettings', child: 'tab', exists: isTab },
    {
        list: 'fieldPermissions',
        child: 'field',
        exists: (names, text) => {
            const [object = '', ...path] = text.split('.');
            return resolvePath(names, object, path) !== undefined;
        }
    }
];

function missing(path: string, { text, line }: XmlElement): Finding {
    return {
        file: path,
        line,
        problem: `It names ${text}, which does not exist.`,
        remedy: 'Correct the name, or add what it stands for.'
    };
}

export const permissionReferences: Rule = {
    id: 'permission-references',
    title: 'Permission sets and groups name what exists',
    check: (project) => [
        ...ofType(project, 'PermissionSet').flatMap(({ path, root }) =>
            REFERENCES.flatMap(({ list, child, exists }) =>
                deep(root, list)
                    .flatMap((entry) => one(entry, child) ?? [])
                    .filter(({ text }) => !exists(project.names, text))
                    .map((element) => missing(path, element))
            )
        ),
        ...ofType(project, 'PermissionSetGroup').flatMap(({ path, root }) =>
            all(root, 'permissionSets')
                .filter(({ text }) => !hasName(project.names, 'PermissionSet', text))
                .map((element) => missing(path, element))
        )
    ]
};
