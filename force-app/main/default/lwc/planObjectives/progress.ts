import type { PlanObjective } from 'c/triadModel';

const WHOLE = 100;

/** How far from baseline to target, 0 to 100 in whole percent; undefined where no target says so. Targets may lie below the baseline. */
export function percentOf({ baseline, target, actual }: PlanObjective): number | undefined {
    const start = baseline ?? 0;
    if (target === null || target === start) {
        return undefined;
    }
    const share = ((actual ?? start) - start) / (target - start);
    return Math.round(Math.min(1, Math.max(0, share)) * WHOLE);
}
