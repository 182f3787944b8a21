import type { AccountTier } from 'c/triadModel';
import type { ConditionField } from './fields';

type Blankable<T> = T | null | undefined;

/**
 * The fields of a Sequence_Protocol__c that the engine reads. Holidays are one `YYYY-MM-DD` a line; a blank setting counts
 * as the default protocol's.
 */
export interface SequenceProtocolRecord {
    readonly Protocol_Version__c: number;
    readonly Is_Medical_Proactive__c: boolean;
    readonly Time_Zone__c?: Blankable<string>;
    readonly Holidays__c?: Blankable<string>;
    readonly Own_Cool_Down_Days__c?: Blankable<number>;
    readonly Other_Function_Business_Days__c?: Blankable<number>;
    readonly Account_Cap_Touches__c?: Blankable<number>;
    readonly Account_Cap_Days__c?: Blankable<number>;
    readonly HCP_Cap_Touches__c?: Blankable<number>;
    readonly HCP_Cap_Days__c?: Blankable<number>;
    readonly Commercial_Target_A_Days__c?: Blankable<number>;
    readonly Commercial_Target_B_Days__c?: Blankable<number>;
    readonly Commercial_Target_C_Days__c?: Blankable<number>;
    readonly Access_Target_A_Days__c?: Blankable<number>;
    readonly Access_Target_B_Days__c?: Blankable<number>;
    readonly Access_Target_C_Days__c?: Blankable<number>;
    readonly Medical_Target_Days__c?: Blankable<number>;
    readonly Untiered_As__c?: Blankable<AccountTier>;
}

/** The values of a multi-select picklist come as one text, parted by semicolons; blank is any value. */
export type SequenceRuleConditions = { readonly [field in ConditionField]?: Blankable<string> };

/** The fields of a Sequence_Rule__c that the engine reads. Dates are `YYYY-MM-DD`. */
export interface SequenceRuleRecord extends SequenceRuleConditions {
    readonly Rule_Id__c: string;
    readonly Table__c: string;
    readonly Order__c: number;
    readonly Unless_Rules__c?: Blankable<string>;
    readonly Answer__c: string;
    readonly Reason_Code__c: string;
    readonly Is_Default__c?: boolean;
    readonly Valid_From__c?: Blankable<string>;
    readonly Valid_To__c?: Blankable<string>;
}

/** What a record carries beside the content: where the protocol applies, and its title. */
export interface ProtocolIdentity {
    readonly scope: string;
    readonly title: string;
}

/** Records ready to be written: each with its external key. */
export interface ProtocolRecords {
    readonly protocol: SequenceProtocolRecord & {
        readonly Title__c: string;
        readonly Scope__c: string;
        readonly Protocol_Key__c: string;
    };
    readonly rules: readonly (SequenceRuleRecord & { readonly Source_Key__c: string })[];
}
