import { CONDITION_MASKS } from './bits';
import type { CompiledRow } from './compile';

/** Two rows of a UNIQUE table match the same facts: the protocol has to be corrected. */
export class OverlapError extends Error {
    readonly code = 'RULES_OVERLAP';
    readonly ruleIds: readonly string[];

    constructor(ruleIds: readonly string[]) {
        super(`Rules ${ruleIds.join(' and ')} match the same facts in a table where only one may`);
        this.name = 'OverlapError';
        this.ruleIds = ruleIds;
    }
}

function isEmpty(excludedLow: number, excludedHigh: number): boolean {
    return CONDITION_MASKS.some(({ low, high }) => (excludedLow & low) === low && (excludedHigh & high) === high);
}

/** Whether some facts match both rows on some day and none of the rules that either makes way for. */
function isOverlap(a: CompiledRow, b: CompiledRow): boolean {
    const firstDay = Math.max(a.firstDay, b.firstDay);
    const lastDay = Math.min(a.lastDay, b.lastDay);
    const low = a.excludedLow | b.excludedLow;
    const high = a.excludedHigh | b.excludedHigh;
    const makesWay = [...a.unless, ...b.unless].some(
        (exception) =>
            (exception.excludedLow & ~low) === 0 &&
            (exception.excludedHigh & ~high) === 0 &&
            exception.unless.length === 0 &&
            exception.firstDay <= firstDay &&
            exception.lastDay >= lastDay
    );
    return firstDay <= lastDay && !makesWay && !isEmpty(low, high);
}

/** Throws OverlapError for the first two rows that may match the same facts. */
export function refuseOverlaps(rows: readonly CompiledRow[]): void {
    rows.forEach((row, index) => {
        const other = rows.slice(index + 1).find((later) => isOverlap(row, later));
        if (other) {
            throw new OverlapError([row.ruleId, other.ruleId]);
        }
    });
}
