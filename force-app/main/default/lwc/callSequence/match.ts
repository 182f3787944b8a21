import type { CompiledRow } from './compile';
import type { Situation } from './situation';

/** `without` is the id of a rule that counts as not existing, '' for none. */
export function isMatch(row: CompiledRow, situation: Situation, without: string): boolean {
    if (
        (situation.low & row.excludedLow) !== 0 ||
        (situation.high & row.excludedHigh) !== 0 ||
        row.ruleId === without ||
        situation.today < row.firstDay ||
        situation.today > row.lastDay
    ) {
        return false;
    }
    for (const exception of row.unless) {
        if (isMatch(exception, situation, without)) {
            return false;
        }
    }
    return true;
}
