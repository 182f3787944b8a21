/**
 * Scalars of Salesforce's GraphQL schema. They carry the JSON the other APIs carry; what does not have the scalar's form is
 * a validation error, what has it but breaks a field's rules is refused by the save.
 */
import {
    GraphQLBoolean,
    GraphQLError,
    GraphQLID,
    GraphQLInt,
    GraphQLScalarType,
    GraphQLString,
    Kind,
    type ValueNode
} from 'graphql';

type Check = (value: unknown) => boolean;

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?$/u;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isDate: Check = (value) => typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value));
const isDateTime: Check = (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/u.test(value) && !Number.isNaN(Date.parse(value));
const isTime: Check = (value) => typeof value === 'string' && TIME.test(value);

function scalar(name: string, accepts: Check): GraphQLScalarType {
    const parse = (value: unknown): unknown => {
        if (!accepts(value)) {
            throw new GraphQLError(`Invalid value ${JSON.stringify(value)} for scalar ${name}.`);
        }
        return value;
    };
    return new GraphQLScalarType({ name, parseValue: parse, parseLiteral: (node) => parse(literal(node)) });
}

function literal(node: ValueNode): unknown {
    switch (node.kind) {
        case Kind.STRING:
        case Kind.BOOLEAN:
        case Kind.ENUM:
            return node.value;
        case Kind.INT:
        case Kind.FLOAT:
            return Number(node.value);
        default:
            return undefined;
    }
}

export const BOOLEAN = GraphQLBoolean;
export const ID = GraphQLID;
export const INT = GraphQLInt;
export const STRING = GraphQLString;
export const CURRENCY = scalar('Currency', isNumber);
export const DATE_SCALAR = scalar('Date', isDate);
export const DATE_TIME = scalar('DateTime', isDateTime);
export const DOUBLE = scalar('Double', isNumber);
export const EMAIL = scalar('Email', isText);
/** A record id, or `@{alias}` for the record of an earlier operation. */
export const ID_OR_REF = scalar('IdOrRef', isText);
export const LONG = scalar('Long', isNumber);
export const LONG_TEXT_AREA = scalar('LongTextArea', isText);
export const MULTI_PICKLIST = scalar('MultiPicklist', isText);
export const PERCENT = scalar('Percent', isNumber);
export const PHONE_NUMBER = scalar('PhoneNumber', isText);
export const PICKLIST = scalar('Picklist', isText);
export const TEXT_AREA = scalar('TextArea', isText);
export const TIME_SCALAR = scalar('Time', isTime);
export const URL_SCALAR = scalar('Url', isText);
