/** Functions of SOQL as SQL over a bound field: aggregates and parts of dates. Parts of a date-time are of its UTC value. */
import type { FieldFunctionExpression, FunctionExp } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import type { FieldType } from '../metadata/schema.ts';
import type { Comparable } from './comparison.ts';
import { errorAt, malformed } from './position.ts';
import type { BoundField, Scope } from './scope.ts';

export type SoqlFunction = FunctionExp | FieldFunctionExpression;

const AGGREGATES: ReadonlySet<string> = new Set(['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM']);
const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'double', 'currency', 'percent']);

/** SQLite expression of a part of the date `x`; the fiscal year is the calendar year. */
const DATE_PARTS: Readonly<Record<string, (x: string) => string>> = {
    CALENDAR_YEAR: (x) => `CAST(strftime('%Y', ${x}) AS INTEGER)`,
    CALENDAR_QUARTER: (x) => `((CAST(strftime('%m', ${x}) AS INTEGER) + 2) / 3)`,
    CALENDAR_MONTH: (x) => `CAST(strftime('%m', ${x}) AS INTEGER)`,
    FISCAL_YEAR: (x) => `CAST(strftime('%Y', ${x}) AS INTEGER)`,
    FISCAL_QUARTER: (x) => `((CAST(strftime('%m', ${x}) AS INTEGER) + 2) / 3)`,
    FISCAL_MONTH: (x) => `CAST(strftime('%m', ${x}) AS INTEGER)`,
    DAY_IN_MONTH: (x) => `CAST(strftime('%d', ${x}) AS INTEGER)`,
    DAY_IN_WEEK: (x) => `(CAST(strftime('%w', ${x}) AS INTEGER) + 1)`,
    DAY_IN_YEAR: (x) => `CAST(strftime('%j', ${x}) AS INTEGER)`,
    WEEK_IN_MONTH: (x) => `((CAST(strftime('%d', ${x}) AS INTEGER) + 6) / 7)`,
    WEEK_IN_YEAR: (x) => `((CAST(strftime('%j', ${x}) AS INTEGER) + 6) / 7)`,
    DAY_ONLY: (x) => `substr(${x}, 1, 10)`,
    HOUR_IN_DAY: (x) => `CAST(strftime('%H', ${x}) AS INTEGER)`
};

export function functionName(expression: SoqlFunction): string {
    return (expression.functionName ?? '').toUpperCase();
}

export function isAggregate(expression: SoqlFunction): boolean {
    return AGGREGATES.has(functionName(expression));
}

/** The field a function of one field is about. */
export function argumentOf(scope: Scope, expression: SoqlFunction): BoundField {
    const parameters = expression.parameters ?? [];
    const [argument] = parameters;
    if (parameters.length !== 1 || argument === undefined) {
        throw malformed(`${functionName(expression)} takes one field`);
    }
    if (typeof argument !== 'string') {
        throw unsupported(`${functionName(argument)} inside ${functionName(expression)}`);
    }
    return scope.field(argument);
}

export function aggregate(scope: Scope, expression: SoqlFunction): Comparable {
    const name = functionName(expression);
    const label = expression.rawValue ?? name;
    if (name === 'COUNT' && (expression.parameters ?? []).length === 0) {
        return { name: label, sql: 'COUNT(*)', type: 'int', caseSensitive: false };
    }
    const { field, sql } = argumentOf(scope, expression);
    const isRefused =
        field.type === 'longtextarea' ||
        field.type === 'address' ||
        ((name === 'SUM' || name === 'AVG') && !NUMBERS.has(field.type)) ||
        ((name === 'MIN' || name === 'MAX') && (field.type === 'boolean' || field.type === 'multipicklist'));
    if (isRefused) {
        throw errorAt(
            'MALFORMED_QUERY',
            scope.context.text,
            expression.rawValue ?? field.apiName,
            `field ${field.apiName} does not support aggregate operator ${name}`
        );
    }
    if (name === 'COUNT' || name === 'COUNT_DISTINCT') {
        return {
            name: label,
            sql: `COUNT(${name === 'COUNT' ? '' : 'DISTINCT '}${sql})`,
            type: 'int',
            caseSensitive: false
        };
    }
    return { name: label, sql: `${name}(${sql})`, type: name === 'AVG' ? 'double' : field.type, caseSensitive: false };
}

/** `CALENDAR_YEAR(CreatedDate)` and the like. */
export function datePart(scope: Scope, expression: SoqlFunction): Comparable {
    const name = functionName(expression);
    const part = DATE_PARTS[name];
    if (!part) {
        throw unsupported(`the SOQL function ${expression.functionName ?? name}`);
    }
    const { field, sql } = argumentOf(scope, expression);
    const isDate =
        field.type === 'datetime' || (field.type === 'date' && name !== 'HOUR_IN_DAY' && name !== 'DAY_ONLY');
    if (!isDate) {
        throw malformed(`field ${field.apiName} does not support function ${name}`);
    }
    return {
        name: expression.rawValue ?? name,
        sql: part(sql),
        type: name === 'DAY_ONLY' ? 'date' : 'int',
        caseSensitive: false
    };
}
