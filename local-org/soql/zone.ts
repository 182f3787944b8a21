/** Days in a time zone. A day is `YYYY-MM-DD`; instants are milliseconds since the epoch. */

const SUNDAY = 7;

/** Part of Intl that TypeScript's library does not declare yet. */
type WeekLocale = Intl.Locale & { getWeekInfo(): { readonly firstDay: number } };

const formats = new Map<string, Intl.DateTimeFormat>();
const firstWeekdays = new Map<string, number>();

function format(timeZone: string): Intl.DateTimeFormat {
    const known = formats.get(timeZone);
    if (known) {
        return known;
    }
    const made = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit'
    });
    formats.set(timeZone, made);
    return made;
}

/** Wall-clock time of an instant, as if it were UTC. */
function wallTime(instant: number, timeZone: string): number {
    const parts: Record<string, string> = {};
    for (const part of format(timeZone).formatToParts(instant)) {
        parts[part.type] = part.value;
    }
    return Date.parse(
        `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`
    );
}

export function dayOf(instant: Date, timeZone: string): string {
    return new Date(wallTime(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** First instant of a day in the zone, as stored: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function startOfDay(day: string, timeZone: string): string {
    const wanted = Date.parse(`${day}T00:00:00Z`);
    const firstGuess = wanted - (wallTime(wanted, timeZone) - wanted);
    const corrected = firstGuess - (wallTime(firstGuess, timeZone) - wanted);
    return new Date(corrected).toISOString();
}

/** Hours and minutes east of UTC at an instant, in milliseconds. */
export function offsetOf(instant: Date, timeZone: string): number {
    const whole = Math.floor(instant.getTime() / 1000) * 1000;
    return wallTime(whole, timeZone) - whole;
}

export function addDays(day: string, days: number): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** First day of the month that is `months` after the one `day` lies in. */
export function startOfMonth(day: string, months = 0): string {
    const year = Number(day.slice(0, 4));
    const month = Number(day.slice(5, 7)) - 1 + months;
    return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The last day on or before `day` that a week begins with; 1 is Monday, 7 is Sunday. */
export function startOfWeek(day: string, firstDay: number = SUNDAY): string {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, -((weekday - firstDay + 7) % 7));
}

/** Weekday a user's locale (`en_US`) begins weeks with; 1 is Monday, 7 is Sunday. */
export function firstWeekday(locale: string): number {
    const known = firstWeekdays.get(locale);
    if (known !== undefined) {
        return known;
    }
    const [language = '', country] = locale.split('_');
    const { firstDay } = (new Intl.Locale(language, country ? { region: country } : {}) as WeekLocale).getWeekInfo();
    firstWeekdays.set(locale, firstDay);
    return firstDay;
}
