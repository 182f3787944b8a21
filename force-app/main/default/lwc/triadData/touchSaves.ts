import { gql } from 'lightning/graphql';
import type { EngagementChannel, EngagementStatus, FieldFunction } from 'c/triadModel';
import { mutate } from './mutation';

/** A touch as its author writes it; the note is kept in the field of the author's function. */
export interface TouchDraft {
    readonly fieldFunction: FieldFunction;
    readonly hcpId: string | null;
    readonly channel: EngagementChannel;
    /** ISO 8601 UTC. */
    readonly startAt: string;
    readonly status: EngagementStatus;
    readonly requestedByHcp: boolean;
    /** Id of the touch that leads the coordinated pair. */
    readonly coordinatedWithId: string | null;
    /** Why two functions go together, and that the policy for it was read: guardrail A5. */
    readonly coordinationPurpose: string | null;
    readonly isCoordinationPolicyRead: boolean;
    readonly note: string | null;
}

const CREATE_TOUCH = gql`
    mutation createTouch($input: Field_Engagement__cCreateInput!) {
        uiapi {
            Field_Engagement__cCreate(input: $input) {
                Record {
                    Id
                }
            }
        }
    }
`;

const UPDATE_TOUCH = gql`
    mutation updateTouch($input: Field_Engagement__cUpdateInput!) {
        uiapi {
            Field_Engagement__cUpdate(input: $input) {
                Record {
                    Id
                }
            }
        }
    }
`;

interface CreatedTouch {
    readonly uiapi: { readonly Field_Engagement__cCreate: { readonly Record: { readonly Id: string } } };
}

/** Logs or plans a touch at the account and answers its id. @throws MutationError */
export async function saveTouch(accountId: string, draft: TouchDraft): Promise<string> {
    const touch = { Account__c: accountId, Function__c: draft.fieldFunction, ...fieldsOf(draft) };
    const data = await mutate<CreatedTouch>(CREATE_TOUCH, { input: { Field_Engagement__c: touch } });
    return data.uiapi.Field_Engagement__cCreate.Record.Id;
}

/** Writes the whole draft over a touch of one's own function. @throws MutationError */
export async function updateTouch(touchId: string, draft: TouchDraft): Promise<void> {
    await update(touchId, fieldsOf(draft));
}

/** @throws MutationError */
export async function cancelTouch(touchId: string): Promise<void> {
    await update(touchId, { Status__c: 'Cancelled' });
}

/** @throws MutationError */
export async function completeTouch(touchId: string): Promise<void> {
    await update(touchId, { Status__c: 'Completed' });
}

async function update(touchId: string, fields: Record<string, unknown>): Promise<void> {
    await mutate(UPDATE_TOUCH, { input: { Id: touchId, Field_Engagement__c: fields } });
}

function fieldsOf(draft: TouchDraft): Record<string, unknown> {
    return {
        HCP__c: draft.hcpId,
        Channel__c: draft.channel,
        Start_At__c: draft.startAt,
        Status__c: draft.status,
        Is_Requested_By_HCP__c: draft.requestedByHcp,
        Coordinated_With__c: draft.coordinatedWithId,
        Coordination_Purpose__c: draft.coordinationPurpose,
        Is_Coordination_Policy_Read__c: draft.isCoordinationPolicyRead,
        ...(draft.note === null ? {} : { [`${draft.fieldFunction}_Note__c`]: draft.note })
    };
}
