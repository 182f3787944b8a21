import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

const ABOVE = {
    UserRole: { from: 'Id', to: 'ParentRoleId', next: 'SELECT "ParentRoleId" AS id FROM UserRole WHERE "Id" = ?' },
    GroupMember: {
        from: 'UserOrGroupId',
        to: 'GroupId',
        next: 'SELECT "GroupId" AS id FROM GroupMember WHERE "UserOrGroupId" = ? AND "IsDeleted" = 0'
    }
} as const;

/** A role is never above itself, and a group never within itself. */
export function circleErrors({ org, plan }: SaveContext, { row }: PendingRow): RowError[] {
    const name = plan.object.apiName;
    const { from, next, to } = name === 'UserRole' || name === 'GroupMember' ? ABOVE[name] : {};
    if (from === undefined || next === undefined || to === undefined) {
        return [];
    }
    const start = row[from] ?? null;
    const above = new Set([row[to] ?? null]);
    for (const id of above) {
        for (const found of id === null ? [] : org.store.all(next, [id])) {
            above.add(found['id'] ?? null);
        }
    }
    return start !== null && above.has(start)
        ? [rowError('CIRCULAR_DEPENDENCY', `attempt to set ${to} would create a circle`, [to])]
        : [];
}

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
