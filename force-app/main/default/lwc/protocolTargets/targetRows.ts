import type { SettingFields } from 'c/protocolData';
import type { SettingName } from 'c/protocolWords';
import { fill } from 'c/triadFormat';
import { ACCOUNT_TIERS, FIELD_FUNCTIONS, type FieldFunction } from 'c/triadModel';
import { functionWords } from 'c/triadWords';
import { labels } from './labels';

/** The targets of one function: one per tier, or one for all. */
export interface TargetRow {
    readonly fieldFunction: FieldFunction;
    readonly word: string;
    readonly targets: readonly { readonly field: SettingName; readonly tier: string; readonly value: number | null }[];
}

/** Medical has one target, because what ranks its work may not read the tier. */
export function targetRows(settings: SettingFields): TargetRow[] {
    return FIELD_FUNCTIONS.map((fieldFunction) => {
        const fields =
            fieldFunction === 'Medical'
                ? [{ tier: labels.every, field: 'Medical_Target_Days__c' as const }]
                : ACCOUNT_TIERS.map((tier) => ({
                      tier: fill(labels.tier, tier),
                      field: `${fieldFunction}_Target_${tier}_Days__c` as const
                  }));
        return {
            fieldFunction,
            word: functionWords[fieldFunction],
            targets: fields.map(({ tier, field }) => ({ tier, field, value: settings[field] ?? null }))
        };
    });
}
