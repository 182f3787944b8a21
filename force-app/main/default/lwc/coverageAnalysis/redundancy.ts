import type { CountedTouch } from './counted';

const WEEK_DAYS = 7;
const LOOK_BACK_DAYS = 30;
const REDUNDANT_TOUCHES = 3;

/**
 * Whether three counted touches by at least two functions lie within 7 days, in the last 30. A coordinated pair counts
 * once, so that a joint visit is not redundant by itself.
 */
export function isRedundant(counted: readonly CountedTouch[]): boolean {
    const recent = counted.filter(({ age }) => age < LOOK_BACK_DAYS);
    return recent.some(({ age: start }) => {
        const week = recent.filter(({ age }) => age >= start && age < start + WEEK_DAYS);
        return week.length >= REDUNDANT_TOUCHES && new Set(week.map(({ fieldFunction }) => fieldFunction)).size > 1;
    });
}
