import { findObject } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import type { SqlRow } from '../store/store.ts';
import type { SqlFragment, UserContext } from './access.ts';

/** The relationship that controls access to a record: its master, or a contact's account. */
function controllingField(object: ObjectSchema): FieldSchema | undefined {
    const references = [...object.fields.values()].filter(({ reference }) => reference !== undefined);
    return (
        references.find(({ reference }) => reference?.masterDetail) ??
        references.find(({ apiName, custom }) => !custom && apiName === 'AccountId')
    );
}

/** The user owns the record or is a member of the group that does. */
function ownerPredicate(user: UserContext, alias: string): SqlFragment {
    const owner = `${alias}."OwnerId"`;
    return {
        sql: `(${owner} = ? OR ${owner} IN (SELECT GroupId FROM GroupMember WHERE UserOrGroupId = ? AND IsDeleted = 0))`,
        parameters: [user.userId, user.userId]
    };
}

/** A detail is visible with its parent; a record without a parent (a private contact) to its owner. */
function parentPredicate(org: Org, user: UserContext, object: ObjectSchema, alias: string): SqlFragment | undefined {
    const field = controllingField(object);
    const parent = field?.reference?.targets[0];
    if (field === undefined || parent === undefined) {
        return undefined;
    }
    const column = `${alias}.${quoted(field.apiName)}`;
    const parentAlias = `${alias.replaceAll('"', '')}_parent`;
    const above = readPredicate(org, user, parent, quoted(parentAlias));
    const visible: SqlFragment =
        above === undefined
            ? { sql: `${column} IS NOT NULL`, parameters: [] }
            : {
                  sql: `${column} IN (SELECT ${quoted(parentAlias)}."Id" FROM ${quoted(parent)} AS ${quoted(parentAlias)} WHERE ${above.sql})`,
                  parameters: above.parameters
              };
    if (field.reference?.masterDetail === true) {
        return above === undefined ? undefined : visible;
    }
    const owned = ownerPredicate(user, alias);
    return {
        sql: `(${visible.sql} OR (${column} IS NULL AND ${owned.sql}))`,
        parameters: [...visible.parameters, ...owned.parameters]
    };
}

/**
 * SQL that is true for the records of an object the user may read; undefined where sharing hides none.
 * `alias` is the table's alias as the query writes it. Object permission is the caller's business.
 */
export function readPredicate(
    org: Org,
    user: UserContext,
    objectApiName: string,
    alias: string
): SqlFragment | undefined {
    const object = findObject(org.schema, objectApiName);
    if (object === undefined || object.setup || user.object(objectApiName).viewAll) {
        return undefined;
    }
    switch (object.sharingModel) {
        case 'Private':
            return ownerPredicate(user, alias);
        case 'ControlledByParent':
            return parentPredicate(org, user, object, alias);
        default:
            return undefined;
    }
}

function owns(org: Org, user: UserContext, row: SqlRow): boolean {
    const ownerId = row['OwnerId'] ?? null;
    if (ownerId === user.userId) {
        return true;
    }
    const member = `SELECT 1 FROM GroupMember WHERE GroupId = ? AND UserOrGroupId = ? AND IsDeleted = 0`;
    return org.store.get(member, [ownerId, user.userId]) !== undefined;
}

function readsRecord(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow): boolean {
    const predicate = readPredicate(org, user, object.apiName, 'record');
    if (predicate === undefined) {
        return true;
    }
    const sql = `SELECT 1 FROM ${quoted(object.apiName)} AS record WHERE record."Id" = ? AND ${predicate.sql}`;
    return org.store.get(sql, [row['Id'] ?? null, ...predicate.parameters]) !== undefined;
}

function writesByParent(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow): boolean {
    const field = controllingField(object);
    const parent = findObject(org.schema, field?.reference?.targets[0] ?? '');
    const parentId = row[field?.apiName ?? ''] ?? null;
    if (parent === undefined || parentId === null) {
        return owns(org, user, row);
    }
    const parentRow = org.store.get(`SELECT * FROM ${quoted(parent.apiName)} WHERE "Id" = ?`, [parentId]);
    if (parentRow === undefined) {
        return false;
    }
    return field?.reference?.writeRequiresMasterRead === true
        ? readsRecord(org, user, parent, parentRow)
        : canEditRecord(org, user, parent.apiName, parentRow);
}

function mayWrite(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow, openToAll: boolean): boolean {
    if (object.setup) {
        return object.apiName !== 'User' || user.systemPermissions.has('ManageUsers') || row['Id'] === user.userId;
    }
    if (user.object(object.apiName).modifyAll) {
        return true;
    }
    return object.sharingModel === 'ControlledByParent'
        ? writesByParent(org, user, object, row)
        : openToAll || owns(org, user, row);
}

/** Whether sharing lets the user edit this stored row. Object and field permissions are asked apart. */
export function canEditRecord(org: Org, user: UserContext, objectApiName: string, row: SqlRow): boolean {
    const object = findObject(org.schema, objectApiName);
    return object !== undefined && mayWrite(org, user, object, row, object.sharingModel === 'ReadWrite');
}

/** Whether sharing lets the user delete this stored row: public read/write does not include delete. */
export function canDeleteRecord(org: Org, user: UserContext, objectApiName: string, row: SqlRow): boolean {
    const object = findObject(org.schema, objectApiName);
    return object !== undefined && mayWrite(org, user, object, row, false);
}
