/** Rows of running approvals, written by the org itself. */
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { insertRow, type SetupRow } from '../setup/rows.ts';
import type { SqlRow } from '../store/store.ts';

export function addRow(org: Org, { userId }: UserContext, object: string, row: SetupRow): string {
    return insertRow({ org, authorId: userId }, object, row);
}

/** The latest approval of a record. */
export function latestInstance({ store }: Org, recordId: string): SqlRow | undefined {
    return store.get(
        'SELECT * FROM ProcessInstance WHERE "TargetObjectId" = ? AND "IsDeleted" = 0 ORDER BY "Id" DESC',
        [recordId]
    );
}

export function changeInstance(org: Org, id: string, actorId: string, status: string, step: string): void {
    const at = org.now().toISOString();
    org.store.run(
        `UPDATE ProcessInstance SET "Status" = ?, "StepName" = ?, "LastActorId" = ?, "CompletedDate" = ?,
         "LastModifiedDate" = ?, "LastModifiedById" = ?, "SystemModstamp" = ? WHERE "Id" = ?`,
        [status, step, actorId, status === 'Pending' ? null : at, at, actorId, at, id]
    );
}

export function workitemsOf({ store }: Org, instanceId: string): SqlRow[] {
    return store.all('SELECT * FROM ProcessInstanceWorkitem WHERE "ProcessInstanceId" = ? AND "IsDeleted" = 0', [
        instanceId
    ]);
}
