import type { Touch } from 'c/triadModel';

export interface MonthGroup {
    /** First day of the month, `YYYY-MM-01`. */
    readonly month: string;
    readonly touches: readonly Touch[];
}

/** The touches by month, newest first in both. `dayOf` gives the calendar day of an ISO instant in the viewer's zone. */
export function groupByMonth(touches: readonly Touch[], dayOf: (instant: string) => string): MonthGroup[] {
    const groups = new Map<string, Touch[]>();
    const newestFirst = [...touches].sort((left, right) => Date.parse(right.startAt) - Date.parse(left.startAt));
    for (const touch of newestFirst) {
        const month = `${dayOf(touch.startAt).slice(0, 7)}-01`;
        groups.set(month, [...(groups.get(month) ?? []), touch]);
    }
    return [...groups].map(([month, inMonth]) => ({ month, touches: inMonth }));
}
