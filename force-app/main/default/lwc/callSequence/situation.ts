import type { FieldFunction } from 'c/triadModel';
import { bitsOf, bitsOfFacts, FACT_MASKS, unionOf } from './bits';
import { touchAgeOn } from './buckets';
import type { CompiledProtocol } from './compile';
import { dayNumber, dayText } from './days';
import { openCommitment, overdueCommitment } from './duties';
import { LAST_TOUCH_FACT, type FactName, type SequenceFacts } from './types';

type PerFunction<T> = Readonly<Record<FieldFunction, T>>;

/** The facts made ready for matching: buckets as bits, days as numbers. */
export interface Situation {
    readonly low: number;
    readonly high: number;
    readonly today: number;
    readonly lastTouch: PerFunction<number | null>;
    readonly target: PerFunction<number>;
}

const MOVED_BY_TIME = unionOf([
    FACT_MASKS.lastTouchCommercial,
    FACT_MASKS.lastTouchMedical,
    FACT_MASKS.lastTouchAccess,
    FACT_MASKS.overdueCommitmentOf,
    FACT_MASKS.openObjectiveOf
]);

function dayBefore(today: number, days: number | null): number | null {
    return days === null ? null : today - days;
}

export function situationOf(facts: SequenceFacts, { settings, targets }: CompiledProtocol): Situation {
    const tier = facts.tier ?? settings.tierOfUntiered;
    const { low, high } = bitsOfFacts(facts, settings.proactiveMedical, tier);
    const { daysSinceTouch } = facts;
    const today = dayNumber(facts.today);
    return {
        low,
        high,
        today,
        lastTouch: {
            Commercial: dayBefore(today, daysSinceTouch.Commercial),
            Medical: dayBefore(today, daysSinceTouch.Medical),
            Access: dayBefore(today, daysSinceTouch.Access)
        },
        target: targets[tier]
    };
}

/** The situation if one fact had another value. */
export function withFact({ low, high, today, lastTouch, target }: Situation, fact: FactName, value: string): Situation {
    const mask = FACT_MASKS[fact];
    const bits = bitsOf(fact, value);
    return { low: (low & ~mask.low) | bits.low, high: (high & ~mask.high) | bits.high, today, lastTouch, target };
}

/** The situation after a counted touch of that function today. */
export function withTouch(situation: Situation, fieldFunction: FieldFunction): Situation {
    const { low, high, today, target } = withFact(situation, LAST_TOUCH_FACT[fieldFunction], 'D0_6');
    const { Commercial, Medical, Access } = situation.lastTouch;
    const lastTouch = {
        Commercial: fieldFunction === 'Commercial' ? today : Commercial,
        Medical: fieldFunction === 'Medical' ? today : Medical,
        Access: fieldFunction === 'Access' ? today : Access
    };
    return { low, high, today, lastTouch, target };
}

/** The situation on a later day if nothing happens until then. The access signal stays: its edge is not known here. */
export function onDay(situation: Situation, facts: SequenceFacts, today: number): Situation {
    const { lastTouch, target } = situation;
    const day = dayText(today);
    const moved = [
        bitsOf('lastTouchCommercial', touchAgeOn(today, lastTouch.Commercial)),
        bitsOf('lastTouchMedical', touchAgeOn(today, lastTouch.Medical)),
        bitsOf('lastTouchAccess', touchAgeOn(today, lastTouch.Access)),
        bitsOf('overdueCommitmentOf', overdueCommitment(facts.commitments, day)?.owner ?? 'None'),
        bitsOf('openObjectiveOf', openCommitment(facts.commitments, day)?.owner ?? 'None')
    ];
    let low = situation.low & ~MOVED_BY_TIME.low;
    let high = situation.high & ~MOVED_BY_TIME.high;
    for (const bits of moved) {
        low |= bits.low;
        high |= bits.high;
    }
    return { low, high, today, lastTouch, target };
}
