import { addMonths, civilDay, DAY, dayInZone, dayNumber, isoWeek, parseIsoDate, weekday } from '../calendar.ts';
import { evaluationError } from '../errors.ts';
import { numberOf } from '../number.ts';
import type { FormulaValue } from '../types.ts';
import { asNumber, date, dateTime, isDate, isDateTime, isTime, time, typeName } from '../values.ts';
import {
    DATE,
    DATE_OR_DATETIME,
    eager,
    NUMBER,
    TIME,
    type FunctionDefinition,
    type FunctionTable
} from './definition.ts';

const DATE_TIME_TEXT = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/;
const TIME_TEXT = /^(\d{1,2}):(\d{1,2}):(\d{1,2})\.(\d{1,3})$/;

function ofDay(implementation: (days: number) => number): FunctionDefinition {
    return eager([DATE], 'number', ([value = null]) => {
        if (value === null) {
            return null;
        }
        if (isDate(value)) {
            return numberOf(implementation(value.days));
        }
        if (isDateTime(value)) {
            return numberOf(implementation(Math.floor(value.time / DAY)));
        }
        throw evaluationError(`Expected Date, received ${typeName(value)}`);
    });
}

function ofTime(implementation: (millis: number) => number): FunctionDefinition {
    return eager([TIME], 'number', ([value = null]) => (isTime(value) ? numberOf(implementation(value.millis)) : null));
}

function dateOf([year = null, month = null, day = null]: readonly FormulaValue[]): FormulaValue {
    const parts = [asNumber(year), asNumber(month), asNumber(day)].map((part) => part?.trunc().toNumber());
    if (parts.includes(undefined)) {
        return null;
    }
    const [wantedYear, wantedMonth, wantedDay] = parts as [number, number, number];
    const days = dayNumber(wantedYear, wantedMonth, wantedDay);
    if (days === undefined || wantedYear < 1 || wantedYear > 9999) {
        throw evaluationError(`There is no date ${wantedYear}-${wantedMonth}-${wantedDay}`);
    }
    return date(days);
}

/** Text `YYYY-MM-DD HH:MM:SS`, read as GMT. Undefined where it is not one. */
export function parseDateTimeText(text: string): number | undefined {
    const match = DATE_TIME_TEXT.exec(text.trim());
    if (!match) {
        return undefined;
    }
    const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number
    ];
    const days = dayNumber(year, month, day);
    return days === undefined || hour > 23 || minute > 59 || second > 59
        ? undefined
        : days * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
}

function parseTimeText(text: string): number | undefined {
    const match = TIME_TEXT.exec(text);
    if (!match) {
        return undefined;
    }
    const [hour, minute, second, millis] = match.slice(1).map(Number) as [number, number, number, number];
    return hour > 23 || minute > 59 || second > 59 ? undefined : ((hour * 60 + minute) * 60 + second) * 1000 + millis;
}

function ofDateText(text: string, read: (text: string) => number | undefined, name: string): number {
    const result = read(text);
    if (result === undefined) {
        throw evaluationError(`${name}() cannot read '${text}'`);
    }
    return result;
}

function parseCommonDate(text: string): number | undefined {
    const days = parseIsoDate(text);
    return days !== undefined && civilDay(days).year >= 1 ? days : undefined;
}

const DATEVALUE = eager([['date', 'datetime', 'text']], 'date', ([value = null], scope) => {
    if (typeof value === 'string' && value !== '') {
        return date(ofDateText(value, parseCommonDate, 'DATEVALUE'));
    }
    return isDateTime(value) ? date(dayInZone(value.time, scope.timeZone)) : dayOrBlank(value);
});

function dayOrBlank(value: FormulaValue): FormulaValue {
    return isDate(value) ? value : null;
}

const DATETIMEVALUE = eager([['date', 'datetime', 'text']], 'datetime', ([value = null]) => {
    if (typeof value === 'string' && value !== '') {
        return dateTime(ofDateText(value, parseDateTimeText, 'DATETIMEVALUE'));
    }
    if (isDate(value)) {
        return dateTime(value.days * DAY);
    }
    return isDateTime(value) ? value : null;
});

const TIMEVALUE = eager([['time', 'datetime', 'text']], 'time', ([value = null]) => {
    if (typeof value === 'string' && value !== '') {
        return time(ofDateText(value, parseTimeText, 'TIMEVALUE'));
    }
    if (isDateTime(value)) {
        return time(((value.time % DAY) + DAY) % DAY);
    }
    return isTime(value) ? value : null;
});

const ADDMONTHS: FunctionDefinition = {
    ...eager([DATE_OR_DATETIME, NUMBER], 'date', ([value = null, months = null]) => {
        const count = asNumber(months)?.trunc().toNumber();
        if (value === null || count === undefined) {
            return null;
        }
        if (isDateTime(value)) {
            const days = Math.floor(value.time / DAY);
            return dateTime(addMonths(days, count) * DAY + (value.time - days * DAY));
        }
        return isDate(value) ? date(addMonths(value.days, count)) : null;
    }),
    result: 'common',
    commonOf: () => [0]
};

export const DATE_FUNCTIONS: FunctionTable = {
    TODAY: eager([], 'date', (_, scope) => date(dayInZone(scope.now().getTime(), scope.timeZone))),
    NOW: eager([], 'datetime', (_, scope) => dateTime(scope.now().getTime())),
    TIMENOW: eager([], 'time', (_, scope) => time(scope.now().getTime() % DAY)),
    DATE: eager([NUMBER, NUMBER, NUMBER], 'date', dateOf),
    DATEVALUE,
    DATETIMEVALUE,
    TIMEVALUE,
    ADDMONTHS,
    YEAR: ofDay((days) => civilDay(days).year),
    MONTH: ofDay((days) => civilDay(days).month),
    DAY: ofDay((days) => civilDay(days).day),
    WEEKDAY: ofDay(weekday),
    DAYOFYEAR: ofDay((days) => days - (dayNumber(civilDay(days).year, 1, 1) as number) + 1),
    ISOWEEK: ofDay((days) => isoWeek(days).week),
    ISOYEAR: ofDay((days) => isoWeek(days).year),
    HOUR: ofTime((millis) => Math.floor(millis / 3_600_000)),
    MINUTE: ofTime((millis) => Math.floor(millis / 60_000) % 60),
    SECOND: ofTime((millis) => Math.floor(millis / 1_000) % 60),
    MILLISECOND: ofTime((millis) => millis % 1_000),
    UNIXTIMESTAMP: eager([['date', 'datetime', 'time']], 'number', ([value = null]) => {
        if (isDate(value)) {
            return numberOf((value.days * DAY) / 1_000);
        }
        if (isDateTime(value)) {
            return numberOf(Math.floor(value.time / 1_000));
        }
        return isTime(value) ? numberOf(Math.floor(value.millis / 1_000)) : null;
    }),
    FROMUNIXTIME: eager([NUMBER], 'datetime', ([value = null]) => {
        const seconds = asNumber(value);
        return seconds === null ? null : dateTime(seconds.times(1_000).trunc().toNumber());
    })
};
