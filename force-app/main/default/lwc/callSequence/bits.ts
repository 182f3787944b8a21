import type { ConditionName, Conditions } from './protocolTypes';
import { FACT_VALUES, type BucketedFacts, type FactName } from './types';

/** A set of fact values, one bit each, in two 31-bit words: matching a row is then two ANDs. */
export interface Bits {
    readonly low: number;
    readonly high: number;
}

const WORD_BITS = 31;
const NO_BITS: Bits = { low: 0, high: 0 };

export const FACT_NAMES = Object.keys(FACT_VALUES) as FactName[];
const CONDITION_VALUES: Readonly<Record<ConditionName, readonly string[]>> = {
    ...FACT_VALUES,
    proactiveMedical: ['no', 'yes']
};

function union(a: Bits, b: Bits): Bits {
    return { low: a.low | b.low, high: a.high | b.high };
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
    const bits = VALUE_BITS[name][value];
    if (!bits) {
        throw new RangeError(`'${value}' is no value of ${name}`);
    }
    return bits;
}

/** All values of one fact. */
export const FACT_MASKS = Object.fromEntries(
    FACT_NAMES.map((name) => [name, Object.values(VALUE_BITS[name]).reduce(union, NO_BITS)])
) as Readonly<Record<FactName, Bits>>;

export function bitsOfFacts(facts: BucketedFacts, proactiveMedical: boolean): { low: number; high: number } {
    let { low, high } = bitsOf('proactiveMedical', proactiveMedical ? 'yes' : 'no');
    for (const name of FACT_NAMES) {
        const bits = bitsOf(name, facts[name]);
        low |= bits.low;
        high |= bits.high;
    }
    return { low, high };
}

/** The values that keep a row with these conditions from matching. */
export function excludedBits(when: Conditions): Bits {
    return Object.entries(when).reduce((excluded, [name, allowed]) => {
        const condition = name as ConditionName;
        const values: readonly string[] = allowed;
        values.forEach((value) => bitsOf(condition, value));
        return CONDITION_VALUES[condition]
            .filter((value) => !values.includes(value))
            .map((value) => bitsOf(condition, value))
            .reduce(union, excluded);
    }, NO_BITS);
}
