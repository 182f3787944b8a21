/** WHERE and HAVING as SQL. */
import type { LiteralType, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../errors.ts';
import { comparison, type Comparable } from './comparison.ts';
import { aggregate, datePart, isAggregate, type SoqlFunction } from './functions.ts';
import type { Condition, Logic } from './logic.ts';
import { toLogic } from './logic.ts';
import type { Literal } from './operand.ts';
import { malformed } from './position.ts';
import { readableObject, Scope, type BoundField } from './scope.ts';
import { concatenate, join, sql, type Sql } from './sql.ts';

/** What a condition's left-hand side may be differs between WHERE and HAVING. */
type Resolve = (condition: Condition) => Comparable;

export function whereSql(scope: Scope, clause: NonNullable<Query['where']>): Sql {
    return logicSql(scope, toLogic(clause), (condition) =>
        'fn' in condition ? whereFunction(scope, condition.fn) : filterable(scope, condition.field)
    );
}

export function havingSql(
    scope: Scope,
    clause: NonNullable<Query['having']>,
    grouped: (name: string) => Comparable
): Sql {
    return logicSql(scope, toLogic(clause), (condition) => {
        if ('field' in condition) {
            return grouped(condition.field);
        }
        return isAggregate(condition.fn) ? aggregate(scope, condition.fn) : datePart(scope, condition.fn);
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

/** SQLite limits the depth of an expression, so a long chain becomes a shallow tree. */
function balanced(parts: readonly Sql[], operator: string): Sql {
    if (parts.length === 1) {
        return parts[0]!;
    }
    const middle = Math.ceil(parts.length / 2);
    return concatenate(
        '(',
        balanced(parts.slice(0, middle), operator),
        operator,
        balanced(parts.slice(middle), operator),
        ')'
    );
}

function conditionSql(scope: Scope, condition: Condition, resolve: Resolve): Sql {
    const left = resolve(condition);
    if ('valueQuery' in condition) {
        return semiJoin(scope, left, condition.operator, condition.valueQuery);
    }
    return comparison(left, condition.operator.toUpperCase(), literalsOf(condition.value, condition.literalType));
}

function literalsOf(
    value: string | readonly string[],
    type: LiteralType | readonly LiteralType[] | undefined
): Literal[] {
    const texts = typeof value === 'string' ? [value] : value;
    return texts.map((text, index) => ({ text, type: (typeof type === 'string' ? type : type?.[index]) ?? 'STRING' }));
}

function filterable(scope: Scope, path: string): Comparable {
    return comparableOf(path, scope.field(path));
}

/** A field as something to compare or group by; long text and compound fields are neither. */
export function comparableOf(path: string, { field, sql: expression }: BoundField): Comparable {
    if (field.type === 'longtextarea' || field.type === 'address') {
        throw new OrgError('INVALID_FIELD', `field '${field.apiName}' can not be filtered in a query call`);
    }
    return { name: path, sql: expression, type: field.type, caseSensitive: field.caseSensitive };
}

function whereFunction(scope: Scope, expression: SoqlFunction): Comparable {
    if (isAggregate(expression)) {
        throw malformed('Aggregate functions are not allowed in WHERE; use HAVING');
    }
    return datePart(scope, expression);
}

/** `Id IN (SELECT Account__c FROM … WHERE …)`: the inner query sees only what the user sees. */
function semiJoin(scope: Scope, left: Comparable, operator: string, query: Query): Sql {
    const [selected, ...others] = query.fields ?? [];
    const isPath = selected?.type === 'Field' || selected?.type === 'FieldRelationship';
    if (!isPath || others.length > 0) {
        throw malformed('semi join sub-selects must select exactly one field');
    }
    if (left.type !== 'id' && left.type !== 'reference') {
        throw malformed(
            `The left operand field in the where expression of a semi join must be an id or reference field: '${left.name}'`
        );
    }
    const inner = new Scope(scope.context, readableObject(scope.context, query.sObject ?? ''), query.sObjectAlias);
    const field = inner.field(
        selected.type === 'Field' ? selected.field : [...selected.relationships, selected.field].join('.')
    );
    if (field.field.type !== 'id' && field.field.type !== 'reference') {
        throw malformed(`The selected field '${field.field.apiName}' of a semi join must be an id or reference field`);
    }
    const conditions = [
        ...(query.where ? [whereSql(inner, query.where)] : []),
        sql(`${field.sql} IS NOT NULL`),
        ...inner.visible()
    ];
    const select = concatenate(`SELECT ${field.sql} FROM `, inner.from(), ' WHERE ', join(conditions, ' AND '));
    const isIn = operator.toUpperCase() === 'IN';
    return isIn
        ? concatenate(`${left.sql} IN (`, select, ')')
        : concatenate(`NOT ((${left.sql} IN (`, select, ')) IS TRUE)');
}
