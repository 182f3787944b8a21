import { Decimal } from 'decimal.js';
import { DAY, isoDate, isoDateTime, isoTime, parseIsoDate } from '../formula/calendar.ts';
import { roundedTo } from '../formula/number.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { to18 } from '../store/ids.ts';
import type { SqlValue } from '../store/store.ts';
import { refuse } from './refusal.ts';

/** JSON value to stored value. Throws RowRefusal worded as the REST API's parser words it. */
export type Coercer = (value: unknown) => SqlValue;

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE_TIME_TEXT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const TIME_TEXT = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/;
const EARLIEST_DAY = parseIsoDate('1700-01-01') as number;
const LATEST_DAY = parseIsoDate('4000-12-31') as number;

/** The coercer of a field, chosen once. Absent values and empty text become null, but never for a check box. */
export function coercer(field: FieldSchema): Coercer {
    const coerce = coercerOf(field);
    if (field.type === 'boolean') {
        return coerce;
    }
    return (value) => (value === null || value === undefined || value === '' ? null : coerce(value));
}

function coercerOf(field: FieldSchema): Coercer {
    switch (field.type) {
        case 'boolean':
            return booleanCoercer(field);
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return numberCoercer(field);
        case 'date':
            return (value) => isoDate(dayOf(field, value));
        case 'datetime':
            return (value) => isoDateTime(instantOf(field, value));
        case 'time':
            return (value) => isoTime(timeOf(field, value));
        case 'multipicklist':
            return multipicklistCoercer(field);
        case 'id':
        case 'reference':
            return (value) => idOf(field, value);
        case 'longtextarea':
            return (value) => (textOf(field, value).trim() === '' ? null : textOf(field, value));
        default:
            return (value) => textOf(field, value).trim() || null;
    }
}

function booleanCoercer(field: FieldSchema): Coercer {
    return (value) => {
        if (value === true || value === 'true' || value === 1) {
            return 1;
        }
        if (value === false || value === 'false' || value === 0) {
            return 0;
        }
        if (value === null || value === undefined || value === '') {
            return refuse('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: null`, [
                field.apiName
            ]);
        }
        return misfit(field, 'boolean', value);
    };
}

/** Rounds half up to the field's scale, as the platform does on save. */
function numberCoercer(field: FieldSchema): Coercer {
    const kind = field.type === 'int' ? 'int' : 'double';
    const scale = field.scale ?? 0;
    return (value) => {
        const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
        if (!NUMBER_TEXT.test(text)) {
            return misfit(field, kind, value);
        }
        if (typeof value === 'number' && Number.isInteger(value)) {
            return value;
        }
        return roundedTo(new Decimal(text), scale, Decimal.ROUND_HALF_UP).toNumber();
    };
}

function textOf(field: FieldSchema, value: unknown): string {
    return typeof value === 'string' ? value : misfit(field, 'string', value);
}

function multipicklistCoercer(field: FieldSchema): Coercer {
    const order = new Map(field.picklist?.values.map((one, index) => [one.value, index]));
    const place = (value: string): number => order.get(value) ?? order.size;
    return (value) => {
        const chosen = new Set(
            textOf(field, value)
                .split(';')
                .map((one) => one.trim())
                .filter(Boolean)
        );
        return [...chosen].sort((one, other) => place(one) - place(other)).join(';') || null;
    };
}

function idOf(field: FieldSchema, value: unknown): string {
    const text = textOf(field, value);
    return to18(text) ?? refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, [field.apiName]);
}

function dayOf(field: FieldSchema, value: unknown): number {
    const text = DATE_TIME_TEXT.exec(textOf(field, value))?.[1];
    const days = text === undefined ? undefined : parseIsoDate(text);
    if (days === undefined || days < EARLIEST_DAY || days > LATEST_DAY) {
        return misfit(field, 'date', value);
    }
    return days;
}

/** Milliseconds since the epoch, to the whole second: the platform keeps no fractions. Without a zone it is UTC. */
function instantOf(field: FieldSchema, value: unknown): number {
    const match = DATE_TIME_TEXT.exec(textOf(field, value));
    if (!match) {
        return misfit(field, 'datetime', value);
    }
    const days = dayOf(field, value);
    const [hour, minute, second] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0)) as [
        number,
        number,
        number
    ];
    if (hour > 23 || minute > 59 || second > 59) {
        return misfit(field, 'datetime', value);
    }
    return days * DAY + ((hour * 60 + minute - offsetMinutes(match[5])) * 60 + second) * 1_000;
}

function offsetMinutes(zone: string | undefined): number {
    if (zone === undefined || zone === 'Z') {
        return 0;
    }
    const digits = zone.slice(1).replace(':', '');
    const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
    return zone.startsWith('-') ? -minutes : minutes;
}

function timeOf(field: FieldSchema, value: unknown): number {
    const match = TIME_TEXT.exec(textOf(field, value));
    if (!match) {
        return misfit(field, 'time', value);
    }
    const [hour, minute, second] = match.slice(1, 4).map((part) => Number(part ?? 0)) as [number, number, number];
    if (hour > 23 || minute > 59 || second > 59) {
        return misfit(field, 'time', value);
    }
    return ((hour * 60 + minute) * 60 + second) * 1_000 + Number((match[4] ?? '0').padEnd(3, '0'));
}

function misfit(field: FieldSchema, wanted: string, value: unknown): never {
    return refuse(
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${wanted} from ${tokenName(value)} value ${shown(value)} or request may be missing a required field`,
        [field.apiName]
    );
}

function shown(value: unknown): string {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

function tokenName(value: unknown): string {
    switch (typeof value) {
        case 'string':
            return 'VALUE_STRING';
        case 'number':
            return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
        case 'boolean':
            return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
        default:
            return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
    }
}
