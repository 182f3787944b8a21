import { ACCOUNT_TIERS, type AccountTier } from 'c/triadModel';
import type { ConditionName, Conditions } from './protocolTypes';
import { FACT_VALUES, type BucketedFacts, type FactName } from './types';

/** A set of fact values, one bit each, in two 31-bit words: matching a row is then two ANDs. */
export interface Bits {
    readonly low: number;
    readonly high: number;
}

const WORD_BITS = 31;

export const FACT_NAMES = Object.keys(FACT_VALUES) as FactName[];
/** Everything that a condition may look at with every value it can take. */
export const CONDITION_VALUES: Readonly<Record<ConditionName, readonly string[]>> = {
    ...FACT_VALUES,
    proactiveMedical: ['no', 'yes'],
    tier: ACCOUNT_TIERS
};

export function unionOf(all: readonly Bits[]): Bits {
    let low = 0;
    let high = 0;
    for (const bits of all) {
        low |= bits.low;
        high |= bits.high;
    }
    return { low, high };
}

function numberValues(): Record<ConditionName, Record<string, Bits>> {
    let position = 0;
    const numbered = Object.entries(CONDITION_VALUES).map(([name, values]) => {
        const bits = values.map((value): [string, Bits] => {
            const bit = 1 << (position % WORD_BITS);
            const word = Math.floor(position / WORD_BITS);
            position += 1;
            return [value, word === 0 ? { low: bit, high: 0 } : { low: 0, high: bit }];
        });
        return [name, Object.fromEntries(bits)];
    });
    return Object.fromEntries(numbered) as Record<ConditionName, Record<string, Bits>>;
}

const VALUE_BITS = numberValues();

/** Throws RangeError for a value that the fact cannot have. */
export function bitsOf(name: ConditionName, value: string): Bits {
    const bits = VALUE_BITS[name]?.[value];
    if (!bits) {
        throw new RangeError(`'${value}' is no value of ${name}`);
    }
    return bits;
}

/** All values of one fact. */
export const FACT_MASKS = Object.fromEntries(
    FACT_NAMES.map((name) => [name, unionOf(Object.values(VALUE_BITS[name]))])
) as Readonly<Record<FactName, Bits>>;

export const TIER_MASK: Bits = unionOf(Object.values(VALUE_BITS.tier));

/** All values of each fact, of the tier, and of each setting that a condition may look at. */
export const CONDITION_MASKS: readonly Bits[] = Object.values(VALUE_BITS).map((bits) => unionOf(Object.values(bits)));

/** Of a set with one stage: the bit of that stage, which is among the first and so in the low word. */
export function stageBit({ low }: Bits): number {
    return low & FACT_MASKS.stage.low;
}

/** Written out, since it is what a decision begins with: named properties are read several times as fast. */
export function bitsOfFacts(facts: BucketedFacts, proactiveMedical: boolean, tier: AccountTier): Bits {
    return unionOf([
        bitsOf('hold', facts.hold),
        bitsOf('stage', facts.stage),
        bitsOf('access', facts.access),
        bitsOf('lastTouchCommercial', facts.lastTouchCommercial),
        bitsOf('lastTouchMedical', facts.lastTouchMedical),
        bitsOf('lastTouchAccess', facts.lastTouchAccess),
        bitsOf('openMedicalRequest', facts.openMedicalRequest),
        bitsOf('acceptedHandoffTo', facts.acceptedHandoffTo),
        bitsOf('overdueCommitmentOf', facts.overdueCommitmentOf),
        bitsOf('openObjectiveOf', facts.openObjectiveOf),
        bitsOf('recoveryLead', facts.recoveryLead),
        bitsOf('proactiveMedical', proactiveMedical ? 'yes' : 'no'),
        bitsOf('tier', tier)
    ]);
}

/** The values that keep a row with these conditions from matching. */
export function excludedBits(when: Conditions): Bits {
    const excluded = Object.entries(when).flatMap(([name, allowed]) => {
        const condition = name as ConditionName;
        const values: readonly string[] = allowed;
        values.forEach((value) => bitsOf(condition, value));
        return CONDITION_VALUES[condition]
            .filter((value) => !values.includes(value))
            .map((value) => bitsOf(condition, value));
    });
    return unionOf(excluded);
}
