import {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLString,
    type GraphQLInputObjectType,
    type GraphQLObjectType,
    type GraphQLScalarType
} from 'graphql';
import type { FieldType } from '../../../metadata/schema.ts';
import * as aggregates from './aggregates.ts';
import * as operators from './operators.ts';
import * as scalars from './scalars.ts';
import * as values from './values.ts';

interface TypesOfField {
    readonly value: GraphQLObjectType;
    /** What a mutation takes. */
    readonly input: GraphQLScalarType;
    /** Absent where SOQL cannot aggregate. */
    readonly aggregate?: GraphQLObjectType;
    /** Absent where SOQL cannot filter; `id` stands for the operators of ids, which differ per schema. */
    readonly operators?: GraphQLInputObjectType | 'id';
}

/** How Salesforce's schema types each kind of field. Compound addresses are not part of it. */
export const TYPES_OF_FIELD: Readonly<Record<Exclude<FieldType, 'address' | 'base64'>, TypesOfField>> = {
    id: { value: values.ID_VALUE, input: scalars.ID_OR_REF, aggregate: aggregates.ID_AGGREGATE, operators: 'id' },
    reference: {
        value: values.ID_VALUE,
        input: scalars.ID_OR_REF,
        aggregate: aggregates.ID_AGGREGATE,
        operators: 'id'
    },
    string: {
        value: values.STRING_VALUE,
        input: GraphQLString,
        aggregate: aggregates.STRING_AGGREGATE,
        operators: operators.STRING_OPERATORS
    },
    textarea: {
        value: values.TEXT_AREA_VALUE,
        input: scalars.TEXT_AREA,
        aggregate: aggregates.TEXT_AREA_AGGREGATE,
        operators: operators.TEXT_AREA_OPERATORS
    },
    longtextarea: { value: values.LONG_TEXT_AREA_VALUE, input: scalars.LONG_TEXT_AREA },
    boolean: {
        value: values.BOOLEAN_VALUE,
        input: GraphQLBoolean,
        aggregate: aggregates.BOOLEAN_AGGREGATE,
        operators: operators.BOOLEAN_OPERATORS
    },
    picklist: {
        value: values.PICKLIST_VALUE,
        input: scalars.PICKLIST,
        aggregate: aggregates.PICKLIST_AGGREGATE,
        operators: operators.PICKLIST_OPERATORS
    },
    multipicklist: {
        value: values.MULTI_PICKLIST_VALUE,
        input: scalars.MULTI_PICKLIST,
        operators: operators.MULTI_PICKLIST_OPERATORS
    },
    int: {
        value: values.INT_VALUE,
        input: GraphQLInt,
        aggregate: aggregates.INT_AGGREGATE,
        operators: operators.INTEGER_OPERATORS
    },
    double: {
        value: values.DOUBLE_VALUE,
        input: scalars.DOUBLE,
        aggregate: aggregates.DOUBLE_AGGREGATE,
        operators: operators.DOUBLE_OPERATORS
    },
    currency: {
        value: values.CURRENCY_VALUE,
        input: scalars.CURRENCY,
        aggregate: aggregates.CURRENCY_AGGREGATE,
        operators: operators.CURRENCY_OPERATORS
    },
    percent: {
        value: values.PERCENT_VALUE,
        input: scalars.PERCENT,
        aggregate: aggregates.PERCENT_AGGREGATE,
        operators: operators.PERCENT_OPERATORS
    },
    date: {
        value: values.DATE_VALUE,
        input: scalars.DATE_SCALAR,
        aggregate: aggregates.DATE_AGGREGATE,
        operators: operators.DATE_OPERATORS
    },
    datetime: {
        value: values.DATE_TIME_VALUE,
        input: scalars.DATE_TIME,
        aggregate: aggregates.DATE_TIME_AGGREGATE,
        operators: operators.DATE_TIME_OPERATORS
    },
    time: {
        value: values.TIME_VALUE,
        input: scalars.TIME_SCALAR,
        aggregate: aggregates.TIME_AGGREGATE,
        operators: operators.TIME_OPERATORS
    },
    email: {
        value: values.EMAIL_VALUE,
        input: scalars.EMAIL,
        aggregate: aggregates.EMAIL_AGGREGATE,
        operators: operators.EMAIL_OPERATORS
    },
    phone: {
        value: values.PHONE_NUMBER_VALUE,
        input: scalars.PHONE_NUMBER,
        aggregate: aggregates.PHONE_NUMBER_AGGREGATE,
        operators: operators.PHONE_NUMBER_OPERATORS
    },
    url: {
        value: values.URL_VALUE,
        input: scalars.URL_SCALAR,
        aggregate: aggregates.URL_AGGREGATE,
        operators: operators.URL_OPERATORS
    }
};

export function typesOfField(type: FieldType): TypesOfField | undefined {
    return type === 'address' || type === 'base64' ? undefined : TYPES_OF_FIELD[type];
}

const UNGROUPABLE: ReadonlySet<FieldType> = new Set([
    'longtextarea',
    'multipicklist',
    'double',
    'currency',
    'percent',
    'time',
    'address',
    'base64'
]);

/** What `groupBy` takes; a date-time only by one of its parts. */
export function isGroupable(type: FieldType): boolean {
    return !UNGROUPABLE.has(type);
}
