/**
 * Date literals as half-open ranges of days. Source: SOQL reference, "Date Formats and Date Literals". Weeks begin on Sunday and the fiscal
 * year is the calendar year, as in an org that was not set up otherwise.
 */
import { addDays, startOfMonth, startOfWeek } from './zone.ts';

/** `from` is in the range, `to` is the first day after it. */
export interface DayRange {
    readonly from: string;
    readonly to: string;
}

/** Start of the period `offset` periods away from the one that `today` lies in. */
type PeriodStart = (today: string, offset: number) => string;

const PERIODS: Readonly<Record<string, PeriodStart>> = {
    DAY: addDays,
    WEEK: (today, offset) => addDays(startOfWeek(today), offset * 7),
    MONTH: startOfMonth,
    QUARTER: (today, offset) => startOfMonth(`${today.slice(0, 5)}${twoDigits(quarterMonth(today))}-01`, offset * 3),
    YEAR: (today, offset) => startOfMonth(`${today.slice(0, 4)}-01-01`, offset * 12)
};

/** Range of a literal such as `TODAY`, `LAST_90_DAYS` or `N_WEEKS_AGO:3`; undefined when there is no such literal. */
export function dayRange(literal: string, today: string): DayRange | undefined {
    const [name = '', count = ''] = literal.toUpperCase().replaceAll('FISCAL_', '').split(':');
    const number = Number(count);
    const named = NAMED[name];
    if (named) {
        return named(today);
    }
    const match = /^(LAST_N|NEXT_N|N)_(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?$/.exec(name);
    const start = PERIODS[match?.[2] ?? ''];
    if (!match || !start || count === '' || !Number.isInteger(number)) {
        return undefined;
    }
    if (match[1] === 'N') {
        return { from: start(today, -number), to: start(today, 1 - number) };
    }
    if (match[1] === 'LAST_N') {
        return { from: start(today, -number), to: start(today, match[2] === 'DAY' ? 1 : 0) };
    }
    return { from: start(today, 1), to: start(today, number + 1) };
}

const NAMED: Readonly<Record<string, (today: string) => DayRange>> = {
    YESTERDAY: (today) => period('DAY', today, -1),
    TODAY: (today) => period('DAY', today, 0),
    TOMORROW: (today) => period('DAY', today, 1),
    LAST_90_DAYS: (today) => ({ from: addDays(today, -90), to: addDays(today, 1) }),
    NEXT_90_DAYS: (today) => ({ from: addDays(today, 1), to: addDays(today, 91) }),
    ...Object.fromEntries(
        ['WEEK', 'MONTH', 'QUARTER', 'YEAR'].flatMap((name) => [
            [`LAST_${name}`, (today: string) => period(name, today, -1)],
            [`THIS_${name}`, (today: string) => period(name, today, 0)],
            [`NEXT_${name}`, (today: string) => period(name, today, 1)]
        ])
    )
};

function period(name: string, today: string, offset: number): DayRange {
    const start = PERIODS[name] ?? addDays;
    return { from: start(today, offset), to: start(today, offset + 1) };
}

function quarterMonth(day: string): number {
    return Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
}

function twoDigits(number: number): string {
    return String(number).padStart(2, '0');
}
