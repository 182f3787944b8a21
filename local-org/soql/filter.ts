/** WHERE and HAVING as SQL. */
import type { LiteralType, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../errors.ts';
import { comparison, type Comparable } from './comparison.ts';
import { datePart } from './date-functions.ts';
import { labelled } from './display.ts';
import { checkDistanceOperator, distance, isDistance } from './distance.ts';
import { aggregate, functionName, isAggregate, type SoqlFunction } from './functions.ts';
import { checkJoins, joinSql } from './joins.ts';
import { toLogic, type Condition, type Logic } from './logic.ts';
import type { Literal } from './operand.ts';
import { malformed } from './position.ts';
import type { BoundField, Scope } from './scope.ts';
import { balanced, concatenate, type Sql } from './sql.ts';

/** What a grouped query may name beside aggregates: its keys, as fields or as functions of fields. */
export interface GroupKeys {
    field(name: string): Comparable;
    expression(expression: SoqlFunction): Comparable;
}

/** What a condition's left-hand side may be differs between WHERE and HAVING. */
type Resolve = (condition: Condition) => Comparable;

export function whereSql(scope: Scope, clause: NonNullable<Query['where']>): Sql {
    const logic = toLogic(clause);
    checkJoins(scope, logic);
    return logicSql(scope, logic, (condition) =>
        'fn' in condition ? whereFunction(scope, condition.fn) : filterable(scope, condition.field)
    );
}

/** Aggregates and what the query groups by; `grouped` refuses everything else. */
export function havingSql(scope: Scope, clause: NonNullable<Query['having']>, grouped: GroupKeys): Sql {
    return logicSql(scope, toLogic(clause), (condition) => {
        if ('valueQuery' in condition) {
            throw malformed('Semi join sub-selects are only allowed at the top level WHERE expressions');
        }
        if ('field' in condition) {
            return grouped.field(condition.field);
        }
        return isAggregate(condition.fn) ? aggregate(scope, condition.fn) : grouped.expression(condition.fn);
    });
}

function logicSql(scope: Scope, logic: Logic, resolve: Resolve): Sql {
    switch (logic.kind) {
        case 'test':
            return conditionSql(scope, logic.condition, resolve);
        case 'not':
            return concatenate('NOT ((', logicSql(scope, logic.part, resolve), ') IS TRUE)');
        default:
            return balanced(
                logic.parts.map((part) => logicSql(scope, part, resolve)),
                logic.kind === 'and' ? ' AND ' : ' OR '
            );
    }
}

function conditionSql(scope: Scope, condition: Condition, resolve: Resolve): Sql {
    const left = resolve(condition);
    if ('valueQuery' in condition) {
        return joinSql(scope, left, condition, whereSql);
    }
    if ('fn' in condition && isDistance(condition.fn)) {
        checkDistanceOperator(condition.operator);
    }
    return comparison(left, condition.operator.toUpperCase(), literalsOf(condition.value, condition.literalType));
}

export function literalsOf(
    value: string | readonly string[],
    type: LiteralType | readonly LiteralType[] | undefined
): Literal[] {
    const texts = typeof value === 'string' ? [value] : value;
    return texts.map((text, index) => ({ text, type: (typeof type === 'string' ? type : type?.[index]) ?? 'STRING' }));
}

function filterable(scope: Scope, path: string): Comparable {
    return comparableOf(path, scope.field(path));
}

/** A field as something to compare or group by; long text, compound fields and files are neither. */
export function comparableOf(path: string, { field, sql: expression }: BoundField): Comparable {
    if (field.type === 'longtextarea' || field.type === 'address' || field.type === 'base64') {
        throw new OrgError('INVALID_FIELD', `field '${field.apiName}' can not be filtered in a query call`);
    }
    return { name: path, sql: expression, type: field.type, caseSensitive: field.caseSensitive };
}

function whereFunction(scope: Scope, expression: SoqlFunction): Comparable {
    if (isAggregate(expression)) {
        throw malformed('Aggregate functions are not allowed in WHERE; use HAVING');
    }
    if (isDistance(expression)) {
        return distance(scope, expression);
    }
    return functionName(expression) === 'TOLABEL' ? labelled(scope, expression) : datePart(scope, expression);
}
