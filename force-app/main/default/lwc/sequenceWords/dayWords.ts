import language from '@salesforce/i18n/lang';
import { exactDay, fill } from 'c/triadFormat';
import type { DatedText } from './types';

const MS_PER_DAY = 86_400_000;

// Days that the protocol counts stay days, however many: a month would hide the edge.
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

/** "41 days ago", "tomorrow": from one calendar day of the protocol to another, both `YYYY-MM-DD`. */
export function relativeDays(day: string, today: string): string {
    return relative.format(Math.round((Date.parse(day) - Date.parse(today)) / MS_PER_DAY), 'day');
}

/** A label whose last place is a day. */
export function datedText(key: string, label: string, day: string, today: string, ...before: string[]): DatedText {
    return { key, text: fill(label, ...before, relativeDays(day, today)), exact: exactDay(day) };
}
