/** `StringValue`, `PicklistValue` …: a field's value as stored and as its reader sees it. */
import {
    GraphQLBoolean,
    GraphQLID,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLScalarType
} from 'graphql';
import type { FieldSchema } from '../../../metadata/schema.ts';
import { unsupported } from '../../../errors.ts';
import type { SoqlValue } from '../../../soql/types.ts';
import { displayValue, multiPicklistLabels, picklistLabel } from '../../ui/display.ts';
import type { GraphContext } from '../context.ts';
import * as scalars from './scalars.ts';

/** What a value type resolves from. */
export interface Cell {
    readonly field: FieldSchema;
    readonly value: SoqlValue;
}

export const FIELD_VALUE = new GraphQLInterfaceType({
    name: 'FieldValue',
    fields: { displayValue: { type: GraphQLString } }
});

const LABEL: GraphQLFieldConfig<Cell, GraphContext> = {
    type: GraphQLString,
    resolve: ({ field, value }) => {
        if (typeof value !== 'string') {
            return null;
        }
        switch (field.type) {
            case 'picklist':
                return picklistLabel(field, value);
            case 'multipicklist':
                return multiPicklistLabels(field, value);
            default:
                return null;
        }
    }
};

const DISPLAY: GraphQLFieldConfig<Cell, GraphContext> = {
    type: GraphQLString,
    resolve: ({ field, value }, _arguments, { user }) => displayValue(field, value, user)
};

/** An org with one currency converts nothing. */
const CONVERT_CURRENCY: GraphQLFieldConfig<Cell, GraphContext> = {
    type: scalars.CURRENCY,
    resolve: () => {
        throw unsupported('convertCurrency in GraphQL');
    }
};

type Extra = Readonly<Record<string, GraphQLFieldConfig<Cell, GraphContext>>>;

/** What types of labelled and of formatted values have besides; `format` writes as `displayValue` does. */
export const LABELLED: Extra = { label: LABEL };
export const FORMATTED: Extra = { format: DISPLAY };

function valueType(name: string, scalar: GraphQLScalarType, extra: Extra = {}): GraphQLObjectType<Cell, GraphContext> {
    return new GraphQLObjectType<Cell, GraphContext>({
        name,
        interfaces: [FIELD_VALUE],
        fields: { value: { type: scalar, resolve: ({ value }) => value }, displayValue: DISPLAY, ...extra }
    });
}

export const BOOLEAN_VALUE = valueType('BooleanValue', GraphQLBoolean);
export const CURRENCY_VALUE = valueType('CurrencyValue', scalars.CURRENCY, {
    ...FORMATTED,
    convertCurrency: CONVERT_CURRENCY
});
export const DATE_VALUE = valueType('DateValue', scalars.DATE_SCALAR, FORMATTED);
export const DATE_TIME_VALUE = valueType('DateTimeValue', scalars.DATE_TIME, FORMATTED);
export const DOUBLE_VALUE = valueType('DoubleValue', scalars.DOUBLE, FORMATTED);
export const EMAIL_VALUE = valueType('EmailValue', scalars.EMAIL);
export const ID_VALUE = valueType('IDValue', GraphQLID);
export const INT_VALUE = valueType('IntValue', GraphQLInt, FORMATTED);
export const LONG_VALUE = valueType('LongValue', scalars.LONG, FORMATTED);
export const LONG_TEXT_AREA_VALUE = valueType('LongTextAreaValue', scalars.LONG_TEXT_AREA, LABELLED);
export const MULTI_PICKLIST_VALUE = valueType('MultiPicklistValue', scalars.MULTI_PICKLIST, LABELLED);
export const PERCENT_VALUE = valueType('PercentValue', scalars.PERCENT, FORMATTED);
export const PHONE_NUMBER_VALUE = valueType('PhoneNumberValue', scalars.PHONE_NUMBER);
export const PICKLIST_VALUE = valueType('PicklistValue', scalars.PICKLIST, LABELLED);
export const STRING_VALUE = valueType('StringValue', GraphQLString, LABELLED);
export const TEXT_AREA_VALUE = valueType('TextAreaValue', scalars.TEXT_AREA, LABELLED);
export const TIME_VALUE = valueType('TimeValue', scalars.TIME_SCALAR, FORMATTED);
export const URL_VALUE = valueType('UrlValue', scalars.URL_SCALAR);
