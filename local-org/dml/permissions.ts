import type { FieldSchema } from '../metadata/schema.ts';
import type { FieldAccess, UserContext } from '../security/access.ts';
import { canDeleteRecord, canEditRecord, canReadRecord } from '../security/sharing.ts';
import type { SqlRow } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import type { ObjectPlan } from './plan.ts';
import { refuse, rowError } from './refusal.ts';
import type { RowError, SaveOperation } from './types.ts';

const NO_ACCESS = 'insufficient access rights on object id';

/** Whether the object may be saved this way at all; an object the user cannot see does not exist. */
export function objectRefusal(
    user: UserContext,
    objectApiName: string,
    operation: SaveOperation
): RowError | undefined {
    const access = user.object(objectApiName);
    if (!access.read) {
        return unknownObject(objectApiName);
    }
    const allowed = {
        insert: access.create,
        update: access.edit,
        upsert: access.create || access.edit,
        delete: access.delete
    }[operation];
    return allowed ? undefined : rowError('INSUFFICIENT_ACCESS_OR_READONLY', NO_ACCESS);
}

export function unknownObject(objectApiName: string): RowError {
    return rowError('INVALID_TYPE', `sObject type '${objectApiName}' is not supported.`);
}

/** An upsert learns per row whether it creates or updates. */
export function requireOperation({ user, plan }: SaveContext, operation: 'insert' | 'update'): void {
    const access = user.object(plan.object.apiName);
    if (operation === 'insert' ? !access.create : !access.edit) {
        refuse('INSUFFICIENT_ACCESS_OR_READONLY', NO_ACCESS);
    }
}

const accessOfFields = new WeakMap<UserContext, WeakMap<ObjectPlan, Map<FieldSchema, FieldAccess>>>();

/** The user's access to a field, found out once for as long as the user's context holds. */
function fieldAccess(user: UserContext, plan: ObjectPlan, field: FieldSchema): FieldAccess {
    const ofUser = accessOfFields.get(user) ?? new WeakMap<ObjectPlan, Map<FieldSchema, FieldAccess>>();
    accessOfFields.set(user, ofUser);
    const ofObject = ofUser.get(plan) ?? new Map<FieldSchema, FieldAccess>();
    ofUser.set(plan, ofObject);
    const access = ofObject.get(field) ?? user.field(plan.object.apiName, field.apiName);
    ofObject.set(field, access);
    return access;
}

export function isVisible(user: UserContext, plan: ObjectPlan, field: FieldSchema): boolean {
    return fieldAccess(user, plan, field).read;
}

/** Refuses fields the user may read but not write, all of them in one error. Invisible ones never get this far. */
export function requireWritable(
    { user, plan }: SaveContext,
    fields: readonly FieldSchema[],
    operation: 'insert' | 'update'
): void {
    const closed = fields.filter(
        (field) =>
            !(operation === 'insert' ? field.createable : field.updateable) || !fieldAccess(user, plan, field).edit
    );
    if (closed.length > 0) {
        const names = closed.map((field) => field.apiName);
        refuse(
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            names
        );
    }
}

export function requireRecordEdit({ org, user, plan }: SaveContext, row: SqlRow): void {
    if (!canEditRecord(org, user, plan.object.apiName, row)) {
        requireVisible({ org, user, plan }, row);
        refuse('INSUFFICIENT_ACCESS_OR_READONLY', NO_ACCESS);
    }
}

/** A record that sharing hides is refused like one that does not exist. */
export function requireVisible({ org, user, plan }: Pick<SaveContext, 'org' | 'user' | 'plan'>, row: SqlRow): void {
    if (!canReadRecord(org, user, plan.object.apiName, row)) {
        refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['Id']);
    }
}

/** Full access, which also covers giving the record to another owner. */
export function requireFullAccess({ org, user, plan }: SaveContext, row: SqlRow): void {
    if (!canDeleteRecord(org, user, plan.object.apiName, row)) {
        requireVisible({ org, user, plan }, row);
        refuse('INSUFFICIENT_ACCESS_OR_READONLY', NO_ACCESS);
    }
}

/** A new owner is chosen by whoever has full access to the record, or may transfer any (permission "Transfer Record"). */
export function requireTransfer(context: SaveContext, row: SqlRow): void {
    if (!context.user.systemPermissions.has('TransferAnyEntity')) {
        requireFullAccess(context, row);
    }
}
