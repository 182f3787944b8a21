import { gql } from 'lightning/graphql';
import { dayIn, instantOf, type SequenceAnswer } from 'c/callSequence';
import { OVERRIDE_KINDS, OVERRIDE_REASONS, type SuggestionOverride } from 'c/suggestionOverride';
import { FIELD_FUNCTIONS } from 'c/triadModel';
import { mutate } from './mutation';
import type { AccountPictureData, RawOverride } from './rawPicture';
import { nodes, oneOf } from './values';

const ANSWERS: readonly SequenceAnswer[] = [...FIELD_FUNCTIONS, 'No_One'];

/** The overrides of the account that the user may see, expired ones included; `timeZone` is the protocol's. */
export function toOverrides(data: AccountPictureData, recordId: string, timeZone: string): SuggestionOverride[] {
    return nodes(data.uiapi?.query?.Suggestion_Override__c).flatMap((node) => toOverride(node, recordId, timeZone));
}

function toOverride(node: RawOverride, accountId: string, timeZone: string): SuggestionOverride[] {
    const fieldFunction = oneOf(FIELD_FUNCTIONS, node.Function__c?.value);
    const kind = oneOf(OVERRIDE_KINDS, node.Kind__c?.value);
    const reason = oneOf(OVERRIDE_REASONS, node.Reason__c?.value);
    const suggestedFunction = oneOf(ANSWERS, node.Suggested_Function__c?.value);
    if (!fieldFunction || !kind || !reason || !suggestedFunction || !node.CreatedDate?.value) {
        return [];
    }
    return [
        {
            id: node.Id,
            accountId,
            fieldFunction,
            kind,
            reason,
            createdOn: dayIn(timeZone, instantOf(node.CreatedDate.value)),
            expiresOn: node.Expires_On__c?.value ?? '',
            ruleId: node.Rule_Id__c?.value ?? '',
            protocolVersion: node.Protocol_Version__c?.value ?? 0,
            suggestedFunction
        }
    ];
}

/** What a function sets aside, and until when; `planId` leads to the plan the suggestion was made for. */
export interface OverrideDraft extends Omit<SuggestionOverride, 'id' | 'createdOn'> {
    readonly planId: string;
    readonly inputsHash: string;
}

const CREATE_OVERRIDE = gql`
    mutation createOverride($input: Suggestion_Override__cCreateInput!) {
        uiapi {
            Suggestion_Override__cCreate(input: $input) {
                Record {
                    Id
                }
            }
        }
    }
`;

const UPDATE_OVERRIDE = gql`
    mutation updateOverride($input: Suggestion_Override__cUpdateInput!) {
        uiapi {
            Suggestion_Override__cUpdate(input: $input) {
                Record {
                    Id
                }
            }
        }
    }
`;

/** @throws MutationError */
export async function saveOverride(draft: OverrideDraft): Promise<void> {
    await mutate(CREATE_OVERRIDE, {
        input: {
            Suggestion_Override__c: {
                Account__c: draft.accountId,
                Shared_Plan__c: draft.planId,
                Function__c: draft.fieldFunction,
                Kind__c: draft.kind,
                Reason__c: draft.reason,
                Expires_On__c: draft.expiresOn,
                Rule_Id__c: draft.ruleId,
                Protocol_Version__c: draft.protocolVersion,
                Suggested_Function__c: draft.suggestedFunction,
                Inputs_Hash__c: draft.inputsHash
            }
        }
    });
}

/** Lets an override end on `today`, `YYYY-MM-DD`: the record stays. @throws MutationError */
export async function takeBackOverride(overrideId: string, today: string): Promise<void> {
    await mutate(UPDATE_OVERRIDE, { input: { Id: overrideId, Suggestion_Override__c: { Expires_On__c: today } } });
}
