import { DAY, dayNumber } from '../calendar.ts';
import { numberOf } from '../number.ts';
import type { FormulaType, FormulaValue } from '../types.ts';
import { date, dateTime, isDate, isDateTime, isLocation, isNumber, isTime, time } from '../values.ts';
import type { CorpusType } from './cases.ts';

/** Relative difference below which two numbers count as equal: the corpus mixes 64-bit and decimal arithmetic. */
const TOLERANCE = 1e-12;
/** Decimal places beyond the corpus' own count as zero. */
const NOTHING = 1e-32;
const PERCENT = 100;
const PACIFIC_OFFSET = 8 * 3_600_000;
const JAVA_TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/;
const JAVA_DATE = /^\w{3} (\w{3}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT (\d+)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const TYPES: Readonly<Record<CorpusType, FormulaType>> = {
    Double: 'number',
    Currency: 'number',
    Percent: 'number',
    Text: 'text',
    textarea: 'text',
    phone: 'text',
    email: 'text',
    url: 'text',
    DateOnly: 'date',
    DateTime: 'datetime',
    TimeOnly: 'time',
    Boolean: 'boolean'
};

export function corpusType(type: CorpusType): FormulaType {
    return TYPES[type];
}

/** A row's text as the field's value. Dates are written `2004:12:31`, with `:11:32:00` behind for a time. */
export function inputValue(text: string, type: CorpusType): FormulaValue {
    const trimmed = text.trim();
    if (TYPES[type] === 'text') {
        return text === '' || text === 'NULL' ? null : text;
    }
    if (trimmed === '' || trimmed.toUpperCase() === 'NULL') {
        return null;
    }
    switch (type) {
        case 'Boolean':
            return trimmed.toLowerCase() === 'true' || trimmed === '1';
        case 'DateOnly':
            return date(Math.floor(instant(trimmed.split(':').slice(0, 3).join(':')) / DAY));
        case 'DateTime':
            return dateTime(instant(trimmed));
        case 'TimeOnly':
            return time(javaTime(trimmed) ?? 0);
        case 'Percent':
            return numberOf(trimmed).div(100);
        default:
            return numberOf(trimmed);
    }
}

/** Parts may overflow (`24:00:00`, 31 June), as Java's lenient calendar lets them. */
function instant(text: string): number {
    const [written = '', zone] = text.split(/:(?=[A-Z]{3}$)/);
    const offset = zone === 'PST' ? PACIFIC_OFFSET : 0;
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = written.split(/[:.]/).map(Number);
    const first = dayNumber(year, 1, 1) as number;
    const start = new Date(first * DAY);
    start.setUTCMonth(month - 1, day);
    return start.getTime() + ((hour * 60 + minute) * 60 + second) * 1_000 + offset;
}

/** Whether a value is what the corpus expects of a field of this type; percents are expected as the page shows them. */
export function agrees(value: FormulaValue, expected: string, type: CorpusType): boolean {
    if (value === null || value === '') {
        return expected === 'null' || expected === '';
    }
    if (isNumber(value)) {
        return numbersAgree(value.toNumber() * (type === 'Percent' ? PERCENT : 1), Number(expected));
    }
    if (isDate(value)) {
        return value.days * DAY === javaInstant(expected);
    }
    if (isDateTime(value)) {
        return Math.floor(value.time / 1_000) * 1_000 === javaInstant(expected);
    }
    if (isTime(value)) {
        return value.millis === javaTime(expected);
    }
    return !isLocation(value) && String(value).trim() === expected.trim();
}

function numbersAgree(one: number, other: number): boolean {
    const difference = Math.abs(one - other);
    return difference <= NOTHING || difference <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

function javaInstant(text: string): number | undefined {
    const match = JAVA_DATE.exec(text);
    if (!match) {
        return undefined;
    }
    const days = dayNumber(Number(match[6]), MONTHS.indexOf(match[1] ?? '') + 1, Number(match[2]));
    const seconds = (Number(match[3]) * 60 + Number(match[4])) * 60 + Number(match[5]);
    return days === undefined ? undefined : days * DAY + seconds * 1_000;
}

/** Milliseconds of `10:34`, `10:34:55` or `10:34:55.666`. */
function javaTime(text: string): number | undefined {
    const match = JAVA_TIME.exec(text);
    if (!match) {
        return undefined;
    }
    const [hour, minute, second, millis] = match.slice(1).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number,
        number
    ];
    return ((hour * 60 + minute) * 60 + second) * 1_000 + millis;
}
