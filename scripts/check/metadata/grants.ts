import { ofType, type Project } from './project.ts';
import { all, textOf, type XmlElement } from './xml.ts';

const FIELD = [
    ['editable', 'e'],
    ['readable', 'r']
] as const;
const OBJECT = [
    ['allowCreate', 'e'],
    ['allowEdit', 'u'],
    ['allowRead', 'r']
] as const;

function strongest(entries: readonly XmlElement[], rights: readonly (readonly [string, string])[]): string {
    const found = rights.find(([right]) => entries.some((entry) => textOf(entry, right) === 'true'));
    return found?.[1] ?? '-';
}

/** What a permission set group grants, as the letters of the visibility matrix: the union of its permission sets. */
export function grantsOf(
    project: Project,
    group: string
): { object(name: string): string; field(name: string): string } {
    const roots = ofType(project, 'PermissionSetGroup').filter(({ name }) => name === group);
    const members = new Set(roots.flatMap(({ root }) => all(root, 'permissionSets').map(({ text }) => text)));
    const sets = ofType(project, 'PermissionSet').filter(({ name }) => members.has(name));
    const entries = (list: string, child: string, name: string): XmlElement[] =>
        sets.flatMap(({ root }) => all(root, list)).filter((entry) => textOf(entry, child) === name);
    return {
        object: (name) => strongest(entries('objectPermissions', 'object', name), OBJECT),
        field: (name) => strongest(entries('fieldPermissions', 'field', name), FIELD)
    };
}
