import type { FieldFunction } from 'c/triadModel';
import type { CompiledCoverage, CompiledRow } from './compile';
import { isMatch } from './match';
import type { Situation } from './situation';

/** Days since the last counted touch over the target: 1 or more is overdue; never touched is infinitely so. */
function overdueShare(fieldFunction: FieldFunction, { lastTouch, target, today }: Situation): number {
    const last = lastTouch[fieldFunction];
    return last === null ? Infinity : (today - last) / target[fieldFunction];
}

export function functionsTakingPart(coverage: CompiledCoverage, situation: Situation): FieldFunction[] {
    return coverage.rows.filter((row) => isMatch(row, situation, '')).map(({ answer }) => answer);
}

/** Day number on which the first of those who take part reaches its target; undefined if one was never touched. */
export function firstTargetDay(coverage: CompiledCoverage, situation: Situation): number | undefined {
    const { lastTouch, target } = situation;
    const days = functionsTakingPart(coverage, situation).map((one) => (lastTouch[one] ?? NaN) + target[one]);
    const first = Math.min(...days);
    return Number.isFinite(first) ? first : undefined;
}

/** The longest overdue of those who take part, else the default row. */
export function coverageRow(
    coverage: CompiledCoverage,
    situation: Situation,
    without: string
): CompiledRow | undefined {
    let longest: CompiledRow | undefined;
    let longestShare = 0;
    for (const row of coverage.rows) {
        const share = overdueShare(row.answer, situation);
        if (share >= 1 && share > longestShare && isMatch(row, situation, without)) {
            longest = row;
            longestShare = share;
        }
    }
    if (longest) {
        return longest;
    }
    return coverage.otherwise.ruleId === without ? undefined : coverage.otherwise;
}
