import type { FieldFunction } from 'c/triadModel';
import { dayNumber, dayText } from './days';
import type { SequenceFacts } from './types';

/** Day (`YYYY-MM-DD`) of the function's newest counted touch at the account; null if there is none. */
export function lastTouchDay(fieldFunction: FieldFunction, { daysSinceTouch, today }: SequenceFacts): string | null {
    const days = daysSinceTouch[fieldFunction];
    return days === null ? null : dayText(dayNumber(today) - days);
}
