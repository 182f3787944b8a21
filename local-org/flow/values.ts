/** Values in a running flow, and how they are stored. */
import { coercer } from '../dml/coerce.ts';
import { isoDate, isoDateTime, isoTime } from '../formula/calendar.ts';
import { fromStored, toStored } from '../formula/stored-value.ts';
import type { FormulaValue } from '../formula/types.ts';
import { isNumber } from '../formula/values.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';

/** A record variable: a stored row, or the start of one. */
export interface FlowRecord {
    readonly kind: 'record';
    readonly object: ObjectSchema;
    readonly row: SqlRow;
    /** Columns that the flow has set; an update writes these alone. */
    readonly changed: Set<string>;
}

export type FlowValue = FormulaValue | FlowRecord | readonly FlowValue[];

export function flowRecord(object: ObjectSchema, row: SqlRow = {}): FlowRecord {
    return { kind: 'record', object, row, changed: new Set() };
}

/** Loops hand out copies, and collections keep them: a record variable that changes later leaves them alone. */
export function copied(value: FlowValue): FlowValue {
    return isRecord(value) ? { ...value, row: { ...value.row }, changed: new Set(value.changed) } : value;
}

export function isRecord(value: FlowValue): value is FlowRecord {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'record';
}

export function isCollection(value: FlowValue): value is readonly FlowValue[] {
    return Array.isArray(value);
}

/** A value without parts; null for records and collections, which have no text and no size. */
export function scalar(value: FlowValue): FormulaValue {
    return isCollection(value) || isRecord(value) ? null : value;
}

/** Flows see whole ids and percentages as they are entered, unlike formulas. */
export function fromColumn(value: SqlValue, { type }: FieldSchema): FormulaValue {
    switch (type) {
        case 'id':
        case 'reference':
            return value === null ? null : String(value);
        case 'percent':
            return fromStored(value, 'double');
        case 'boolean':
            return value === 1;
        default:
            return fromStored(value, type);
    }
}

/** Throws RowRefusal for a text that the field does not take. */
export function toColumn(value: FormulaValue, field: FieldSchema): SqlValue {
    if (typeof value === 'string' && field.type !== 'boolean') {
        return coercer(field)(value);
    }
    return toStored(value, field.type === 'percent' ? { ...field, type: 'double' } : field);
}

/** A value inside a text. No source says how an org writes dates there; ISO 8601 is what sorts. */
export function mergedText(value: FlowValue): string {
    const plain = scalar(value);
    if (plain === null || typeof plain === 'string' || typeof plain === 'boolean') {
        return plain === null ? '' : String(plain);
    }
    if (isNumber(plain)) {
        return plain.toFixed();
    }
    switch (plain.kind) {
        case 'date':
            return isoDate(plain.days);
        case 'datetime':
            return isoDateTime(plain.time);
        case 'time':
            return isoTime(plain.millis);
        default:
            return `${plain.latitude}, ${plain.longitude}`;
    }
}
