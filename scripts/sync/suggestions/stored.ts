/** What a plan keeps of the answer, and what of it would have to change: pure, so that "nothing to do" is a fact and not a hope. */
import type { SequenceDecision } from 'c/callSequence';
import type { AccountCoverage } from 'c/coverageAnalysis';
import type { Change } from '../../lib/collections.ts';
import type { OrgRecord } from '../../lib/pages.ts';

/** Fields that say something to people; when one of them differs the plan is written. */
export const TOLD_FIELDS = [
    'Next_Function__c',
    'Next_Rule_Id__c',
    'Next_Not_Before__c',
    'Next_Until__c',
    'Next_Protocol_Version__c',
    'Coverage_Flag__c',
    'Collides_On__c'
] as const;

export type ToldField = (typeof TOLD_FIELDS)[number];
export type StoredAnswer = Readonly<Record<ToldField, string | number | null>>;

/** `coverage` names the flags in the order of the picklist. */
export function storedAnswer(
    { answer, ruleId, notBefore, until, protocolVersion }: SequenceDecision,
    { flags, collidesOn }: Pick<AccountCoverage, 'flags' | 'collidesOn'>
): StoredAnswer {
    return {
        Next_Function__c: answer,
        Next_Rule_Id__c: ruleId,
        Next_Not_Before__c: notBefore ?? null,
        Next_Until__c: until ?? null,
        Next_Protocol_Version__c: protocolVersion,
        Coverage_Flag__c: flags.length === 0 ? null : flags.join(';'),
        Collides_On__c: collidesOn
    };
}

/** Values of a multi-select picklist come in an order of the org's own. */
function comparable(value: unknown): unknown {
    if (value === undefined || value === '') return null;
    return typeof value === 'string' ? value.split(';').sort().join(';') : value;
}

export interface Decided {
    /** ISO 8601 UTC. */
    readonly at: string;
    readonly inputsHash: string;
}

/**
 * The update that makes the plan tell the answer, or undefined where it does already. The hash and the time go along with it and
 * are no reason for one: both change every day.
 */
export function planChange(plan: OrgRecord, answer: StoredAnswer, { at, inputsHash }: Decided): Change | undefined {
    const changed = TOLD_FIELDS.filter((field) => comparable(plan[field]) !== comparable(answer[field]));
    if (changed.length === 0) return undefined;
    return {
        key: String(plan['Account__c']),
        body: {
            Id: plan['Id'],
            ...Object.fromEntries(changed.map((field) => [field, answer[field]])),
            Next_Inputs_Hash__c: inputsHash,
            Next_Decided_At__c: at
        }
    };
}
