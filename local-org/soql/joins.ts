/**
 * Semi- and anti-joins: `Id IN (SELECT Account__c FROM … WHERE …)`. The inner query sees only what the user sees.
 * What they may not be: SOQL reference, "Comparison Operators", limits of main WHERE clauses and of subqueries.
 */
import type { Query, ValueQueryCondition } from '@jetstreamapp/soql-parser-js';
import type { Comparable } from './comparison.ts';
import type { Logic } from './logic.ts';
import { errorAt, malformed } from './position.ts';
import { readableObject, Scope } from './scope.ts';
import { pathOf } from './select.ts';
import { concatenate, join, sql, type Sql } from './sql.ts';

const MOST_JOINS = 2;

/** Refuses joins where they may not stand: more than two, under OR or NOT, in a child query or another join. */
export function checkJoins(scope: Scope, logic: Logic): void {
    const count = joinsIn(logic);
    if (count === 0) {
        return;
    }
    if (scope.role === 'join') {
        throw malformed('Nesting of semi join sub-selects is not supported');
    }
    if (scope.role === 'child' || isNested(logic)) {
        throw malformed(
            'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
        );
    }
    if (isUnderOr(logic)) {
        throw malformed("Semi join sub-selects are not allowed with the 'OR' operator");
    }
    if (count > MOST_JOINS) {
        throw malformed(`Maximum ${MOST_JOINS} semi join sub-selects are allowed`);
    }
}

function joinsIn(logic: Logic): number {
    if (logic.kind === 'test') {
        return 'valueQuery' in logic.condition ? 1 : 0;
    }
    const parts = logic.kind === 'not' ? [logic.part] : logic.parts;
    return parts.reduce((sum, part) => sum + joinsIn(part), 0);
}

function isUnderOr(logic: Logic): boolean {
    return logic.kind === 'or' ? joinsIn(logic) > 0 : logic.kind === 'and' && logic.parts.some(isUnderOr);
}

/** Under NOT, or in parentheses below an OR. */
function isNested(logic: Logic): boolean {
    switch (logic.kind) {
        case 'test':
            return false;
        case 'not':
            return joinsIn(logic) > 0;
        case 'and':
            return logic.parts.some(isNested);
        case 'or':
            return logic.parts.some((part) => part.kind !== 'test' && joinsIn(part) > 0);
    }
}

/** `whereSql` makes the inner query's own filter. */
export function joinSql(
    scope: Scope,
    left: Comparable,
    { operator, valueQuery: query }: ValueQueryCondition,
    whereSql: (inner: Scope, clause: NonNullable<Query['where']>) => Sql
): Sql {
    const selected = selectedPath(query);
    if (left.type !== 'id' && left.type !== 'reference') {
        throw malformed(
            `The left operand field in the where expression for outer query should be an id field, cannot use: '${left.name}'`
        );
    }
    if (scope.depthOf(left.name) > 0) {
        throw malformed(`The left operand '${left.name}' cannot have more than one level of relationships`);
    }
    const { context } = scope;
    const inner = new Scope(context, readableObject(context, query.sObject ?? ''), query.sObjectAlias, 'join');
    if (inner.object === scope.object) {
        throw malformed('The inner and outer selects should not be on the same object type');
    }
    const { field, sql: column } = inner.field(selected);
    if (field.type !== 'id' && field.type !== 'reference') {
        throw errorAt(
            'MALFORMED_QUERY',
            context.text,
            selected,
            `semi join sub selects can only query id fields, cannot use: '${selected}'`
        );
    }
    if (inner.depthOf(selected) > 0) {
        throw malformed(`The inner select field '${selected}' cannot have more than one level of relationships`);
    }
    const conditions = [
        ...(query.where ? [whereSql(inner, query.where)] : []),
        ...(operator.toUpperCase() === 'IN' ? [] : [sql(`${column} IS NOT NULL`)]),
        ...inner.visible()
    ];
    const where = conditions.length > 0 ? [' WHERE ', join(conditions, ' AND ')] : [];
    const found = concatenate(`${left.sql} IN (SELECT ${column} FROM `, inner.from(), ...where, ')');
    return operator.toUpperCase() === 'IN' ? found : concatenate('NOT ((', found, ') IS TRUE)');
}

/** The one field that the inner query selects. */
function selectedPath(query: Query): string {
    const refused = {
        ORDER: query.orderBy,
        LIMIT: query.limit,
        OFFSET: query.offset,
        FOR: query.for,
        GROUP: query.groupBy
    };
    const clause = Object.entries(refused).find(([, value]) => value !== undefined);
    if (clause) {
        throw malformed(`missing value at '${clause[0]}'`);
    }
    const [selected, ...others] = query.fields ?? [];
    if (others.length > 0 || (selected?.type !== 'Field' && selected?.type !== 'FieldRelationship')) {
        throw malformed('semi join sub-selects must select exactly one field');
    }
    return pathOf(selected);
}
