import {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLString,
    type GraphQLInputObjectType,
    type GraphQLObjectType,
    type GraphQLScalarType
} from 'graphql';
import type { FieldType } from '../../../metadata/schema.ts';
import * as operators from './operators.ts';
import * as scalars from './scalars.ts';
import * as values from './values.ts';

interface TypesOfField {
    readonly value: GraphQLObjectType;
    /** What a mutation takes. */
    readonly input: GraphQLScalarType;
    /** Absent where SOQL cannot filter; `id` stands for the operators of ids, which differ per schema. */
    readonly operators?: GraphQLInputObjectType | 'id';
}

/** How Salesforce's schema types each kind of field. Compound addresses are not part of it. */
export const TYPES_OF_FIELD: Readonly<Record<Exclude<FieldType, 'address'>, TypesOfField>> = {
    id: { value: values.ID_VALUE, input: scalars.ID_OR_REF, operators: 'id' },
    reference: { value: values.ID_VALUE, input: scalars.ID_OR_REF, operators: 'id' },
    string: { value: values.STRING_VALUE, input: GraphQLString, operators: operators.STRING_OPERATORS },
    textarea: { value: values.TEXT_AREA_VALUE, input: scalars.TEXT_AREA, operators: operators.TEXT_AREA_OPERATORS },
    longtextarea: { value: values.LONG_TEXT_AREA_VALUE, input: scalars.LONG_TEXT_AREA },
    boolean: { value: values.BOOLEAN_VALUE, input: GraphQLBoolean, operators: operators.BOOLEAN_OPERATORS },
    picklist: { value: values.PICKLIST_VALUE, input: scalars.PICKLIST, operators: operators.PICKLIST_OPERATORS },
    multipicklist: {
        value: values.MULTI_PICKLIST_VALUE,
        input: scalars.MULTI_PICKLIST,
        operators: operators.MULTI_PICKLIST_OPERATORS
    },
    int: { value: values.INT_VALUE, input: GraphQLInt, operators: operators.INTEGER_OPERATORS },
    double: { value: values.DOUBLE_VALUE, input: scalars.DOUBLE, operators: operators.DOUBLE_OPERATORS },
    currency: { value: values.CURRENCY_VALUE, input: scalars.CURRENCY, operators: operators.CURRENCY_OPERATORS },
    percent: { value: values.PERCENT_VALUE, input: scalars.PERCENT, operators: operators.PERCENT_OPERATORS },
    date: { value: values.DATE_VALUE, input: scalars.DATE_SCALAR, operators: operators.DATE_OPERATORS },
    datetime: { value: values.DATE_TIME_VALUE, input: scalars.DATE_TIME, operators: operators.DATE_TIME_OPERATORS },
    time: { value: values.TIME_VALUE, input: scalars.TIME_SCALAR, operators: operators.TIME_OPERATORS },
    email: { value: values.EMAIL_VALUE, input: scalars.EMAIL, operators: operators.EMAIL_OPERATORS },
    phone: {
        value: values.PHONE_NUMBER_VALUE,
        input: scalars.PHONE_NUMBER,
        operators: operators.PHONE_NUMBER_OPERATORS
    },
    url: { value: values.URL_VALUE, input: scalars.URL_SCALAR, operators: operators.URL_OPERATORS }
};

export function typesOfField(type: FieldType): TypesOfField | undefined {
    return type === 'address' ? undefined : TYPES_OF_FIELD[type];
}

/** SOQL sorts neither long text nor multi-select picklists. */
export function isSortable(type: FieldType): boolean {
    return type !== 'longtextarea' && type !== 'multipicklist' && type !== 'address';
}
