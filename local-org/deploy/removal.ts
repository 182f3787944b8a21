/** Taking components away: `destructiveChanges.xml`. */
import { keyOf, type ComponentProblem } from './component.ts';
import type { Member } from './manifest.ts';
import type { MetadataFiles } from './metadata-store.ts';
import { BUNDLE_TYPE, DEPLOYED_TYPES, folderTypeOf, isKnownType, OBJECT_CHILDREN, RESOURCE_TYPE } from './types.ts';
import { childElements, elementText, rootElement, type XmlElement } from './xml-cut.ts';

/** Files and folders a component has in the source. */
export function sourcePaths({ type, name }: Pick<Member, 'type' | 'name'>): readonly string[] {
    const [object = '', child = ''] = name.split('.');
    const ofObject = OBJECT_CHILDREN.find((known) => known.type === type);
    if (ofObject) {
        return [`objects/${object}/${ofObject.folder}/${child}.${ofObject.suffix}-meta.xml`];
    }
    if (type === 'CustomLabel') {
        return [`labels/${name}.labels-meta.xml`, `translations/customLabels/${name}/`];
    }
    if (type === 'CustomObject' || type === BUNDLE_TYPE.type) {
        return [type === 'CustomObject' ? `objects/${name}/` : `lwc/${name}/`];
    }
    const container = name.includes('/') ? undefined : folderTypeOf(type);
    if (container) {
        return [`${container.folder}/${name}.${container.suffix}-meta.xml`];
    }
    const known = DEPLOYED_TYPES.find((candidate) => candidate.type === type);
    if (known === RESOURCE_TYPE) {
        const content = `${known.folder}/${name}.${known.suffix}`;
        return [`${content}-meta.xml`, content];
    }
    return known === undefined ? [] : [`${known.folder}/${name}.${known.suffix}-meta.xml`];
}

export interface Removal {
    readonly files: MetadataFiles;
    /** Members that were there and are gone. */
    readonly removed: readonly Member[];
    readonly errors: readonly ComponentProblem[];
    readonly warnings: readonly ComponentProblem[];
}

/** Whether an entry of a permission set grants something of the removed fields and objects. */
function grantsRemoved(text: string, entry: XmlElement, gone: ReadonlySet<string>): boolean {
    const isGrant = [
        'fieldPermissions',
        'objectPermissions',
        'tabSettings',
        'recordTypeVisibilities',
        'customPermissions'
    ];
    return (
        isGrant.includes(entry.name) &&
        childElements(text, entry).some((element) => {
            const value = elementText(text, element).toLowerCase();
            return gone.has(value) || gone.has(value.split('.')[0] ?? '');
        })
    );
}

/** Permissions go with what they are about, as on the platform. */
function withoutGrants(text: string, gone: ReadonlySet<string>): string {
    const root = rootElement(text);
    return (root ? childElements(text, root) : [])
        .filter((entry) => grantsRemoved(text, entry, gone))
        .reduceRight((rest, { start, end }) => rest.slice(0, start).trimEnd() + rest.slice(end), text);
}

export function remove(files: MetadataFiles, members: readonly Member[], fileName: string): Removal {
    const left = new Map(files);
    const removed: Member[] = [];
    const errors: ComponentProblem[] = [];
    const warnings: ComponentProblem[] = [];
    for (const member of members) {
        const { type, name, lineNumber, columnNumber } = member;
        const problem = { componentType: type, fullName: name, fileName, lineNumber, columnNumber };
        const paths = sourcePaths(member);
        const found = [...left.keys()].filter((key) =>
            paths.some((path) => key.toLowerCase().startsWith(path.toLowerCase()))
        );
        if (!isKnownType(type) || name === '*') {
            errors.push({ ...problem, message: `The local org does not support deleting ${name} of type ${type}.` });
        } else if (found.length === 0) {
            warnings.push({ ...problem, message: `No ${type} named: ${name} found` });
        } else {
            removed.push(member);
            found.forEach((key) => left.delete(key));
        }
    }
    const grantable = removed.filter(({ type }) =>
        ['CustomObject', 'CustomField', 'CustomPermission', 'CustomTab'].includes(type)
    );
    const gone = new Set(grantable.map(({ name }) => name.toLowerCase()));
    for (const [path, text] of gone.size > 0 ? left : []) {
        if (path.startsWith('permissionsets/') || path.startsWith('mutingpermissionsets/')) {
            left.set(path, withoutGrants(text, gone));
        }
    }
    return { files: left, removed, errors, warnings };
}

export function isMember(members: readonly Member[], type: string, fullName: string): boolean {
    return members.some((member) => keyOf(member.type, member.name) === keyOf(type, fullName));
}
