/** Civil calendar arithmetic on day numbers (days since 1970-01-01) and UTC milliseconds; the only zone-aware step is `dayInZone`. */
export const DAY = 86_400_000;

export interface CivilDay {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    readonly day: number;
}

export function civilDay(days: number): CivilDay {
    const instant = new Date(days * DAY);
    return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, day: instant.getUTCDate() };
}

/** Undefined when there is no such day (31 June, 29 February 2023). */
export function dayNumber(year: number, month: number, day: number): number | undefined {
    const instant = new Date(0);
    instant.setUTCFullYear(year, month - 1, day);
    const same =
        instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
    return same ? instant.getTime() / DAY : undefined;
}

export function daysInMonth(year: number, month: number): number {
    const instant = new Date(0);
    instant.setUTCFullYear(year, month, 0);
    return instant.getUTCDate();
}

/** The last day of a month stays the last day of the month it moves to (ADDMONTHS). */
export function addMonths(days: number, months: number): number {
    const from = civilDay(days);
    const index = from.year * 12 + (from.month - 1) + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    const last = daysInMonth(year, month);
    const day = from.day === daysInMonth(from.year, from.month) ? last : Math.min(from.day, last);
    return dayNumber(year, month, day) as number;
}

/** 1 (Sunday) to 7 (Saturday). */
export function weekday(days: number): number {
    return ((((days + 4) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
    const fromMonday = (((days + 3) % 7) + 7) % 7;
    const thursday = days - fromMonday + 3;
    const { year } = civilDay(thursday);
    const firstDay = dayNumber(year, 1, 1) as number;
    return { year, week: Math.floor((thursday - firstDay) / 7) + 1 };
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Day number of an instant on the wall calendar of an IANA zone. */
export function dayInZone(time: number, timeZone: string): number {
    if (timeZone === 'UTC' || timeZone === 'GMT') {
        return Math.floor(time / DAY);
    }
    let format = FORMATS.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
        FORMATS.set(timeZone, format);
    }
    const parts = format.formatToParts(time);
    const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
    return dayNumber(part('year'), part('month'), part('day')) as number;
}

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Day number of `YYYY-MM-DD`; undefined for anything else. */
export function parseIsoDate(text: string): number | undefined {
    const match = ISO_DATE.exec(text);
    return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Years beyond 9999 have five digits and no sign. */
export function isoDate(days: number): string {
    return new Date(days * DAY).toISOString().slice(0, -14).replace(/^\+0*/, '');
}
export function isoDateTime(time: number): string {
    return new Date(time).toISOString();
}
/** `HH:mm:ss.sss` */
export function isoTime(millis: number): string {
    return new Date(millis).toISOString().slice(11, 23);
}
