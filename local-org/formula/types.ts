/**
 * Values a formula works with. Numbers are Decimal; dates are days and date-times milliseconds wrapped in tagged objects, so that
 * `date - date` and `datetime - datetime` keep their meaning. Blank is null.
 */
import type { Decimal } from 'decimal.js';

export interface FormulaDate {
    readonly kind: 'date';
    /** Days since 1970-01-01. */
    readonly days: number;
}
export interface FormulaDateTime {
    readonly kind: 'datetime';
    /** Milliseconds since the epoch, UTC. */
    readonly time: number;
}
export interface FormulaTime {
    readonly kind: 'time';
    /** Milliseconds since midnight. */
    readonly millis: number;
}
/** What GEOLOCATION() makes, for DISTANCE() alone. Degrees. */
export interface FormulaLocation {
    readonly kind: 'location';
    readonly latitude: number;
    readonly longitude: number;
}
export type FormulaValue =
    string | boolean | Decimal | FormulaDate | FormulaDateTime | FormulaTime | FormulaLocation | null;

/** What a name in a formula stands for, told by the host: the evaluator knows no schema. */
export type FormulaType =
    'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'id';

/** The world a formula sees. Names arrive as written, in one path: `['Account__r', 'Name']`, `['$User', 'Id']`, `['Owner:User', 'IsActive']`. */
export interface FormulaScope {
    /** Throws FormulaError UNKNOWN_NAME when there is no such thing. */
    type(path: readonly string[]): FormulaType;
    value(path: readonly string[]): FormulaValue;
    /** Value before this save; the same as `value` for a new record. Validation rules only. */
    prior?(path: readonly string[]): FormulaValue;
    /** True while the record is being inserted. Validation rules only. */
    readonly isNew?: boolean;
    /**
     * Field of the first record of another object whose `key` field has a value, for VLOOKUP; both are `$ObjectType.Object.Fields.Field`.
     * Validation rules only.
     */
    lookUp?(wanted: readonly string[], key: readonly string[], value: string): FormulaValue;
    now(): Date;
    /** IANA name: TODAY(), DATEVALUE of date-times in the viewer's zone. */
    readonly timeZone: string;
    readonly treatBlanksAs: 'BlankAsZero' | 'BlankAsBlank';
    /** What BR() gives: `<br>` in formula fields, a line break elsewhere and where absent. */
    readonly lineBreak?: string;
}
