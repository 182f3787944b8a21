import { exactDay, fill, relativeDays } from 'c/triadFormat';
import type { DatedText } from './types';

/** A label whose last place is a day. */
export function datedText(key: string, label: string, day: string, today: string, ...before: string[]): DatedText {
    return { key, text: fill(label, ...before, relativeDays(day, today)), exact: exactDay(day) };
}
