/**
 * Date literals as half-open ranges of days. Source: SOQL reference, "Date Formats and Date Literals". Weeks begin as the user's locale
 * has it and the fiscal year is the calendar year, as in an org that was not set up otherwise.
 */
import { addDays, startOfMonth, startOfWeek } from './zone.ts';

const SUNDAY = 7;
const LARGEST_COUNT = 100_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** `from` is in the range, `to` is the first day after it. */
export interface DayRange {
    readonly from: string;
    readonly to: string;
}

/** Start of the period `offset` periods away from the one that `today` lies in. */
type PeriodStart = (today: string, offset: number, firstDay: number) => string;

const PERIODS: Readonly<Record<string, PeriodStart>> = {
    DAY: addDays,
    WEEK: (today, offset, firstDay) => addDays(startOfWeek(today, firstDay), offset * 7),
    MONTH: startOfMonth,
    QUARTER: (today, offset) => startOfMonth(`${today.slice(0, 5)}${twoDigits(quarterMonth(today))}-01`, offset * 3),
    YEAR: (today, offset) => startOfMonth(`${today.slice(0, 4)}-01-01`, offset * 12)
};

/** Range of a literal such as `TODAY`, `LAST_90_DAYS` or `N_WEEKS_AGO:3`; undefined when there is no such literal. `firstDay` of a week: 1 is Monday. */
export function dayRange(literal: string, today: string, firstDay: number = SUNDAY): DayRange | undefined {
    const range = unboundedRange(literal, today, firstDay);
    return range && DAY.test(range.from) && DAY.test(range.to) ? range : undefined;
}

function unboundedRange(literal: string, today: string, firstDay: number): DayRange | undefined {
    const [name = '', count = ''] = literal.toUpperCase().replaceAll('FISCAL_', '').split(':');
    const number = Number(count);
    const named = NAMED[name];
    if (named) {
        return named(today, firstDay);
    }
    const match = /^(LAST_N|NEXT_N|N)_(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?$/.exec(name);
    const periodStart = PERIODS[match?.[2] ?? ''];
    const isCount = /^\d+$/.test(count) && number <= LARGEST_COUNT;
    if (!match || !periodStart || !isCount) {
        return undefined;
    }
    const start = (from: string, offset: number): string => periodStart(from, offset, firstDay);
    if (match[1] === 'N') {
        return { from: start(today, -number), to: start(today, 1 - number) };
    }
    if (match[1] === 'LAST_N') {
        return { from: start(today, -number), to: start(today, match[2] === 'DAY' ? 1 : 0) };
    }
    return { from: start(today, 1), to: start(today, number + 1) };
}

const NAMED: Readonly<Record<string, (today: string, firstDay: number) => DayRange>> = {
    YESTERDAY: (today, firstDay) => period('DAY', today, -1, firstDay),
    TODAY: (today, firstDay) => period('DAY', today, 0, firstDay),
    TOMORROW: (today, firstDay) => period('DAY', today, 1, firstDay),
    LAST_90_DAYS: (today) => ({ from: addDays(today, -90), to: addDays(today, 1) }),
    NEXT_90_DAYS: (today) => ({ from: addDays(today, 1), to: addDays(today, 91) }),
    ...Object.fromEntries(
        ['WEEK', 'MONTH', 'QUARTER', 'YEAR'].flatMap((name) => [
            [`LAST_${name}`, (today: string, firstDay: number) => period(name, today, -1, firstDay)],
            [`THIS_${name}`, (today: string, firstDay: number) => period(name, today, 0, firstDay)],
            [`NEXT_${name}`, (today: string, firstDay: number) => period(name, today, 1, firstDay)]
        ])
    )
};

function period(name: string, today: string, offset: number, firstDay: number): DayRange {
    const start = PERIODS[name] ?? addDays;
    return { from: start(today, offset, firstDay), to: start(today, offset + 1, firstDay) };
}

function quarterMonth(day: string): number {
    return Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
}

function twoDigits(number: number): string {
    return String(number).padStart(2, '0');
}
