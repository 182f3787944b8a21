/** `CurrencyAggregate`, `DateAggregate` …: what an aggregate query may ask of a field, by its type. */
import { GraphQLObjectType, GraphQLString, type GraphQLFieldConfig, type GraphQLScalarType } from 'graphql';
import type { FieldSchema } from '../../../metadata/schema.ts';
import type { SoqlValue } from '../../../soql/types.ts';
import type { GraphContext } from '../context.ts';
import * as scalars from './scalars.ts';
import * as values from './values.ts';

/** The values of one row of an aggregate result, by expression: `Status__c`, `SUM(Budget__c)`. */
export interface AggregateRow {
    read(expression: string): SoqlValue;
}

/** What an aggregate type resolves from. */
export interface AggregateCell {
    readonly field: FieldSchema;
    /** The field as SOQL names it from the queried object. */
    readonly path: string;
    readonly row: AggregateRow;
}

type Member = GraphQLFieldConfig<AggregateCell, GraphContext>;
type Members = Readonly<Record<string, Member>>;

const FUNCTION = 'soqlFunction';
const NUMBER = { scale: 0, type: 'int' } as const;

/** SOQL function behind a member of an aggregate type; undefined for those that speak of the grouped value itself. */
export function functionOf({
    extensions
}: {
    readonly extensions: Readonly<Record<string, unknown>>;
}): string | undefined {
    return extensions[FUNCTION] as string | undefined;
}

export function expressionOf(functionName: string | undefined, path: string): string {
    return functionName === undefined ? path : `${functionName}(${path})`;
}

function call(
    functionName: string,
    type: GraphQLObjectType,
    fieldOf: (field: FieldSchema) => FieldSchema = (field) => field
): Member {
    return {
        type,
        extensions: { [FUNCTION]: functionName },
        resolve: ({ field, path, row }): values.Cell => ({
            field: fieldOf(field),
            value: row.read(expressionOf(functionName, path))
        })
    };
}

const whole = (field: FieldSchema): FieldSchema => ({ ...field, ...NUMBER });
const fraction = (field: FieldSchema): FieldSchema => ({ ...field, type: 'double', scale: field.scale ?? 2 });

const COUNTS: Members = {
    count: call('COUNT', values.LONG_VALUE, whole),
    countDistinct: call('COUNT_DISTINCT', values.LONG_VALUE, whole)
};
const GROUPING: Members = { grouping: call('GROUPING', values.INT_VALUE, whole) };

function extremes(type: GraphQLObjectType): Members {
    return { max: call('MAX', type), min: call('MIN', type) };
}

function sums(type: GraphQLObjectType, sum = type): Members {
    return { ...COUNTS, avg: call('AVG', values.DOUBLE_VALUE, fraction), ...extremes(type), sum: call('SUM', sum) };
}

function datePartType(name: string, scalar: GraphQLScalarType): GraphQLObjectType {
    return new GraphQLObjectType<values.Cell, GraphContext>({
        name,
        fields: {
            value: { type: scalar, resolve: ({ value }) => value },
            format: values.FORMATTED.format!
        }
    });
}

const DATE_FUNCTION = datePartType('DateFunctionAggregation', scalars.LONG);
const DATE_ONLY = datePartType('DateOnlyAggregation', scalars.DATE_SCALAR);
const HOUR: Members = { hourInDay: call('HOUR_IN_DAY', DATE_FUNCTION, whole) };
const DATE_PARTS: Members = {
    calendarMonth: call('CALENDAR_MONTH', DATE_FUNCTION, whole),
    calendarQuarter: call('CALENDAR_QUARTER', DATE_FUNCTION, whole),
    calendarYear: call('CALENDAR_YEAR', DATE_FUNCTION, whole),
    dayInMonth: call('DAY_IN_MONTH', DATE_FUNCTION, whole),
    dayInWeek: call('DAY_IN_WEEK', DATE_FUNCTION, whole),
    dayInYear: call('DAY_IN_YEAR', DATE_FUNCTION, whole),
    fiscalMonth: call('FISCAL_MONTH', DATE_FUNCTION, whole),
    fiscalQuarter: call('FISCAL_QUARTER', DATE_FUNCTION, whole),
    fiscalYear: call('FISCAL_YEAR', DATE_FUNCTION, whole),
    weekInMonth: call('WEEK_IN_MONTH', DATE_FUNCTION, whole),
    weekInYear: call('WEEK_IN_YEAR', DATE_FUNCTION, whole)
};
const DAY_ONLY: Members = { dayOnly: call('DAY_ONLY', DATE_ONLY, (field) => ({ ...field, type: 'date' })) };

