import { Decimal } from 'decimal.js';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import type { SqlValue } from '../store/store.ts';
import { DAY, isoDate, isoDateTime, isoTime, parseIsoDate } from './calendar.ts';
import { numberOf, roundedTo } from './number.ts';
import type { FormulaType, FormulaValue } from './types.ts';
import { date, dateTime, isDate, isDateTime, isLocation, isNumber, isTime, time } from './values.ts';

const TYPES: Readonly<Record<FieldType, FormulaType>> = {
    id: 'id',
    reference: 'id',
    string: 'text',
    textarea: 'text',
    longtextarea: 'text',
    email: 'text',
    phone: 'text',
    url: 'text',
    address: 'text',
    base64: 'text',
    boolean: 'boolean',
    picklist: 'picklist',
    multipicklist: 'multipicklist',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime',
    time: 'time'
};

/** Characters of an id inside a formula; the last three of the 18 are a checksum. */
const FORMULA_ID_LENGTH = 15;
const PERCENT = 100;

export function formulaType(type: FieldType): FormulaType {
    return TYPES[type];
}

/** A stored value as a formula reads it: percent as a fraction, an id in its 15-character form. */
export function fromStored(value: SqlValue, type: FieldType): FormulaValue {
    if (value === null) {
        return null;
    }
    switch (type) {
        case 'boolean':
            return value === 1;
        case 'id':
        case 'reference':
            return String(value).slice(0, FORMULA_ID_LENGTH);
        case 'int':
        case 'double':
        case 'currency':
            return numberOf(value);
        case 'percent':
            return numberOf(value).div(PERCENT);
        case 'date':
            return dayOf(String(value));
        case 'datetime':
            return dateTime(Date.parse(String(value)));
        case 'time':
            return time(Date.parse(`1970-01-01T${value}Z`) % DAY);
        default:
            return String(value);
    }
}

function dayOf(text: string): FormulaValue {
    const days = parseIsoDate(text);
    return days === undefined ? null : date(days);
}

/** A formula's value as the store would keep it for a field of this type: rounded to its scale, blank text as null. */
export function toStored(value: FormulaValue, field: Pick<FieldSchema, 'type' | 'scale'>): SqlValue {
    if (field.type === 'boolean') {
        return value === true ? 1 : 0;
    }
    if (value === null || value === '') {
        return null;
    }
    if (isNumber(value)) {
        const number = field.type === 'percent' ? value.times(PERCENT) : value;
        return roundedTo(number, field.scale ?? 0, Decimal.ROUND_HALF_UP).toNumber();
    }
    if (isDate(value)) {
        return isoDate(value.days);
    }
    if (isDateTime(value)) {
        return isoDateTime(value.time);
    }
    if (isTime(value)) {
        return isoTime(value.millis);
    }
    return isLocation(value) ? null : String(value);
}
