/** What a `where` may ask of a field, by its type. */
import {
    GraphQLBoolean,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLString,
    type GraphQLInputFieldConfigMap,
    type GraphQLInputType
} from 'graphql';
import { DATE_INPUT, DATE_TIME_INPUT } from './date-inputs.ts';
import * as scalars from './scalars.ts';

const EQUALITY = ['eq', 'ne'] as const;
const ORDER = ['lt', 'gt', 'lte', 'gte'] as const;
const MEMBERSHIP = ['in', 'nin'] as const;

function one(type: GraphQLInputType, names: readonly string[]): GraphQLInputFieldConfigMap {
    return Object.fromEntries(names.map((name) => [name, { type }]));
}

function many(type: GraphQLInputType, names: readonly string[]): GraphQLInputFieldConfigMap {
    return Object.fromEntries(names.map((name) => [name, { type: new GraphQLList(type) }]));
}

function ordered(
    name: string,
    type: GraphQLInputType,
    extra: readonly string[] = [],
    functions: GraphQLInputFieldConfigMap = {}
): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name,
        fields: { ...one(type, [...EQUALITY, ...extra, ...ORDER]), ...many(type, MEMBERSHIP), ...functions }
    });
}

const textual = (name: string, type: GraphQLInputType): GraphQLInputObjectType => ordered(name, type, ['like']);

export const BOOLEAN_OPERATORS = new GraphQLInputObjectType({
    name: 'BooleanOperators',
    fields: one(GraphQLBoolean, EQUALITY)
});
export const MULTI_PICKLIST_OPERATORS = new GraphQLInputObjectType({
    name: 'MultiPicklistOperators',
    fields: { ...one(scalars.MULTI_PICKLIST, EQUALITY), ...many(scalars.MULTI_PICKLIST, ['includes', 'excludes']) }
});
export const CURRENCY_OPERATORS = ordered('CurrencyOperators', scalars.CURRENCY);
const LONG_OPERATORS = ordered('LongOperators', scalars.LONG);
const DATE_PRIMITIVE_OPERATORS = ordered('DatePrimitiveOperators', scalars.DATE_SCALAR);

/** What a function of a date is compared with, in UTC or in the user's time zone. */
function functionInput(name: string, operators: GraphQLInputObjectType): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name,
        fields: { value: { type: operators }, convertTimezoneValue: { type: operators } }
    });
}

const DATE_FUNCTION = functionInput('DateFunctionInput', LONG_OPERATORS);
const DATE_TIME_FUNCTION = functionInput('DateTimeFunctionInput', DATE_PRIMITIVE_OPERATORS);
const DATE_PARTS = one(DATE_FUNCTION, [
    'DAY_IN_WEEK',
    'DAY_IN_MONTH',
    'DAY_IN_YEAR',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR',
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR'
]);

export const DATE_OPERATORS = ordered('DateOperators', DATE_INPUT, [], DATE_PARTS);
export const DATE_TIME_OPERATORS = ordered('DateTimeOperators', DATE_TIME_INPUT, [], {
    ...DATE_PARTS,
    DAY_ONLY: { type: DATE_TIME_FUNCTION },
    HOUR_IN_DAY: { type: DATE_FUNCTION }
});
export const DOUBLE_OPERATORS = ordered('DoubleOperators', scalars.DOUBLE);
export const EMAIL_OPERATORS = textual('EmailOperators', scalars.EMAIL);
export const INTEGER_OPERATORS = ordered('IntegerOperators', GraphQLInt);
export const PERCENT_OPERATORS = ordered('PercentOperators', scalars.PERCENT);
export const PHONE_NUMBER_OPERATORS = textual('PhoneNumberOperators', scalars.PHONE_NUMBER);
export const PICKLIST_OPERATORS = textual('PicklistOperators', scalars.PICKLIST);
export const STRING_OPERATORS = textual('StringOperators', GraphQLString);
export const TEXT_AREA_OPERATORS = textual('TextAreaOperators', scalars.TEXT_AREA);
export const TIME_OPERATORS = ordered('TimeOperators', scalars.TIME_SCALAR);
export const URL_OPERATORS = textual('URLOperators', scalars.URL_SCALAR);

/** Ids can also be asked against the rows of another object; `join` is the input that names it. */
export function idOperators(join: GraphQLInputObjectType): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
        name: 'IdOperators',
        fields: {
            ...one(GraphQLID, [...EQUALITY, ...ORDER]),
            ...many(GraphQLID, MEMBERSHIP),
            ...one(join, ['inq', 'ninq'])
        }
    });
}
