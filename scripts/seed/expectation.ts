/** What a planted case expects on a given day. Counted here anew, not by the engine, so that the two can disagree. */
import type { PlantedCase } from './cases.ts';
import { day } from './days.ts';

export interface Expectation {
    readonly answer: PlantedCase['expected']['function'];
    readonly ruleId: string;
    /** `YYYY-MM-DD`. */
    readonly notBefore: string | undefined;
    /** `YYYY-MM-DD`. */
    readonly until: string | undefined;
}

const SATURDAY = 6;

/** The default protocol moves a date at a weekend to Monday, and knows no holidays. */
function businessDay(today: string, offset: number | undefined): string | undefined {
    if (offset === undefined) return undefined;
    const weekday = new Date(`${day(today, offset)}T00:00:00Z`).getUTCDay();
    const moved = weekday === SATURDAY ? 2 : weekday === 0 ? 1 : 0;
    return day(today, offset + moved);
}

/** `today` is `YYYY-MM-DD`, UTC: the day that the case's days count from. */
export function expectationOf({ expected }: PlantedCase, today: string): Expectation {
    return {
        answer: expected.function,
        ruleId: expected.ruleId,
        notBefore: businessDay(today, expected.notBeforeInDays),
        until: businessDay(today, expected.untilInDays)
    };
}
