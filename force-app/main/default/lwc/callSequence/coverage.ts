import type { FieldFunction } from 'c/triadModel';
import type { CompiledCoverage, CompiledProtocol, CompiledRow } from './compile';
import { businessDayFrom } from './days';
import { isMatch } from './match';
import type { Situation } from './situation';
import { LAST_TOUCH_FACT, type FactName } from './types';

/** Days since the last counted touch over the target: 1 or more is overdue; never touched is infinitely so. */
function overdueShare(fieldFunction: FieldFunction, { lastTouch, target, today }: Situation): number {
    const last = lastTouch[fieldFunction];
    return last === null ? Infinity : (today - last) / target[fieldFunction];
}

/** The facts that coverage reads: the last touches of those who take part, the winner's first, and access. */
export function coverageFacts(coverage: CompiledCoverage, winner: CompiledRow, situation: Situation): FactName[] {
    const read: FactName[] = winner.answer === 'No_One' ? [] : [LAST_TOUCH_FACT[winner.answer]];
    for (const row of coverage.rows) {
        if (row !== winner && isMatch(row, situation, '')) {
            read.push(LAST_TOUCH_FACT[row.answer]);
        }
    }
    read.push('access');
    return read;
}

/** The function that reaches its target first of those who take part, and the business day from which it may go. */
export interface FirstTarget {
    readonly fieldFunction: FieldFunction;
    readonly day: number;
}

/** Asked where nobody is overdue, so that each of them has a last touch. */
export function firstTarget({ coverage, holidays }: CompiledProtocol, situation: Situation): FirstTarget | undefined {
    let first: FirstTarget | undefined;
    for (const row of coverage.rows) {
        const last = situation.lastTouch[row.answer];
        if (last !== null && isMatch(row, situation, '')) {
            const day = last + situation.target[row.answer];
            first = first && first.day <= day ? first : { fieldFunction: row.answer, day };
        }
    }
    return first && { fieldFunction: first.fieldFunction, day: businessDayFrom(first.day, holidays) };
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
