import type { FieldFunction } from 'c/triadModel';
import { bitsOf, bitsOfFacts, FACT_MASKS } from './bits';
import { touchAge } from './buckets';
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

function dayOrNull(day: string | null): number | null {
    return day === null ? null : dayNumber(day);
}

export function situationOf(facts: SequenceFacts, { settings }: CompiledProtocol): Situation {
    const { low, high } = bitsOfFacts(facts, settings.proactiveMedical);
    const tier = facts.tier ?? settings.tierOfUntiered;
    const { lastTouchDay } = facts;
    return {
        low,
        high,
        today: dayNumber(facts.today),
        lastTouch: {
            Commercial: dayOrNull(lastTouchDay.Commercial),
            Medical: dayOrNull(lastTouchDay.Medical),
            Access: dayOrNull(lastTouchDay.Access)
        },
        target: {
            Commercial: settings.targets.Commercial[tier],
            Medical: settings.targets.Medical[tier],
            Access: settings.targets.Access[tier]
        }
    };
}

/** The situation if one fact had another value. */
export function withFact(situation: Situation, fact: FactName, value: string): Situation {
    const mask = FACT_MASKS[fact];
    const bits = bitsOf(fact, value);
    return {
        low: (situation.low & ~mask.low) | bits.low,
        high: (situation.high & ~mask.high) | bits.high,
        today: situation.today,
        lastTouch: situation.lastTouch,
        target: situation.target
    };
}

/** The situation after a counted touch of that function today. */
export function withTouch(situation: Situation, fieldFunction: FieldFunction): Situation {
    const { low, high, today, target } = withFact(situation, LAST_TOUCH_FACT[fieldFunction], 'D0_6');
    return { low, high, today, target, lastTouch: { ...situation.lastTouch, [fieldFunction]: today } };
}

/** The situation on a later day if nothing happens until then. The access signal stays: its edge is not known here. */
export function onDay(situation: Situation, facts: SequenceFacts, today: number): Situation {
    const { lastTouch, target } = situation;
    const day = dayText(today);
    let { low, high } = situation;
    const moved: readonly (readonly [FactName, string])[] = [
        ['lastTouchCommercial', touchAge(lastTouch.Commercial, today)],
        ['lastTouchMedical', touchAge(lastTouch.Medical, today)],
        ['lastTouchAccess', touchAge(lastTouch.Access, today)],
        ['overdueCommitmentOf', overdueCommitment(facts, day)?.owner ?? 'None'],
        ['openObjectiveOf', openCommitment(facts, day)?.owner ?? 'None']
    ];
    for (const [fact, value] of moved) {
        const mask = FACT_MASKS[fact];
        const bits = bitsOf(fact, value);
        low = (low & ~mask.low) | bits.low;
        high = (high & ~mask.high) | bits.high;
    }
    return { low, high, today, lastTouch, target };
}
