/** Aggregate functions of SOQL as SQL, and what all functions share. */
import type { FieldFunctionExpression, FunctionExp } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import type { Comparable } from './comparison.ts';
import { errorAt, malformed } from './position.ts';
import type { BoundField, Scope } from './scope.ts';

export type SoqlFunction = FunctionExp | FieldFunctionExpression;

const AGGREGATES: ReadonlySet<string> = new Set(['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM']);
const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'double', 'currency', 'percent']);

/** Types that an aggregate function does not take ("Support for Field Types in Aggregate Functions"). */
const REFUSED_TYPES: Readonly<Record<string, (field: FieldSchema) => boolean>> = {
    AVG: ({ type }) => !NUMBERS.has(type),
    SUM: ({ type }) => !NUMBERS.has(type),
    COUNT: ({ type }) => type === 'boolean',
    COUNT_DISTINCT: ({ type }) => type === 'boolean',
    MAX: ({ type }) => type === 'boolean' || type === 'multipicklist',
    MIN: ({ type }) => type === 'boolean' || type === 'multipicklist'
};

export function functionName(expression: SoqlFunction): string {
    return (expression.functionName ?? '').toUpperCase();
}

export function isAggregate(expression: SoqlFunction): boolean {
    return AGGREGATES.has(functionName(expression));
}

/** `COUNT()` with nothing between the parentheses counts rows and stands alone. */
export function isRowCount(expression: SoqlFunction): boolean {
    return functionName(expression) === 'COUNT' && (expression.parameters ?? []).length === 0;
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
    const { field, sql } = argumentOf(scope, expression);
    const isRefused =
        field.type === 'longtextarea' ||
        field.type === 'address' ||
        field.type === 'base64' ||
        REFUSED_TYPES[name]?.(field) === true;
    if (isRefused) {
        throw errorAt(
            'MALFORMED_QUERY',
            scope.context.text,
            label,
            `field ${field.apiName} does not support aggregate operator ${name}`
        );
    }
    const isCount = name === 'COUNT' || name === 'COUNT_DISTINCT';
    const expressionSql = name === 'COUNT_DISTINCT' ? `COUNT(DISTINCT ${sql})` : `${name}(${sql})`;
    const type = isCount ? 'int' : name === 'AVG' ? 'double' : field.type;
    return { name: label, sql: expressionSql, type, caseSensitive: false };
}
