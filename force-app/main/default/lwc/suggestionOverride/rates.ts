import { dayNumber } from 'c/callSequence';
import type { RuleRate, RuleSuggestions, SuggestionOverride } from './types';

/** A rule that is set aside at more of its accounts than this is shown to whoever owns the protocol. */
export const HIGH_OVERRIDE_RATE = 0.3;

/** Days of the window, its last one included. */
export const WINDOW_DAYS = 30;

/** What counts of an override: where, which rule and when. Who and why stay with the record. */
export type CountedOverride = Pick<SuggestionOverride, 'accountId' | 'createdOn' | 'ruleId' | 'protocolVersion'>;

function keyOf({ ruleId, protocolVersion }: Pick<SuggestionOverride, 'ruleId' | 'protocolVersion'>): string {
    return `${protocolVersion} ${ruleId}`;
}

/**
 * How often the answers of each rule were set aside in the 30 days that end on `today`, the most overridden first. An
 * account counts once a rule, whoever set it aside there and however often.
 */
export function overrideRates(
    suggestions: readonly RuleSuggestions[],
    overrides: readonly CountedOverride[],
    today: string
): RuleRate[] {
    const accounts = new Map<string, Set<string>>();
    for (const one of overrides) {
        const age = dayNumber(today) - dayNumber(one.createdOn);
        if (age >= 0 && age < WINDOW_DAYS) {
            accounts.set(keyOf(one), (accounts.get(keyOf(one)) ?? new Set()).add(one.accountId));
        }
    }
    return suggestions
        .map(({ ruleId, protocolVersion, accounts: suggested }) => {
            const overridden = accounts.get(keyOf({ ruleId, protocolVersion }))?.size ?? 0;
            const rate = suggested === 0 ? null : Math.min(1, overridden / suggested);
            return {
                ruleId,
                protocolVersion,
                suggestions: suggested,
                overrides: overridden,
                rate,
                isHigh: rate !== null && rate > HIGH_OVERRIDE_RATE
            };
        })
        .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1) || (a.ruleId < b.ruleId ? -1 : 1));
}
