import type { ConditionName } from 'c/callSequence';
import { ALARMING_RATE, type OverrideRate, type ProtocolRule } from 'c/protocolData';
import { valueText } from 'c/protocolWords';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { exactDay, fill, formatPercent } from 'c/triadFormat';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { labels } from './labels';

export interface ConditionCell {
    readonly key: ConditionName;
    /** Empty where any value will do. */
    readonly text: string;
}

/** How often a rule was set aside, in words. */
export interface RateText {
    readonly text: string;
    readonly detail: string;
    readonly isAlarming: boolean;
}

export function conditionCells({ fields }: ProtocolRule, conditions: readonly ConditionName[]): ConditionCell[] {
    return conditions.map((name) => {
        const value = fields[CONDITION_FIELDS[name]];
        return { key: name, text: value ? valueText(value) : '' };
    });
}

/** "1 January 2027 – …"; empty for a rule that always holds. */
export function datesText({ fields: { Valid_From__c: from, Valid_To__c: to } }: ProtocolRule): string {
    return from || to ? `${from ? exactDay(from) : '…'} – ${to ? exactDay(to) : '…'}` : '';
}

export function rateText(rate: OverrideRate | undefined): RateText | undefined {
    return (
        rate && {
            text: fill(labels.overriddenIn, formatPercent(rate.rate)),
            detail: fill(labels.overriddenOf, rate.overrides, rate.suggestions),
            isAlarming: rate.rate > ALARMING_RATE
        }
    );
}

/** The function that a row answers; undefined for no one. */
export function functionOf({ fields }: ProtocolRule): FieldFunction | undefined {
    return FIELD_FUNCTIONS.find((one) => one === fields.Answer__c);
}
