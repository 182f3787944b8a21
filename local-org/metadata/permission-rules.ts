import { MetadataError } from './errors.ts';
import { findField, findObject, isPermissionable } from './schema.ts';
import type {
    FieldPermission,
    ObjectPermission,
    OrgSchema,
    PermissionSetSchema,
    UnsupportedMetadata
} from './schema.ts';

type Checked = Omit<OrgSchema, 'unsupported'>;

/** Which object permissions a permission brings along; a deploy refuses a set that has one without the others. */
const DEPENDS_ON = {
    create: ['read'],
    edit: ['read'],
    delete: ['read', 'edit'],
    viewAll: ['read'],
    modifyAll: ['read', 'edit', 'delete', 'viewAll']
} as const satisfies Partial<Record<keyof ObjectPermission, readonly (keyof ObjectPermission)[]>>;

const isCustomName = (name: string): boolean => name.endsWith('__c');

function checkObjectPermission(
    schema: Checked,
    set: PermissionSetSchema,
    permission: ObjectPermission
): string | undefined {
    const object = findObject(schema, permission.object);
    const { object: name } = permission;
    if (object === undefined) {
        return isCustomName(name) ? `names ${name}, which does not exist.` : undefined;
    }
    for (const [granted, needed] of Object.entries(DEPENDS_ON) as [
        keyof typeof DEPENDS_ON,
        readonly (keyof ObjectPermission)[]
    ][]) {
        const lacking = needed.find((other) => permission[granted] && permission[other] !== true);
        if (lacking !== undefined) {
            return `grants ${granted} on ${name} without ${lacking}.`;
        }
    }
    const masters = [...object.fields.values()].flatMap(({ reference }) =>
        reference?.masterDetail === true ? reference.targets : []
    );
    const readable = new Set(set.objectPermissions.filter(({ read }) => read).map((other) => other.object));
    const closed = permission.read ? masters.find((master) => !readable.has(master)) : undefined;
    return closed === undefined ? undefined : `grants read on ${name} without read on its master ${closed}.`;
}

function compoundNames(fields: Iterable<{ readonly securedBy?: string }>): Set<string> {
    return new Set([...fields].flatMap(({ securedBy }) => securedBy?.toLowerCase() ?? []));
}

function checkFieldPermission(schema: Checked, permission: FieldPermission): string | undefined {
    const [objectName = '', fieldName = ''] = permission.field.split('.');
    const object = findObject(schema, objectName);
    if (object === undefined) {
        return isCustomName(objectName) ? `names ${permission.field}, whose object does not exist.` : undefined;
    }
    if (permission.editable && !permission.readable) {
        return `makes ${permission.field} editable but not readable.`;
    }
    const field = findField(object, fieldName);
    if (field === undefined) {
        return isCustomName(fieldName) ? `names ${permission.field}, which does not exist.` : undefined;
    }
    if (field.securedBy !== undefined) {
        return `names ${permission.field}, a part of ${field.securedBy}.`;
    }
    return isPermissionable(field) ? undefined : `names ${permission.field}: you cannot deploy to a required field.`;
}

function isUnknownStandard(schema: Checked, objectName: string, fieldName?: string): boolean {
    const object = findObject(schema, objectName);
    if (object === undefined || fieldName === undefined) {
        return object === undefined;
    }
    const known = findField(object, fieldName) ?? compoundNames(object.fields.values()).has(fieldName.toLowerCase());
    return known === undefined || known === false;
}

function checkSet(schema: Checked, set: PermissionSetSchema, unsupported: UnsupportedMetadata[]): void {
    const file = `permissionsets/${set.name}.permissionset-meta.xml`;
    const refuse = (element: string, problem: string | undefined): void => {
        if (problem !== undefined) {
            throw new MetadataError(file, element, problem, 'Correct the permission set; an org refuses to deploy it.');
        }
    };
    for (const permission of set.objectPermissions) {
        refuse('objectPermissions', checkObjectPermission(schema, set, permission));
        if (isUnknownStandard(schema, permission.object)) {
            unsupported.push({ file, what: `permission on object ${permission.object}` });
        }
    }
    for (const permission of set.fieldPermissions) {
        refuse('fieldPermissions', checkFieldPermission(schema, permission));
        const [objectName = '', fieldName = ''] = permission.field.split('.');
        if (isUnknownStandard(schema, objectName, fieldName)) {
            unsupported.push({ file, what: `permission on field ${permission.field}` });
        }
    }
    const unknown = set.customPermissions.find((name) => !schema.customPermissions.has(name.toLowerCase()));
    refuse('customPermissions', unknown === undefined ? undefined : `names ${unknown}, which does not exist.`);
}

/** Refuses what a deploy refuses; lists permissions on standard objects and fields the local org does not have. */
export function checkPermissions(schema: Checked, unsupported: UnsupportedMetadata[]): void {
    for (const set of schema.permissionSets.values()) {
        checkSet(schema, set, unsupported);
    }
    for (const group of schema.permissionSetGroups.values()) {
        const missing = group.permissionSets.find((name) => !schema.permissionSets.has(name.toLowerCase()));
        if (missing !== undefined) {
            throw new MetadataError(
                `permissionsetgroups/${group.name}.permissionsetgroup-meta.xml`,
                'permissionSets',
                `names ${missing}, which does not exist.`,
                'Add the permission set or take it out of the group.'
            );
        }
        const unmuted = group.mutingPermissionSets.find((name) => !schema.mutingPermissionSets.has(name.toLowerCase()));
        if (unmuted !== undefined) {
            throw new MetadataError(
                `permissionsetgroups/${group.name}.permissionsetgroup-meta.xml`,
                'mutingPermissionSets',
                `names ${unmuted}, which does not exist.`,
                'Add the muting permission set or take it out of the group.'
            );
        }
    }
}
