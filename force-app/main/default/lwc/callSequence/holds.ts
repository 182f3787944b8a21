import type { PlanHold } from 'c/triadModel';

const STRICTNESS: Readonly<Record<PlanHold, number>> = { None: 0, Safety: 1, Compliance: 2, No_Contact: 3 };

/** A plan carries one hold: the strictest of those that apply. */
export function strictestHold(holds: readonly PlanHold[]): PlanHold {
    return holds.reduce<PlanHold>(
        (strictest, hold) => (STRICTNESS[hold] > STRICTNESS[strictest] ? hold : strictest),
        'None'
    );
}

/** Putting a weaker hold in the place of a stronger one is a lift, and needs the right to lift. */
export function isHoldLift(from: PlanHold, to: PlanHold): boolean {
    return STRICTNESS[to] < STRICTNESS[from];
}
