import type { FunctionExp, Operator, WhereClause } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../../../errors.ts';
import {
    findField,
    findObject,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema
} from '../../../metadata/schema.ts';
import { findParentRelationship } from '../../../soql/relations.ts';
import { selectField } from '../../../soql/ast.ts';
import { literalOf, patternLiteral, type Literal } from './literals.ts';
import { allOf, joined, test, toWhere, type Logic } from '../../../filter/logic.ts';

/** A coerced `where`: field and relationship names, `and`, `or`, `not`. Absent and null parts ask nothing. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** What is compared: a field, or a function of one. */
type Subject = { readonly field: string } | { readonly fn: FunctionExp };

const SCALAR_OPERATORS: Readonly<Record<string, Operator>> = {
    eq: '=',
    ne: '!=',
    like: 'LIKE',
    lt: '<',
    gt: '>',
    lte: '<=',
    gte: '>='
};
const LIST_OPERATORS: Readonly<Record<string, Operator>> = {
    in: 'IN',
    nin: 'NOT IN',
    includes: 'INCLUDES',
    excludes: 'EXCLUDES'
};
/** `CALENDAR_YEAR` and the like: operators are in small letters. */
const DATE_FUNCTION = /^[A-Z_]+$/u;
const JOIN_OPERATORS: Readonly<Record<string, Operator>> = { inq: 'IN', ninq: 'NOT IN' };

/** The condition a filter of an object asks, every field reached through `prefix`. */
export function filterLogic(
    schema: OrgSchema,
    object: ObjectSchema,
    filter: FilterInput | null | undefined,
    prefix = ''
): Logic | undefined {
    const parts = Object.entries(filter ?? {}).map(([name, asked]) => partLogic(schema, object, name, asked, prefix));
    return allOf(parts);
}

function partLogic(
    schema: OrgSchema,
    object: ObjectSchema,
    name: string,
    asked: unknown,
    prefix: string
): Logic | undefined {
    if (asked === null || asked === undefined) {
        return undefined;
    }
    if (name === 'and' || name === 'or') {
        const filters = asked as readonly (FilterInput | null)[];
        return joined(
            name,
            filters.map((filter) => filterLogic(schema, object, filter, prefix))
        );
    }
    if (name === 'not') {
        const part = filterLogic(schema, object, asked as FilterInput, prefix);
        return part && { kind: 'not', part };
    }
    const field = findField(object, name);
    return field
        ? fieldLogic(schema, field, `${prefix}${field.apiName}`, asked as FilterInput)
        : parentLogic(schema, object, name, asked as FilterInput, prefix);
}

function parentLogic(
    schema: OrgSchema,
    object: ObjectSchema,
    name: string,
    filter: FilterInput,
    prefix: string
): Logic | undefined {
    const reference = findParentRelationship(object, name);
    const targets = reference?.reference?.targets ?? [];
    if (!reference || targets.length <= 1) {
        const target = findObject(schema, targets[0] ?? '');
        return target && filterLogic(schema, target, filter, `${prefix}${name}.`);
    }
    const path = `${prefix}${reference.apiName}`;
    const parts = Object.entries(filter).map(([target, asked]) =>
        asked ? joinLogic(schema, path, 'IN', { [target]: asked, ApiName: 'Id' }) : undefined
    );
    return allOf(parts);
}

function fieldLogic(schema: OrgSchema, field: FieldSchema, path: string, operators: FilterInput): Logic | undefined {
    const parts = Object.entries(operators).map(([name, asked]) => {
        if (DATE_FUNCTION.test(name)) {
            return asked ? dateFunctionLogic(name, path, asked as FilterInput) : undefined;
        }
        if (name in JOIN_OPERATORS) {
            return asked ? joinLogic(schema, path, JOIN_OPERATORS[name]!, asked as FilterInput) : undefined;
        }
        const literal = name === 'like' ? patternLiteral : (value: unknown): Literal => literalOf(field.type, value);
        return comparison({ field: path }, path, name, asked, literal);
    });
    return allOf(parts);
}

/** `CALENDAR_YEAR: { value: { eq: 2026 } }`; `convertTimezoneValue` takes the date-time in the user's time zone first. */
function dateFunctionLogic(functionName: string, path: string, input: FilterInput): Logic | undefined {
    const parts = Object.entries(input).flatMap(([kind, operators]) => {
        const isConverted = kind === 'convertTimezoneValue';
        const argument = isConverted
            ? { functionName: 'convertTimezone', parameters: [path], rawValue: `convertTimezone(${path})` }
            : path;
        const rawValue = `${functionName}(${isConverted ? `convertTimezone(${path})` : path})`;
        const subject = { fn: { functionName, parameters: [argument], rawValue } };
        const type = functionName === 'DAY_ONLY' ? 'date' : 'int';
        const literal = (value: unknown): Literal => literalOf(type, type === 'date' ? { value } : value);
        return Object.entries((operators ?? {}) as FilterInput).map(([name, asked]) =>
            comparison(subject, path, name, asked, literal)
        );
    });
    return allOf(parts);
}

function comparison(
    subject: Subject,
    path: string,
    name: string,
    asked: unknown,
    literal: (value: unknown) => Literal
): Logic | undefined {
    const operator = LIST_OPERATORS[name];
    if (operator !== undefined) {
        return list(subject, path, operator, ((asked ?? []) as readonly unknown[]).map(literal));
    }
    return test({ ...subject, operator: SCALAR_OPERATORS[name]!, ...literal(asked) });
}

function condition(field: string, operator: Operator, literal: Literal): Logic {
    return test({ field, operator, ...literal });
}

function list(subject: Subject, field: string, operator: Operator, literals: readonly Literal[]): Logic | undefined {
    if (literals.length === 0) {
        return operator === 'IN' || operator === 'INCLUDES' ? nothing(field) : undefined;
    }
    const types = new Set(literals.map(({ literalType }) => literalType));
    const variables = literals.flatMap(({ dateLiteralVariable }) => dateLiteralVariable ?? []);
    return test({
        ...subject,
        operator,
        value: literals.map(({ value }) => value),
        literalType: types.size === 1 ? literals[0]!.literalType : literals.map(({ literalType }) => literalType),
        ...(variables.length > 0 ? { dateLiteralVariable: variables } : {})
    });
}

/** A condition no row fulfils, for what SOQL cannot say: being among none. */
function nothing(field: string): Logic | undefined {
    const blank: Literal = { value: 'NULL', literalType: 'NULL' };
    return allOf([condition(field, '=', blank), condition(field, '!=', blank)]);
}

/** `inq: { Contact: { … }, ApiName: "AccountId" }`: the ids that the named field of matching rows holds. */
function joinLogic(schema: OrgSchema, path: string, operator: Operator, join: FilterInput): Logic {
    const { ApiName: fieldName, ...filters } = join;
    const [objectName, ...others] = Object.keys(filters);
    const object = findObject(schema, objectName ?? '');
    if (!object || others.length > 0 || typeof fieldName !== 'string') {
        throw new OrgError('MALFORMED_QUERY', 'A join needs one object and the ApiName of its field.');
    }
    const where: WhereClause | undefined = toWhere(filterLogic(schema, object, filters[object.apiName] as FilterInput));
    return test({
        field: path,
        operator,
        literalType: 'SUBQUERY',
        valueQuery: { sObject: object.apiName, fields: [selectField(fieldName)], ...(where ? { where } : {}) }
    });
}
