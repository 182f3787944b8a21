import { gql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import type { DimensionStanding, FieldFunction } from 'c/triadModel';
import { to18 } from './recordId';
import { mutate } from './mutation';

/** What one function may write of a plan: its own part. */
export interface PlanPartDraft {
    readonly fieldFunction: FieldFunction;
    readonly standing: DimensionStanding | null;
    readonly summary: string | null;
    readonly leadId: string | null;
    /** ISO 8601 UTC: saving one's part is reviewing it. */
    readonly reviewedAt: string;
}

/** The plan as the editor last read it. */
export interface PlanVersion {
    readonly id: string;
    /** ISO 8601 UTC. */
    readonly lastModifiedAt: string;
}

const CREATE_PLAN = gql`
    mutation createSharedPlan($input: Shared_Plan__cCreateInput!) {
        uiapi {
            Shared_Plan__cCreate(input: $input) {
                Record {
                    Id
                }
            }
        }
    }
`;

interface CreatedPlan {
    readonly uiapi: { readonly Shared_Plan__cCreate: { readonly Record: { readonly Id: string } } };
}

/**
 * Creates the account's plan and answers its id. `Account_Key__c` is unique, so a second plan is refused by the server.
 * @throws MutationError
 */
export async function createPlan(accountId: string): Promise<string> {
    const plan = { Account__c: accountId, Account_Key__c: to18(accountId) };
    const data = await mutate<CreatedPlan>(CREATE_PLAN, { input: { Shared_Plan__c: plan } });
    return data.uiapi.Shared_Plan__cCreate.Record.Id;
}

/**
 * Saves one function's part. An update through the record API, not a mutation: only `ifUnmodifiedSince` lets the server
 * itself compare and write in one step (https://developer.salesforce.com/docs/platform/lwc/guide/reference-update-record.html).
 * It compares the whole record, so the caller reads anew first and passes that version: an edit of another function's
 * part is then no conflict.
 * @throws the FetchResponse of the UI API; `isConflict` tells a lost race from other refusals
 */
export async function savePlanPart(plan: PlanVersion, draft: PlanPartDraft): Promise<void> {
    const part = draft.fieldFunction;
    await update(plan, {
        [`${part}_Standing__c`]: draft.standing,
        [`${part}_Summary__c`]: draft.summary,
        [`${part}_Lead__c`]: draft.leadId,
        [`${part}_Reviewed_At__c`]: draft.reviewedAt
    });
}

/** Says that the part was looked at and still holds: writes its review time alone. Throws as `savePlanPart` does. */
export async function reviewPlanPart(plan: PlanVersion, part: FieldFunction, reviewedAt: string): Promise<void> {
    await update(plan, { [`${part}_Reviewed_At__c`]: reviewedAt });
}

async function update(plan: PlanVersion, fields: Record<string, string | null>): Promise<void> {
    await updateRecord({ fields: { Id: plan.id, ...fields } }, { ifUnmodifiedSince: plan.lastModifiedAt });
}
