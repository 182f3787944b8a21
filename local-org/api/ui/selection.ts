import { OrgError } from '../../errors.ts';
import { findField, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { visibleRelationship, visibleTargets } from './objects.ts';

/** Fields and parents to read of a record, bound to the schema and to what the user may see. */
export interface RecordSelection {
    /** First target first; a polymorphic relationship has several. */
    readonly objects: readonly ObjectSchema[];
    readonly fields: Map<string, FieldSchema>;
    readonly parents: Map<string, RecordSelection>;
}

export function selectionOf(object: ObjectSchema): RecordSelection {
    return { objects: [object], fields: new Map(), parents: new Map() };
}

/**
 * Adds `Account.Owner.Name` (the form of `fields` and `optionalFields`) to a selection.
 * @returns the part of the path that does not exist for this user, or undefined when all of it was added
 */
export function addPath(org: Org, user: UserContext, selection: RecordSelection, path: string): string | undefined {
    const [objectName = '', ...segments] = path.split('.');
    const root = selection.objects[0];
    const fieldName = segments.pop();
    if (fieldName === undefined || root?.apiName.toLowerCase() !== objectName.toLowerCase()) {
        return path;
    }
    let at = selection;
    for (const segment of segments) {
        const next = parentOf(org, user, at, segment);
        if (!next) {
            return segment;
        }
        at = next;
    }
    const field = at.objects
        .filter((object) => user.field(object.apiName, fieldName).read)
        .map((object) => findField(object, fieldName))
        .find((found) => found !== undefined);
    if (!field || field.type === 'address' || field.type === 'base64') {
        return fieldName;
    }
    at.fields.set(field.apiName, field);
    return undefined;
}

/** @throws OrgError INVALID_FIELD naming the first path that does not exist for this user */
export function addRequiredPaths(
    org: Org,
    user: UserContext,
    selection: RecordSelection,
    paths: readonly string[]
): void {
    for (const path of paths) {
        const missing = addPath(org, user, selection, path);
        if (missing !== undefined) {
            const entity = selection.objects[0]?.apiName ?? '';
            throw new OrgError('INVALID_FIELD', noSuchColumn(missing, entity));
        }
    }
}

/** Every path a query has to select: the asked fields, and of each record what its frame shows. */
export function pathsOf(selection: RecordSelection, prefix = ''): string[] {
    const frame = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];
    const named = prefix === '' ? [] : selection.objects.map((object) => object.nameField);
    const wanted = [...frame, ...named].filter((name) => selection.objects.some((object) => findField(object, name)));
    const own = [...wanted, ...selection.fields.keys()].map((name) => `${prefix}${name}`);
    const above = [...selection.parents].flatMap(([name, parent]) => pathsOf(parent, `${prefix}${name}.`));
    return [...own, ...above];
}

function parentOf(org: Org, user: UserContext, selection: RecordSelection, name: string): RecordSelection | undefined {
    const field = selection.objects.map((object) => visibleRelationship(user, object, name)).find((found) => found);
    const relationshipName = field?.reference?.relationshipName;
    if (!field || !relationshipName) {
        return undefined;
    }
    const known = selection.parents.get(relationshipName);
    const objects = visibleTargets(org, user, field);
    if (known || objects.length === 0) {
        return known;
    }
    const parent: RecordSelection = { objects, fields: new Map(), parents: new Map() };
    selection.parents.set(relationshipName, parent);
    return parent;
}

function noSuchColumn(name: string, entity: string): string {
    return (
        `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the ` +
        `'__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );
}
