import { findField, findObject } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { Org } from '../org.ts';
import { quoted } from '../store/store.ts';
import type { SqlRow } from '../store/store.ts';
import type { SqlFragment, UserContext } from './access.ts';
import { folderPredicate } from './folder-access.ts';
import { ownerGrant, principalsOf, sharedGrant } from './share-grants.ts';

/** What sharing lets a user do with a record; `All` is to delete it, to share it and to choose its owner. */
export type RecordLevel = 'None' | 'Read' | 'Edit' | 'All';

/** The relationship that controls access to a record: the record it shares, its master, or a contact's account. */
function controllingField(object: ObjectSchema): FieldSchema | undefined {
    if (object.share) {
        return findField(object, object.share.parentField);
    }
    const references = [...object.fields.values()].filter(({ reference }) => reference !== undefined);
    return (
        references.find(({ reference }) => reference?.masterDetail) ??
        references.find(({ apiName, custom }) => !custom && apiName === 'AccountId')
    );
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
    if (field.reference?.masterDetail === true || object.share) {
        return above === undefined ? undefined : visible;
    }
    const owned = ownerGrant(org, user, object, alias);
    return {
        sql: `(${visible.sql} OR (${column} IS NULL AND ${owned.sql}))`,
        parameters: [...visible.parameters, ...owned.parameters]
    };
}

/** Records of the user's own, and those about a record that the user may read. */
function openedPredicate(
    org: Org,
    user: UserContext,
    object: ObjectSchema,
    lookups: readonly string[],
    alias: string
): SqlFragment {
    const links = lookups.flatMap((name) => {
        const field = findField(object, name);
        const targets = field?.reference?.targets.filter((target) => user.object(target).read) ?? [];
        return targets.map((target) => {
            const about = `${alias.replaceAll('"', '')}_about`;
            const above = readPredicate(org, user, target, quoted(about));
            const visible = above === undefined ? '' : ` AND ${above.sql}`;
            return {
                sql: `EXISTS (SELECT 1 FROM ${quoted(target)} AS ${quoted(about)} WHERE ${quoted(about)}."Id" = ${alias}.${quoted(name)}${visible})`,
                parameters: above?.parameters ?? []
            };
        });
    });
    const parts = [ownerGrant(org, user, object, alias), ...links];
    return {
        sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
        parameters: parts.flatMap(({ parameters }) => parameters)
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
    if (object === undefined || user.object(objectApiName).viewAll) {
        return undefined;
    }
    if (object.setup) {
        return folderPredicate(org, user, object, alias);
    }
    if (object.share || object.sharingModel === 'ControlledByParent') {
        return parentPredicate(org, user, object, alias);
    }
    if (object.openedBy) {
        return openedPredicate(org, user, object, object.openedBy, alias);
    }
    return object.sharingModel === 'Private' ? sharedGrant(org, user, object, alias, 'Read') : undefined;
}

function holds(org: Org, object: ObjectSchema, row: SqlRow, predicate: SqlFragment | undefined): boolean {
    if (predicate === undefined) {
        return true;
    }
    const sql = `SELECT 1 FROM ${quoted(object.apiName)} AS record WHERE record."Id" = ? AND ${predicate.sql}`;
    return org.store.get(sql, [row['Id'] ?? null, ...predicate.parameters]) !== undefined;
}

/** Whether sharing lets the user read this stored row. */
export function canReadRecord(org: Org, user: UserContext, objectApiName: string, row: SqlRow): boolean {
    const object = findObject(org.schema, objectApiName);
    return object !== undefined && holds(org, object, row, readPredicate(org, user, objectApiName, 'record'));
}

function owns(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow): boolean {
    if (row['OwnerId'] === user.userId) {
        return true;
    }
    const { parameters, sql } = principalsOf(org, user, object);
    return org.store.get(`${sql} AND principalId = ?`, [...parameters, row['OwnerId'] ?? null]) !== undefined;
}

/** Right to write a record whose parent decides; a master that opens to readers is enough where the field says so. */
function levelByParent(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow): RecordLevel {
    const field = controllingField(object);
    const parent = findObject(org.schema, field?.reference?.targets[0] ?? '');
    const parentId = row[field?.apiName ?? ''] ?? null;
    if (parent === undefined || parentId === null) {
        return owns(org, user, object, row) ? 'All' : 'None';
    }
    const parentRow = org.store.get(`SELECT * FROM ${quoted(parent.apiName)} WHERE "Id" = ?`, [parentId]);
    if (parentRow === undefined) {
        return 'None';
    }
    const level = recordLevel(org, user, parent.apiName, parentRow);
    if (object.share) {
        return level === 'All' ? 'All' : level === 'None' ? 'None' : 'Read';
    }
    const isOpen = level === 'Edit' || (level === 'Read' && field?.reference?.writeRequiresMasterRead === true);
    return isOpen ? 'All' : level;
}

function levelOfOwned(org: Org, user: UserContext, object: ObjectSchema, row: SqlRow): RecordLevel {
    if (owns(org, user, object, row)) {
        return 'All';
    }
    const isEditable =
        object.sharingModel === 'ReadWrite' ||
        holds(
            org,
            object,
            row,
            object.openedBy ? ownerGrant(org, user, object, 'record') : sharedGrant(org, user, object, 'record', 'Edit')
        );
    if (isEditable) {
        return 'Edit';
    }
    return canReadRecord(org, user, object.apiName, row) ? 'Read' : 'None';
}

function levelOfSetup(user: UserContext, object: ObjectSchema, row: SqlRow): RecordLevel {
    const isOpen = object.apiName !== 'User' || user.systemPermissions.has('ManageUsers') || row['Id'] === user.userId;
    return isOpen ? 'All' : 'Read';
}

/** What sharing lets the user do with this stored row. Object and field permissions are asked apart. */
export function recordLevel(org: Org, user: UserContext, objectApiName: string, row: SqlRow): RecordLevel {
    const object = findObject(org.schema, objectApiName);
    if (object === undefined) {
        return 'None';
    }
    if (object.setup) {
        return levelOfSetup(user, object, row);
    }
    const access = user.object(object.apiName);
    if (access.modifyAll) {
        return 'All';
    }
    const byParent = object.share !== undefined || object.sharingModel === 'ControlledByParent';
    const level = byParent ? levelByParent(org, user, object, row) : levelOfOwned(org, user, object, row);
    return level === 'None' && access.viewAll ? 'Read' : level;
}

/** Whether sharing lets the user edit this stored row. */
export function canEditRecord(org: Org, user: UserContext, objectApiName: string, row: SqlRow): boolean {
    const object = findObject(org.schema, objectApiName);
    if (object?.sharingModel === 'ReadWrite' && !object.setup && !object.share) {
        return true;
    }
    const level = recordLevel(org, user, objectApiName, row);
    return level === 'Edit' || level === 'All';
}

/** Whether sharing lets the user delete this stored row: public read/write does not include delete. */
export function canDeleteRecord(org: Org, user: UserContext, objectApiName: string, row: SqlRow): boolean {
    return recordLevel(org, user, objectApiName, row) === 'All';
}
