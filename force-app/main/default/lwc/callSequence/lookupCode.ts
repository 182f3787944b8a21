import type { AccountTier } from 'c/triadModel';
import type { BucketedFacts, FactValue } from './types';

/**
 * A combination as one number of 24 bits, in three groups: what stops and obliges (7 bits), the plan's own (7), touches
 * and tier (10). Written out fact by fact, since this is most of what a look-up costs; the values' numbers are their
 * places in `FACT_VALUES`.
 */
export const CODE_GROUPS = [
    { levels: [0, 1, 2, 3], shifts: [5, 3, 2, 0], bits: 7 },
    { levels: [4, 5, 6], shifts: [5, 2, 0], bits: 7 },
    { levels: [7, 8, 9, 10, 11], shifts: [8, 6, 4, 2, 0], bits: 10 }
] as const;

function refuse(name: string, value: never): never {
    throw new RangeError(`'${String(value)}' is no value of ${name}`);
}

function holdCode(hold: FactValue<'hold'>): number {
    if (hold === 'None') return 0;
    if (hold === 'Safety') return 1;
    if (hold === 'Compliance') return 2;
    return hold === 'No_Contact' ? 3 : refuse('hold', hold);
}

function accessCode(access: FactValue<'access'>): number {
    if (access === 'None') return 0;
    if (access === 'In_Progress') return 1;
    if (access === 'Urgent') return 2;
    return access === 'Approved' ? 3 : refuse('access', access);
}

function stageCode(stage: FactValue<'stage'>): number {
    if (stage === 'New') return 0;
    if (stage === 'Aware') return 1;
    if (stage === 'Evaluating') return 2;
    if (stage === 'Access_Blocked') return 3;
    if (stage === 'Trialist') return 4;
    if (stage === 'Adopter') return 5;
    return stage === 'Lapsed' ? 6 : refuse('stage', stage);
}

function ageCode(age: FactValue<'lastTouchCommercial'>): number {
    if (age === 'D0_6') return 0;
    if (age === 'D7_30') return 1;
    if (age === 'D31_90') return 2;
    return age === 'Older' ? 3 : refuse('lastTouch', age);
}

function functionCode(one: FactValue<'recoveryLead'>): number {
    if (one === 'None') return 0;
    if (one === 'Commercial') return 1;
    if (one === 'Medical') return 2;
    return one === 'Access' ? 3 : refuse('function', one);
}

function requestCode(request: FactValue<'openMedicalRequest'>): number {
    if (request === 'no') return 0;
    return request === 'yes' ? 1 : refuse('openMedicalRequest', request);
}

function tierCode(tier: AccountTier): number {
    if (tier === 'A') return 0;
    if (tier === 'B') return 1;
    return tier === 'C' ? 2 : refuse('tier', tier);
}

/** What stops and obliges. */
export function stoppingCode(facts: BucketedFacts): number {
    return (
        (holdCode(facts.hold) << 5) |
        (accessCode(facts.access) << 3) |
        (requestCode(facts.openMedicalRequest) << 2) |
        functionCode(facts.acceptedHandoffTo)
    );
}

/** The plan's own. */
export function plannedCode(facts: BucketedFacts): number {
    return (
        (functionCode(facts.overdueCommitmentOf) << 5) |
        (stageCode(facts.stage) << 2) |
        functionCode(facts.openObjectiveOf)
    );
}

/** Touches and tier: `tier` is the account's, or the one that untiered accounts count as. */
export function touchedCode(facts: BucketedFacts, tier: AccountTier): number {
    return (
        (ageCode(facts.lastTouchCommercial) << 8) |
        (ageCode(facts.lastTouchMedical) << 6) |
        (ageCode(facts.lastTouchAccess) << 4) |
        (functionCode(facts.recoveryLead) << 2) |
        tierCode(tier)
    );
}

/** All three groups, the first in the lowest bits. Throws RangeError for an unknown value. */
export function lookupCode(facts: BucketedFacts, tier: AccountTier): number {
    return stoppingCode(facts) | (plannedCode(facts) << 7) | (touchedCode(facts, tier) << 14);
}
