/** Suggestions that a function has set aside: for itself alone, with a reason and an expiry. */
export { foldingOverride } from './folding';
export { HIGH_OVERRIDE_RATE, overrideRates, WINDOW_DAYS } from './rates';
export { OVERRIDE_KINDS, OVERRIDE_REASONS } from './types';
export type { CountedOverride } from './rates';
export type { OverrideKind, OverrideReason, RuleSuggestions, RuleRate, SuggestionOverride } from './types';
