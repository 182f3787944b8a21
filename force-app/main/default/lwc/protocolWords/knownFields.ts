import type { ConditionName } from 'c/callSequence';
import { conditionLabels } from './conditionLabels';
import { fieldLabels } from './fieldLabels';

const PARTS: Readonly<Record<string, string>> = {
    unless: fieldLabels.Unless_Rules__c,
    answer: fieldLabels.Answer__c,
    reason: fieldLabels.Reason_Code__c,
    validFrom: fieldLabels.Valid_From__c,
    validTo: fieldLabels.Valid_To__c
};

/** What the part of a row is called that the validator names: a condition, or a property of the engine's row. */
export function knownFieldWord(where: string): string {
    return PARTS[where] ?? conditionLabels[where as ConditionName] ?? where;
}
