import type { FieldFunction } from 'c/triadModel';
import type { SequenceAnswer } from 'c/callSequence';

export const OVERRIDE_KINDS = ['Dismissed', 'Did_Otherwise'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

export const OVERRIDE_REASONS = [
    'Already_Planned',
    'HCP_Unavailable',
    'Wrong_Timing',
    'Facts_Outdated',
    'Agreed_With_Team',
    'Other_Function_Leads'
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** One Suggestion_Override__c. Days are `YYYY-MM-DD` in the protocol's time zone. */
export interface SuggestionOverride {
    readonly id: string;
    readonly accountId: string;
    /** The function that set the suggestion aside, for itself. */
    readonly fieldFunction: FieldFunction;
    readonly kind: OverrideKind;
    readonly reason: OverrideReason;
    readonly createdOn: string;
    /** The day on which the suggestion is back. */
    readonly expiresOn: string;
    readonly ruleId: string;
    readonly protocolVersion: number;
    readonly suggestedFunction: SequenceAnswer;
}

/** To how many accounts a rule gave the answer in a window. */
export interface RuleSuggestions {
    readonly ruleId: string;
    readonly protocolVersion: number;
    readonly accounts: number;
}

/** Numbers only: who overrode and why stays with the override. */
export interface RuleRate {
    readonly ruleId: string;
    readonly protocolVersion: number;
    readonly suggestions: number;
    /** Accounts at which some function set the rule's answer aside. */
    readonly overrides: number;
    /** Between 0 and 1; null where the rule gave no answer. */
    readonly rate: number | null;
    readonly isHigh: boolean;
}
