import { runOperations, type Operation } from './operations';
import type { ProtocolVersion } from './versions';

/** What a validation found, as the submission stamps it. */
export interface Submission {
    readonly digest: string;
    readonly ruleCount: number;
    readonly warnings: number;
    readonly userId: string;
}

function update(alias: string, { id }: ProtocolVersion, fields: object): Operation {
    return { alias, kind: 'Update', object: 'Sequence_Protocol__c', id, fields };
}

/** Not before the newest rule, whatever the clocks say. */
function notBefore(now: Date, { rulesChangedAt }: ProtocolVersion): string {
    return new Date(Math.max(now.getTime(), Date.parse(rulesChangedAt ?? '') || 0)).toISOString();
}

/** Draft to Validated. Only without errors. @throws MutationError */
export async function submit(version: ProtocolVersion, submission: Submission, now: Date): Promise<void> {
    const stamps = {
        Status__c: 'Validated',
        Validated_Digest__c: submission.digest,
        Validation_Error_Count__c: 0,
        Validation_Warning_Count__c: submission.warnings,
        Validated_Rule_Count__c: submission.ruleCount,
        Validated_At__c: notBefore(now, version),
        Submitted_By__c: submission.userId
    };
    await runOperations([update('submitted', version, stamps)]);
}

/** Validated to Approved, in the name of the user. `digest` is of what the approver has seen. @throws MutationError */
export async function approve(version: ProtocolVersion, digest: string, userId: string, now: Date): Promise<void> {
    const stamps = {
        Status__c: 'Approved',
        Approved_Digest__c: digest,
        Approved_By__c: userId,
        Approved_At__c: now.toISOString()
    };
    await runOperations([update('approved', version, stamps)]);
}

/** Approved to Active; the version that it follows is retired in the same transaction. @throws MutationError */
export async function activate(
    version: ProtocolVersion,
    inForce: ProtocolVersion | undefined,
    now: Date
): Promise<void> {
    const at = now.toISOString();
    const retired = { Status__c: 'Retired', Active_Scope__c: null, Retired_At__c: at };
    const activated = { Status__c: 'Active', Active_Scope__c: version.scope, Activated_At__c: at };
    await runOperations([
        ...(inForce ? [update('retired', inForce, retired)] : []),
        update('activated', version, activated)
    ]);
}

/** Back to Draft; an approval is taken back with it. @throws MutationError */
export async function backToDraft(version: ProtocolVersion): Promise<void> {
    const approval = { Approved_Digest__c: null, Approved_By__c: null, Approved_At__c: null };
    const fields = { Status__c: 'Draft', ...(version.status === 'Approved' ? approval : {}) };
    await runOperations([update('draft', version, fields)]);
}
