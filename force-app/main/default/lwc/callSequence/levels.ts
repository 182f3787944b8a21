import { ACCOUNT_TIERS, type AccountTier } from 'c/triadModel';
import { FACT_VALUES, type BucketedFacts, type FactName } from './types';

/** What tells two accounts apart for the rules of one protocol: the bucketed facts and the tier. */
export type LevelName = FactName | 'tier';

/** Every level with its values; the first three groups of a look-up are cut from this order. */
export const LEVELS: readonly { readonly name: LevelName; readonly values: readonly string[] }[] = [
    { name: 'hold', values: FACT_VALUES.hold },
    { name: 'access', values: FACT_VALUES.access },
    { name: 'openMedicalRequest', values: FACT_VALUES.openMedicalRequest },
    { name: 'acceptedHandoffTo', values: FACT_VALUES.acceptedHandoffTo },
    { name: 'overdueCommitmentOf', values: FACT_VALUES.overdueCommitmentOf },
    { name: 'stage', values: FACT_VALUES.stage },
    { name: 'openObjectiveOf', values: FACT_VALUES.openObjectiveOf },
    { name: 'lastTouchCommercial', values: FACT_VALUES.lastTouchCommercial },
    { name: 'lastTouchMedical', values: FACT_VALUES.lastTouchMedical },
    { name: 'lastTouchAccess', values: FACT_VALUES.lastTouchAccess },
    { name: 'recoveryLead', values: FACT_VALUES.recoveryLead },
    { name: 'tier', values: ACCOUNT_TIERS }
];

/** Number of combinations of all levels: 3,670,016 of the facts, by three tiers. */
export const COMBINATIONS = LEVELS.reduce((product, { values }) => product * values.length, 1);

/** One combination: what an account looks like to the rules. */
export type BucketedAccount = BucketedFacts & { readonly tier: AccountTier };

/** Turns the number of a value per level into the account. */
export function accountAt(indices: readonly number[]): BucketedAccount {
    const named = LEVELS.map(({ name, values }, level) => [name, values[indices[level] ?? 0]]);
    return Object.fromEntries(named) as BucketedAccount;
}
