import type { ConditionName } from 'c/callSequence';
import { ALARMING_RATE, type OverrideRate, type ProtocolRule } from 'c/protocolData';
import { conditionWords, valueText } from 'c/protocolWords';
import { CONDITION_FIELDS } from 'c/sequenceProtocol';
import { exactDay, fill, formatPercent } from 'c/triadFormat';
import { FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { labels } from './labels';

export interface ConditionCell {
    readonly key: ConditionName;
    /** Empty where any value will do. */
    readonly text: string;
    readonly label: string;
    readonly cellClass: string;
}

/** How often a rule was set aside, in words. */
export interface RateText {
    readonly text: string;
    readonly detail: string;
    readonly isAlarming: boolean;
}

/** A cell that says nothing is left out where there is no column to keep. */
export function cellClass(text: string): string {
    return text ? 'cell' : 'cell any-value';
}

export function conditionCells({ fields }: ProtocolRule, conditions: readonly ConditionName[]): ConditionCell[] {
    return conditions.map((name) => {
        const value = fields[CONDITION_FIELDS[name]];
        const text = value ? valueText(value) : '';
        return { key: name, text, label: conditionWords[name], cellClass: cellClass(text) };
    });
}

/** "1 January 2027 – …"; empty for a rule that always holds. */
export function datesText({ fields: { Valid_From__c: from, Valid_To__c: to } }: ProtocolRule): string {
    return from || to ? `${from ? exactDay(from) : '…'} – ${to ? exactDay(to) : '…'}` : '';
}

export function rateText(rate: OverrideRate | undefined): RateText | undefined {
    return (
        rate && {
            text: formatPercent(rate.rate),
            detail: fill(labels.overriddenOf, rate.overrides, rate.suggestions),
            isAlarming: rate.rate > ALARMING_RATE
        }
    );
}

/** The function that a row answers; undefined for no one. */
export function functionOf({ fields }: ProtocolRule): FieldFunction | undefined {
    return FIELD_FUNCTIONS.find((one) => one === fields.Answer__c);
}
