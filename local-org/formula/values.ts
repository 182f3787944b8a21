import type { Decimal } from 'decimal.js';
import { isoDate, isoDateTime, isoTime } from './calendar.ts';
import { evaluationError } from './errors.ts';
import type { FormulaDate, FormulaDateTime, FormulaLocation, FormulaTime, FormulaValue } from './types.ts';

export function isNumber(value: FormulaValue): value is Decimal {
    return typeof value === 'object' && value !== null && !('kind' in value);
}
export function isDate(value: FormulaValue): value is FormulaDate {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'date';
}
export function isDateTime(value: FormulaValue): value is FormulaDateTime {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'datetime';
}
export function isTime(value: FormulaValue): value is FormulaTime {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'time';
}
export function isLocation(value: FormulaValue): value is FormulaLocation {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'location';
}
/** Empty text and no value are the same thing to a formula. */
export function isBlank(value: FormulaValue): value is null | '' {
    return value === null || value === '';
}

export function date(days: number): FormulaDate {
    return { kind: 'date', days };
}
export function dateTime(time: number): FormulaDateTime {
    return { kind: 'datetime', time };
}
export function time(millis: number): FormulaTime {
    return { kind: 'time', millis };
}

export function asText(value: FormulaValue): string | null {
    if (typeof value === 'string') {
        return value === '' ? null : value;
    }
    if (value === null) {
        return null;
    }
    throw evaluationError(`Expected Text, received ${typeName(value)}`);
}
export function asNumber(value: FormulaValue): Decimal | null {
    if (value === null || isNumber(value)) {
        return value;
    }
    if (value === '') {
        return null;
    }
    throw evaluationError(`Expected Number, received ${typeName(value)}`);
}
/** Blank counts as false wherever a condition is asked for. */
export function isTrue(value: FormulaValue): boolean {
    if (value === null || typeof value === 'boolean') {
        return value === true;
    }
    throw evaluationError(`Expected Boolean, received ${typeName(value)}`);
}

/** What TEXT() makes of a value; blank stays blank. */
export function textOf(value: FormulaValue): string | null {
    if (value === null || typeof value === 'string') {
        return value;
    }
    if (typeof value === 'boolean') {
        return String(value);
    }
    if (isNumber(value)) {
        return value.toFixed();
    }
    switch (value.kind) {
        case 'date':
            return isoDate(value.days);
        case 'datetime':
            return `${isoDateTime(value.time).slice(0, 19).replace('T', ' ')}Z`;
        case 'time':
            return isoTime(value.millis);
        case 'location':
            throw evaluationError('TEXT() cannot read a geolocation');
    }
}

export function typeName(value: FormulaValue): string {
    if (value === null) {
        return 'Null';
    }
    if (typeof value === 'string') {
        return 'Text';
    }
    if (typeof value === 'boolean') {
        return 'Boolean';
    }
    if (isNumber(value)) {
        return 'Number';
    }
    return { date: 'Date', datetime: 'Datetime', time: 'Time', location: 'Geolocation' }[value.kind];
}
