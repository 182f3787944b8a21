import { userContext } from '../security/context.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

/**
 * Why the new owner cannot own the record: users must be able to read the object, groups must be queues for it. Users
 * who have left are let be, so that records of theirs can be loaded.
 */
export function ownerErrors({ org, user, plan }: SaveContext, { prior, values }: PendingRow): RowError[] {
    const ownerId = values['OwnerId'] ?? null;
    if (!plan.hasOwner || typeof ownerId !== 'string' || ownerId === prior?.['OwnerId'] || ownerId === user.userId) {
        return [];
    }
    const group = org.store.get('SELECT "Type" FROM "Group" WHERE "Id" = ?', [ownerId]);
    if (group === undefined) {
        const isActive = org.store.get('SELECT 1 FROM User WHERE "Id" = ? AND "IsActive" = 1', [ownerId]) !== undefined;
        return !isActive || userContext(org, ownerId).object(plan.object.apiName).read
            ? []
            : [rowError('TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId'])];
    }
    const owns = 'SELECT 1 FROM QueueSobject WHERE "QueueId" = ? AND "SobjectType" = ? AND "IsDeleted" = 0';
    return group['Type'] === 'Queue' && org.store.get(owns, [ownerId, plan.object.apiName]) !== undefined
        ? []
        : [rowError('FIELD_INTEGRITY_EXCEPTION', 'Queue not associated with this SObject type', ['OwnerId'])];
}
