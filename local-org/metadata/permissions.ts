import type {
    FieldPermission,
    ObjectPermission,
    PermissionSetGroupSchema,
    PermissionSetSchema,
    UnsupportedMetadata
} from './schema.ts';
import type { SourceFile } from './sources.ts';
import { readMetadata } from './xml.ts';
import type { MetadataNode } from './xml.ts';

const KNOWN_ELEMENTS = new Set([
    'applicationVisibilities',
    'customPermissions',
    'description',
    'fieldPermissions',
    'hasActivationRequired',
    'label',
    'license',
    'objectPermissions',
    'recordTypeVisibilities',
    'tabSettings',
    'userPermissions'
]);

function objectPermission(node: MetadataNode): ObjectPermission {
    return {
        object: node.required('object'),
        read: node.flag('allowRead'),
        create: node.flag('allowCreate'),
        edit: node.flag('allowEdit'),
        delete: node.flag('allowDelete'),
        viewAll: node.flag('viewAllRecords'),
        modifyAll: node.flag('modifyAllRecords')
    };
}

function fieldPermission(node: MetadataNode): FieldPermission {
    return { field: node.required('field'), readable: node.flag('readable'), editable: node.flag('editable') };
}

const described = (node: MetadataNode): { readonly description?: string } => {
    const description = node.text('description');
    return description === undefined ? {} : { description };
};

/** Names of the entries that are switched on. */
const enabled = (node: MetadataNode, list: string, name: string, flagName: string): string[] =>
    node.all(list).flatMap((entry) => (entry.flag(flagName) ? [entry.required(name)] : []));

export function loadPermissionSet(
    { path, name }: SourceFile,
    unsupported: UnsupportedMetadata[],
    root: 'PermissionSet' | 'MutingPermissionSet' = 'PermissionSet'
): PermissionSetSchema {
    const node = readMetadata(path, root);
    for (const element of node.childNames().filter((child) => !KNOWN_ELEMENTS.has(child))) {
        unsupported.push({ file: path, what: `permission set element ${element}` });
    }
    return {
        name,
        label: node.required('label'),
        ...described(node),
        objectPermissions: node.all('objectPermissions').map(objectPermission),
        fieldPermissions: node.all('fieldPermissions').map(fieldPermission),
        customPermissions: enabled(node, 'customPermissions', 'name', 'enabled'),
        userPermissions: enabled(node, 'userPermissions', 'name', 'enabled'),
        applications: enabled(node, 'applicationVisibilities', 'application', 'visible'),
        tabs: node
            .all('tabSettings')
            .flatMap((entry) => (entry.text('visibility') === 'None' ? [] : [entry.required('tab')]))
    };
}

export function loadPermissionSetGroup({ path, name }: SourceFile): PermissionSetGroupSchema {
    const node = readMetadata(path, 'PermissionSetGroup');
    return {
        name,
        label: node.required('label'),
        ...described(node),
        permissionSets: node.texts('permissionSets'),
        mutingPermissionSets: node.texts('mutingPermissionSets')
    };
}

export function loadCustomPermission({ path, name }: SourceFile): { readonly name: string; readonly label: string } {
    return { name, label: readMetadata(path, 'CustomPermission').required('label') };
}
