import type { FieldFunction } from 'c/triadModel';
import type { RuleAnswer } from 'c/callSequence';
import type { SuggestionOverride } from './types';

/**
 * The override that folds an account's suggestion for one function on a day (`YYYY-MM-DD`): that function's own, of the
 * same rule and the same answer, and not expired. An answer that changes is unfolded at once. Of several the one that
 * lasts longest.
 */
export function foldingOverride(
    overrides: readonly SuggestionOverride[],
    fieldFunction: FieldFunction,
    { answer, ruleId }: Pick<RuleAnswer, 'answer' | 'ruleId'>,
    today: string
): SuggestionOverride | undefined {
    return overrides
        .filter(
            (one) =>
                one.fieldFunction === fieldFunction &&
                one.ruleId === ruleId &&
                one.suggestedFunction === answer &&
                one.createdOn <= today &&
                today < one.expiresOn
        )
        .reduce<SuggestionOverride | undefined>(
            (longest, one) => (longest && longest.expiresOn >= one.expiresOn ? longest : one),
            undefined
        );
}
