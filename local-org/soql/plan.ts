/** A query compiled for one user: SQL with parameters, and how its columns become rows. Good until access or schema changes. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { OrgError } from '../errors.ts';
import { findField, findObject, type ObjectSchema } from '../metadata/schema.ts';
import { quoted } from '../store/store.ts';
import { checkChildClauses, checkClauses } from './clauses.ts';
import { distance, isDistance } from './distance.ts';
import { whereSql } from './filter.ts';
import { group, isAggregateQuery, isCountQuery, type Grouping } from './grouping.ts';
import { asSql, sortKeys, sortableField } from './order.ts';
import type { Subquery } from './parse.ts';
import { malformed } from './position.ts';
import { requireParents } from './required-parents.ts';
import { readableObject, Scope, unknownChildRelationship, type QueryContext } from './scope.ts';
import { select, type ChildQuery } from './select.ts';
import type { ShapeNode } from './shape.ts';
import { sql, type Sql } from './sql.ts';
import type { RecordUse } from './viewed.ts';

interface PlanBase {
    /** API name of the object and its alias in the statement. */
    readonly object: string;
    readonly alias: string;
    readonly from: Sql;
    /** What the query asks of a row, and what sharing asks; all must hold. */
    readonly where: readonly Sql[];
    readonly visible: readonly Sql[];
    readonly orderBy: readonly Sql[];
    readonly limit?: number;
    readonly offset?: number;
}
export interface RowsPlan extends PlanBase {
    readonly kind: 'rows';
    readonly idSql: string;
    readonly columns: readonly string[];
    readonly shape: ShapeNode;
    readonly children: readonly ChildPlan[];
    /** Rows of it count as viewed or referenced by the user. */
    readonly use?: RecordUse;
}
export interface ChildPlan {
    /** The child's column that holds its parent's id. */
    readonly parentSql: string;
    readonly plan: RowsPlan;
}
export interface GroupsPlan extends PlanBase {
    readonly kind: 'groups';
    readonly grouping: Grouping;
}
export interface CountPlan extends PlanBase {
    readonly kind: 'count';
}
export type Plan = RowsPlan | GroupsPlan | CountPlan;

const MAXIMUM_OFFSET = 2000;
/** "Understanding Relationship Query Limitations": five levels with the root. */
const MOST_LEVELS_DOWN = 4;

export function compile(context: QueryContext, query: Query): Plan {
    checkClauses(query);
    const scope = new Scope(context, readableObject(context, query.sObject ?? ''), query.sObjectAlias);
    if (isCountQuery(query)) {
        return {
            kind: 'count',
            ...named(scope),
            ...filtered(scope, query),
            orderBy: [],
            ...rangeOf(query),
            from: scope.from()
        };
    }
    if (!isAggregateQuery(query)) {
        return rowsPlan(scope, query);
    }
    if (query.for !== undefined) {
        throw malformed(`FOR ${query.for} cannot be used with GROUP BY or aggregate functions`);
    }
    const range = query.limit === undefined ? query.offset !== undefined && 'OFFSET' : 'LIMIT';
    if (query.groupBy === undefined && range !== false) {
        throw malformed(`Non-grouped query that uses overall aggregate functions cannot also use ${range}`);
    }
    const grouping = group(scope, query);
    return {
        kind: 'groups',
        ...named(scope),
        grouping,
        ...filtered(scope, query),
        orderBy: grouping.orderBy,
        ...rangeOf(query),
        from: scope.from()
    };
}

/** `level` counts the relationships walked down so far. */
function rowsPlan(scope: Scope, query: Omit<Query, 'sObject'>, level: number = 0): RowsPlan {
    const { shape, columns, children } = select(scope, query);
    const filters = filtered(scope, query);
    const orderBy = sortKeys(query.orderBy, (term) => {
        if ('field' in term) {
            return sortableField(scope, term.field);
        }
        if (!isDistance(term.fn)) {
            throw malformed(`Field must be grouped or aggregated: ${term.fn.rawValue ?? 'a function'}`);
        }
        return distance(scope, term.fn);
    });
    const isUnique = orderBy.some(({ expression }) => expression.sql === scope.root.idSql);
    return {
        kind: 'rows',
        ...named(scope),
        ...(query.for === 'VIEW' || query.for === 'REFERENCE' ? { use: query.for } : {}),
        idSql: scope.root.idSql,
        columns,
        shape,
        children: children.map((child) => childPlan(scope.context, child, query, level + 1)),
        ...filters,
        orderBy: isUnique ? orderBy.map(asSql) : [...orderBy.map(asSql), sql(scope.root.idSql)],
        ...rangeOf(query),
        from: scope.from()
    };
}

function childPlan(
    context: QueryContext,
    { relationship, query }: ChildQuery,
    parent: Pick<Query, 'limit'>,
    level: number
): ChildPlan {
    checkChildClauses(query, parent);
    if (level > MOST_LEVELS_DOWN) {
        throw malformed(
            `SOQL statements cannot query aggregate relationships more than ${MOST_LEVELS_DOWN} levels away from the root entity object.`
        );
    }
    if (isAggregateQuery(query)) {
        throw malformed('Aggregate functions are not allowed in a child subquery');
    }
    const object = childObject(context, relationship.childObject, query);
    const scope = new Scope(context, object, query.sObjectAlias, 'child');
    const reference = findField(object, relationship.field);
    if (!reference) {
        throw unknownChildRelationship(context, query.relationshipName);
    }
    return { parentSql: `${scope.alias}.${quoted(reference.apiName)}`, plan: rowsPlan(scope, query, level) };
}

function childObject(context: QueryContext, name: string, query: Subquery): ObjectSchema {
    const object = findObject(context.org.schema, name);
    if (!object || !context.user.object(object.apiName).read) {
        throw unknownChildRelationship(context, query.relationshipName);
    }
    return object;
}

function named({ alias, object }: Scope): Pick<PlanBase, 'object' | 'alias'> {
    return { object: object.apiName, alias };
}

function filtered(scope: Scope, query: Omit<Query, 'sObject'>): Pick<PlanBase, 'where' | 'visible'> {
    const scoped = query.usingScope?.toLowerCase() === 'mine' ? [mine(scope)] : [];
    const where = query.where ? [whereSql(scope, query.where)] : [];
    if (query.where) {
        requireParents(scope, query.where);
    }
    return { where: [...where, ...scoped], visible: scope.visible() };
}

function mine(scope: Scope): Sql {
    return sql(`${scope.field('OwnerId').sql} = ?`, ({ user }) => user.userId);
}

function rangeOf({ limit, offset }: Pick<Query, 'limit' | 'offset'>): { limit?: number; offset?: number } {
    if (offset !== undefined && offset > MAXIMUM_OFFSET) {
        throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAXIMUM_OFFSET}`);
    }
    return { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) };
}
