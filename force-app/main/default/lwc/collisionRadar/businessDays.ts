import { isBusinessDay } from 'c/callSequence';

/** Business days after the earlier of two day numbers up to the later one: 0 for the same day, 1 from Friday to Monday. */
export function businessDaysBetween(a: number, b: number, holidays: ReadonlySet<number>): number {
    let count = 0;
    for (let day = Math.min(a, b) + 1; day <= Math.max(a, b); day += 1) {
        count += isBusinessDay(day, holidays) ? 1 : 0;
    }
    return count;
}
