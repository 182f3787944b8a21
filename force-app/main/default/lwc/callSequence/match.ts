import type { CompiledRow } from './compile';
import type { Situation } from './situation';

/** `without` is the id of a rule that counts as not existing, '' for none. */
export function isMatch(row: CompiledRow, situation: Situation, without: string): boolean {
    return (
        (situation.low & row.excluded.low) === 0 &&
        (situation.high & row.excluded.high) === 0 &&
        row.ruleId !== without &&
        !row.unless.some((exception) => isMatch(exception, situation, without))
    );
}
