/** Records in approval are locked: administrators alone edit and delete them, and the people asked where the process says so. */
import { refuse } from '../dml/refusal.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { latestInstance, workitemsOf } from './rows.ts';

/** Throws RowRefusal ENTITY_IS_LOCKED. */
export function refuseLocked(org: Org, user: UserContext, object: string, recordId: string): void {
    const processes = org.schema.approvalProcesses.filter((process) => process.object === object);
    if (processes.length === 0 || user.object(object).modifyAll) {
        return;
    }
    const instance = latestInstance(org, recordId);
    const definition = org.store.get('SELECT "DeveloperName" FROM ProcessDefinition WHERE "Id" = ?', [
        instance?.['ProcessDefinitionId'] ?? null
    ]);
    const process = processes.find(({ name }) => name === definition?.['DeveloperName']);
    if (!instance || !process) {
        return;
    }
    const isAsked =
        process.approverMayEdit &&
        workitemsOf(org, String(instance['Id'])).some(({ ActorId }) => ActorId === user.userId);
    const locks = { Pending: !isAsked, Approved: process.locksApproved, Rejected: process.locksRejected };
    if (locks[instance['Status'] as keyof typeof locks]) {
        refuse('ENTITY_IS_LOCKED', 'the entity is locked for editing', []);
    }
}
