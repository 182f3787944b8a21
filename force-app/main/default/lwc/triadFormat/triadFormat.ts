import language from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

const DAY = 86_400_000;
const DAYS_PER_MONTH = 30.44;
/** Up to here days are counted, then months, then years. */
const LAST_DAY_COUNTED = 60;
const LAST_MONTH_COUNTED = 23;
const MONTHS_PER_YEAR = 12;

/** Makes a formatter when it is first asked for: each costs milliseconds, and few screens need all. */
function lazily<T>(make: () => T): () => T {
    let made: T | undefined;
    return () => (made ??= make());
}

// Relative words stand inside translated sentences, so they follow the language; numbers and dates follow the locale.
const relative = lazily(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const dateTime = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }));
const longDate = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const month = lazily(() => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }));
const monthOfYear = lazily(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const number = lazily(() => new Intl.NumberFormat(locale));
const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent' }));
const list = lazily(() => new Intl.ListFormat(language));
const dayParts = lazily(
    () => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
);

/** Puts the values in the places `{0}`, `{1}`, … of a label; a place without a value becomes empty. */
export function fill(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (_place, index: string) => String(values[Number(index)] ?? ''));
}

/** The calendar day `YYYY-MM-DD` of an instant in the user's time zone. */
export function dayOf(instant: string | number): string {
    return dayParts().format(new Date(instant));
}

/** "today", "in 3 days", "2 months ago": whole calendar days from `now` in the user's time zone. */
export function relativeDay(instant: string | number, now: number): string {
    return relativeTo(dayOf(instant), now);
}

/** The same for a calendar day `YYYY-MM-DD`. */
export function relativeTo(day: string, now: number): string {
    const days = Math.round((Date.parse(day) - Date.parse(dayOf(now))) / DAY);
    const months = Math.round(days / DAYS_PER_MONTH);
    if (Math.abs(days) <= LAST_DAY_COUNTED) {
        return relative().format(days, 'day');
    }
    return Math.abs(months) <= LAST_MONTH_COUNTED
        ? relative().format(months, 'month')
        : relative().format(Math.round(months / MONTHS_PER_YEAR), 'year');
}

/** "41 days ago", "tomorrow": from one calendar day `YYYY-MM-DD` to another. Days that a protocol counts stay days, however many. */
export function relativeDays(day: string, today: string): string {
    return relative().format(Math.round((Date.parse(day) - Date.parse(today)) / DAY), 'day');
}

/** The calendar day so many days after another, both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Date and time in the user's locale and time zone. */
export function exactTime(instant: string | number): string {
    return dateTime().format(new Date(instant));
}

/** A calendar day `YYYY-MM-DD` in the user's locale. */
export function exactDay(day: string): string {
    return longDate().format(new Date(day));
}

/** Short month name of an instant that starts a month in UTC. */
export function monthName(instant: number): string {
    return month().format(new Date(instant));
}

/** Month and year of a calendar day `YYYY-MM-DD`. */
export function monthAndYear(day: string): string {
    return monthOfYear().format(new Date(day));
}

export function formatNumber(value: number): string {
    return number().format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
    return percent().format(share);
}

/** "one, two and three" in the user's language. */
export function formatList(parts: readonly string[]): string {
    return list().format(parts);
}
