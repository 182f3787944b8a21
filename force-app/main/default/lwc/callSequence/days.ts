/**
 * Calendar days as whole numbers (days since 1970-01-01), so that adding and comparing them needs no clock and no
 * time zone. Text form: `YYYY-MM-DD`.
 */

import { zoneOf } from './zones';

const MS_PER_DAY = 86_400_000;
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:?00)$/;

// Both forms of the few thousand days that ever occur are worked out once.
const numbers = new Map<string, number>();
const texts = new Map<number, string>();

/** Throws RangeError where `day` is not a calendar day. */
export function dayNumber(day: string): number {
    const known = numbers.get(day);
    if (known !== undefined) {
        return known;
    }
    const parts = DAY_TEXT.exec(day);
    const number = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY : NaN;
    if (Number.isNaN(number) || dayText(number) !== day) {
        throw new RangeError(`'${day}' is not a calendar day (YYYY-MM-DD)`);
    }
    numbers.set(day, number);
    return number;
}

export function dayText(number: number): string {
    const known = texts.get(number);
    if (known !== undefined) {
        return known;
    }
    const text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
    texts.set(number, text);
    return text;
}

/** The calendar day that it is at `instant` in `timeZone` (IANA name; RangeError if unknown). */
export function dayIn(timeZone: string, instant: Date): string {
    return timeZone === 'UTC' ? instant.toISOString().slice(0, 10) : zoneOf(timeZone).dayAt(instant);
}

/** Number of the calendar day that it is at `instant` in `timeZone`. */
export function dayNumberIn(timeZone: string, instant: Date): number {
    return timeZone === 'UTC' ? Math.floor(instant.getTime() / MS_PER_DAY) : dayNumber(dayIn(timeZone, instant));
}

/** Reads an ISO 8601 date-time in UTC; throws RangeError for any other text, a local time above all. */
export function instantOf(text: string): Date {
    const instant = UTC_INSTANT.test(text) ? new Date(text.replace(/\+00:?00$/, 'Z')) : new Date(NaN);
    if (Number.isNaN(instant.getTime())) {
        throw new RangeError(`'${text}' is not an ISO 8601 date-time in UTC`);
    }
    return instant;
}

function isWeekend(day: number): boolean {
    // 1970-01-01 was a Thursday.
    const weekday = (((day + 4) % 7) + 7) % 7;
    return weekday === 0 || weekday === 6;
}

/** Monday to Friday less `holidays`. */
export function isBusinessDay(day: number, holidays: ReadonlySet<number>): boolean {
    return !isWeekend(day) && !holidays.has(day);
}

/** `day` itself if it is a business day, else the next one. */
export function businessDayFrom(day: number, holidays: ReadonlySet<number>): number {
    let next = day;
    while (!isBusinessDay(next, holidays)) {
        next += 1;
    }
    return next;
}
