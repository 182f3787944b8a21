import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

/** A permission set or group is assigned to a user once, and an assignment names exactly one of the two. */
export function assignmentErrors({ org, plan }: SaveContext, { prior, row }: PendingRow): RowError[] {
    if (plan.object.apiName !== 'PermissionSetAssignment' || prior) {
        return [];
    }
    const permissionSet = row['PermissionSetId'] ?? null;
    const group = row['PermissionSetGroupId'] ?? null;
    if ((permissionSet === null) === (group === null)) {
        return [
            rowError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', ['PermissionSetId'])
        ];
    }
    const known = org.store.get(
        `SELECT "Id" FROM PermissionSetAssignment
         WHERE AssigneeId = ? AND PermissionSetId IS ? AND PermissionSetGroupId IS ? AND IsDeleted = 0`,
        [row['AssigneeId'] ?? null, permissionSet, group]
    );
    const what = permissionSet ?? group;
    return known
        ? [
              rowError(
                  'DUPLICATE_VALUE',
                  `Duplicate PermissionSetAssignment. Assignee: ${row['AssigneeId']}; Permission Set: ${what}`,
                  ['AssigneeId', permissionSet === null ? 'PermissionSetGroupId' : 'PermissionSetId']
              )
          ]
        : [];
}