/** A member that the value type has as well, answered with the grouped value. */
function ofValue(member: GraphQLFieldConfig<values.Cell, GraphContext>): Member {
    return {
        type: member.type,
        resolve: ({ field, path, row }, given, context, info) =>
            member.resolve?.({ field, value: row.read(path) }, given, context, info)
    };
}

const LABEL: Members = { label: ofValue(values.LABELLED.label!) };
const FORMAT: Members = { format: ofValue(values.FORMATTED.format!) };

function aggregateType(name: string, scalar: GraphQLScalarType, members: Members): GraphQLObjectType {
    return new GraphQLObjectType<AggregateCell, GraphContext>({
        name,
        interfaces: [values.FIELD_VALUE],
        fields: {
            value: { type: scalar, resolve: ({ path, row }) => row.read(path) },
            displayValue: { ...FORMAT.format!, type: GraphQLString },
            ...members
        }
    });
}

const text = (type: GraphQLObjectType): Members => ({ ...COUNTS, ...GROUPING, ...extremes(type) });

export const BOOLEAN_AGGREGATE = aggregateType('BooleanAggregate', scalars.BOOLEAN, GROUPING);
export const CURRENCY_AGGREGATE = aggregateType('CurrencyAggregate', scalars.CURRENCY, {
    ...sums(values.CURRENCY_VALUE),
    ...FORMAT
});
export const DATE_AGGREGATE = aggregateType('DateAggregate', scalars.DATE_SCALAR, {
    ...text(values.DATE_VALUE),
    ...DATE_PARTS,
    ...FORMAT
});
export const DATE_TIME_AGGREGATE = aggregateType('DateTimeAggregate', scalars.DATE_TIME, {
    ...COUNTS,
    ...extremes(values.DATE_TIME_VALUE),
    ...DATE_PARTS,
    ...DAY_ONLY,
    ...HOUR,
    ...FORMAT
});
export const DOUBLE_AGGREGATE = aggregateType('DoubleAggregate', scalars.DOUBLE, {
    ...sums(values.DOUBLE_VALUE),
    ...FORMAT
});
export const EMAIL_AGGREGATE = aggregateType('EmailAggregate', scalars.EMAIL, text(values.EMAIL_VALUE));
export const ID_AGGREGATE = aggregateType('IDAggregate', scalars.ID, text(values.ID_VALUE));
export const INT_AGGREGATE = aggregateType('IntAggregate', scalars.INT, {
    ...sums(values.INT_VALUE, values.LONG_VALUE),
    ...GROUPING,
    ...FORMAT
});
export const PERCENT_AGGREGATE = aggregateType('PercentAggregate', scalars.PERCENT, {
    ...sums(values.PERCENT_VALUE),
    ...FORMAT
});
export const PHONE_NUMBER_AGGREGATE = aggregateType(
    'PhoneNumberAggregate',
    scalars.PHONE_NUMBER,
    text(values.PHONE_NUMBER_VALUE)
);
export const PICKLIST_AGGREGATE = aggregateType('PicklistAggregate', scalars.PICKLIST, {
    ...text(values.PICKLIST_VALUE),
    ...LABEL
});
export const STRING_AGGREGATE = aggregateType('StringAggregate', scalars.STRING, {
    ...text(values.STRING_VALUE),
    ...LABEL
});
export const TEXT_AREA_AGGREGATE = aggregateType('TextAreaAggregate', scalars.TEXT_AREA, {
    ...text(values.TEXT_AREA_VALUE),
    ...LABEL
});
export const TIME_AGGREGATE = aggregateType('TimeAggregate', scalars.TIME_SCALAR, { ...HOUR, ...FORMAT });
export const URL_AGGREGATE = aggregateType('UrlAggregate', scalars.URL_SCALAR, text(values.URL_VALUE));
