import { findField, findObject, type FieldSchema, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Org } from '../../../org.ts';
import type { UserContext } from '../../../security/access.ts';
import { findParentRelationship } from '../../../soql/relations.ts';
import { addPath, selectionOf } from '../selection.ts';
import { isSortableType } from '../sort.ts';

/** Columns that list views name in their own way. */
const COLUMN_PATHS: Readonly<Record<string, string>> = {
    'OWNER.ALIAS': 'Owner.Alias',
    'CORE.USERS.ALIAS': 'Owner.Alias',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    CREATEDBY_USER: 'CreatedBy.Name',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    PHONE1: 'Phone',
    URL: 'Website',
    SALES: 'AnnualRevenue'
};

/** A column or a filtered field of a list, as the UI API names it: `Name`, `Account__r.Name`, `Owner.Alias`. */
export interface ListField {
    readonly path: string;
    readonly label: string;
    /** The field the path ends on. */
    readonly field: FieldSchema;
    /** Path of the id of the record the value leads to. */
    readonly lookupId: string | null;
    readonly sortable: boolean;
}

/** What a list view's metadata calls a field: `NAME`, `ACCOUNT.PHONE1`, `Status__c`; undefined where the user may not read it. */
export function listField(org: Org, user: UserContext, object: ObjectSchema, written: string): ListField | undefined {
    const path = displayPath(org, object, pathOf(object, written));
    const selection = selectionOf(object);
    if (addPath(org, user, selection, `${object.apiName}.${path}`) !== undefined) {
        return undefined;
    }
    const [relationship, ...rest] = path.split('.');
    const parent = rest.length > 0 ? findParentRelationship(object, relationship ?? '') : undefined;
    const target = parent && selection.parents.get(parent.reference?.relationshipName ?? '');
    const field = [...(target ?? selection).fields.values()][0];
    if (!field) {
        return undefined;
    }
    const owner = parent ? parentLabel(parent) : '';
    return {
        path,
        field,
        label: parent ? (field.nameField ? owner : `${owner} ${field.label}`) : field.label,
        lookupId: parent ? `${parent.reference?.relationshipName ?? ''}.Id` : field.nameField ? 'Id' : null,
        sortable: isSortableType(field.type)
    };
}

/** The columns of a list that the user may read, each once. */
export function listFields(org: Org, user: UserContext, object: ObjectSchema, names: readonly string[]): ListField[] {
    const fields = names.flatMap((name) => listField(org, user, object, name) ?? []);
    return [...new Map(fields.map((field) => [field.path, field])).values()];
}

/** The object's own field behind a column: of `ACCOUNT.NAME` the lookup, of `OWNER.ALIAS` the owner. */
export function columnField(object: ObjectSchema, written: string): string {
    const [head = '', ...rest] = pathOf(object, written).split('.');
    return (rest.length > 0 ? findParentRelationship(object, head)?.apiName : undefined) ?? head;
}

function pathOf(object: ObjectSchema, written: string): string {
    const known = COLUMN_PATHS[written.toUpperCase()];
    if (known !== undefined) {
        return known;
    }
    const [head = '', ...rest] = written.split('.');
    const own = rest.at(-1) ?? head;
    const parent = rest.length > 0 ? findParentRelationship(object, head) : undefined;
    if (parent && head.toLowerCase() !== object.apiName.toLowerCase()) {
        return `${parent.reference?.relationshipName ?? head}.${own.toUpperCase() === 'NAME' ? 'Name' : own}`;
    }
    const name = COLUMN_PATHS[own.toUpperCase()] ?? own;
    return name.toUpperCase() === 'NAME' ? object.nameField : (findField(object, name)?.apiName ?? name);
}

/** A lookup is shown by the name of what it leads to. */
function displayPath(org: Org, object: ObjectSchema, path: string): string {
    const { reference } = findField(object, path) ?? {};
    return reference
        ? `${reference.relationshipName}.${findObject(org.schema, reference.targets[0] ?? '')?.nameField ?? 'Name'}`
        : path;
}

function parentLabel({ label }: FieldSchema): string {
    return label.replace(/ ID$/u, '');
}
