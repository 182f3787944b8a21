/**
 * Intervals of the standard date filter, as metadata (`UserDateInterval`) and as the Analytics API name them. The ones that are left out
 * span periods that no single date literal of SOQL stands for.
 */
import { dayRange } from '../soql/date-literals.ts';

export const CUSTOM = 'CUSTOM';

export const DURATIONS: Readonly<Record<string, string>> = {
    INTERVAL_CUSTOM: CUSTOM,
    INTERVAL_CURRENT: 'THIS_FISCAL_QUARTER',
    INTERVAL_PREV1: 'LAST_FISCAL_QUARTER',
    INTERVAL_NEXT1: 'NEXT_FISCAL_QUARTER',
    INTERVAL_CURFY: 'THIS_FISCAL_YEAR',
    INTERVAL_PREVFY: 'LAST_FISCAL_YEAR',
    INTERVAL_NEXTFY: 'NEXT_FISCAL_YEAR',
    INTERVAL_YESTERDAY: 'YESTERDAY',
    INTERVAL_TODAY: 'TODAY',
    INTERVAL_TOMORROW: 'TOMORROW',
    INTERVAL_LASTWEEK: 'LAST_WEEK',
    INTERVAL_THISWEEK: 'THIS_WEEK',
    INTERVAL_NEXTWEEK: 'NEXT_WEEK',
    INTERVAL_LASTMONTH: 'LAST_MONTH',
    INTERVAL_THISMONTH: 'THIS_MONTH',
    INTERVAL_NEXTMONTH: 'NEXT_MONTH',
    INTERVAL_CURRENTQ: 'THIS_QUARTER',
    INTERVAL_PREVQ: 'LAST_QUARTER',
    INTERVAL_NEXTQ: 'NEXT_QUARTER',
    INTERVAL_CURY: 'THIS_YEAR',
    INTERVAL_PREVY: 'LAST_YEAR',
    INTERVAL_NEXTY: 'NEXT_YEAR',
    INTERVAL_LAST7: 'LAST_N_DAYS:7',
    INTERVAL_LAST30: 'LAST_N_DAYS:30',
    INTERVAL_LAST60: 'LAST_N_DAYS:60',
    INTERVAL_LAST90: 'LAST_N_DAYS:90',
    INTERVAL_LAST120: 'LAST_N_DAYS:120',
    INTERVAL_NEXT7: 'NEXT_N_DAYS:7',
    INTERVAL_NEXT30: 'NEXT_N_DAYS:30',
    INTERVAL_NEXT60: 'NEXT_N_DAYS:60',
    INTERVAL_NEXT90: 'NEXT_N_DAYS:90',
    INTERVAL_NEXT120: 'NEXT_N_DAYS:120'
};

/** Whether a duration can be asked for; `today` is any day. */
export function isDuration(duration: string): boolean {
    return duration === CUSTOM || dayRange(duration, '2026-01-01') !== undefined;
}
