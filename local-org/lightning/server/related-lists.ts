import { type ChildRelationship, findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import { query } from '../../soql/query.ts';
import type { RelatedList } from '../context.ts';
import { displayPath, fieldView, readableFields, rowTitle } from './field-view.ts';
import { compactLayoutFields } from './compact-layout.ts';
import type { PageLayout } from './layouts.ts';

const MOST_ROWS = 5;
const MOST_FIELDS = 2;

interface Child {
    readonly relationship: ChildRelationship;
    readonly object: ObjectSchema;
}

function readableChildren({ schema }: Org, user: UserContext, parent: ObjectSchema): Child[] {
    return parent.childRelationships.flatMap((relationship) => {
        const object = findObject(schema, relationship.childObject);
        return object &&
            !object.setup &&
            !object.share &&
            !object.view &&
            user.field(object.apiName, relationship.field).read
            ? { relationship, object }
            : [];
    });
}

/** A layout names a related list `Contacts` or `Shared_Plan__c.Account__c`. */
function isNamed(layout: PageLayout, { relationship, object }: Child): boolean {
    const names = [relationship.name, `${object.apiName}.${relationship.field}`];
    return layout.relatedLists.some((name) => names.includes(name));
}

function readList(org: Org, user: UserContext, { relationship, object }: Child, parentId: string): RelatedList {
    const fields = readableFields(object, user, compactLayoutFields(org, object))
        .filter(({ apiName }) => apiName !== object.nameField && apiName !== relationship.field)
        .slice(0, MOST_FIELDS);
    const columns = new Set(['Id', object.nameField, ...fields.map((field) => displayPath(org, field))]);
    const soql = `SELECT ${[...columns].join(', ')} FROM ${object.apiName} WHERE ${relationship.field} = '${parentId}' ORDER BY CreatedDate DESC`;
    const { rows, totalSize } = query(org, user, soql);
    return {
        objectApiName: object.apiName,
        label: object.labelPlural,
        total: totalSize,
        rows: rows.slice(0, MOST_ROWS).map((row) => ({
            recordId: row.id ?? '',
            title: rowTitle(row, object),
            fields: fields.map((field) => fieldView(org, field, row))
        }))
    };
}

/** The related lists of the record's layout; without a layout, those of the standard objects below it. */
export function relatedLists(
    org: Org,
    user: UserContext,
    parent: ObjectSchema,
    parentId: string,
    layout: PageLayout | undefined
): RelatedList[] {
    return readableChildren(org, user, parent)
        .filter((child) => (layout ? isNamed(layout, child) : !child.object.custom && child.object !== parent))
        .map((child) => readList(org, user, child, parentId));
}
