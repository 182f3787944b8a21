/** A query compiled for one user: SQL with parameters, and how its columns become rows. Good until access or schema changes. */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { OrgError, unsupported } from '../errors.ts';
import { findField, findObject, type ObjectSchema } from '../metadata/schema.ts';
import { quoted } from '../store/store.ts';
import { whereSql } from './filter.ts';
import { group, isAggregateQuery, isCountQuery, type Grouping } from './grouping.ts';
import { orderTerms, sortableField } from './order.ts';
import type { Subquery } from './parse.ts';
import { malformed } from './position.ts';
import { readableObject, Scope, unknownChildRelationship, type QueryContext } from './scope.ts';
import { select, type ChildQuery } from './select.ts';
import type { ShapeNode } from './shape.ts';
import { sql, type Sql } from './sql.ts';
import { unsupportedClause } from './unsupported-clauses.ts';

interface PlanBase {
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

export function compile(context: QueryContext, query: Query): Plan {
    checkClauses(query);
    const scope = new Scope(context, readableObject(context, query.sObject ?? ''), query.sObjectAlias);
    if (isCountQuery(query)) {
        return { kind: 'count', ...filtered(scope, query), orderBy: [], ...range(query), from: scope.from() };
    }
    if (!isAggregateQuery(query)) {
        return rowsPlan(scope, query);
    }
    if (query.groupBy === undefined && query.limit !== undefined) {
        throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
    }
    const grouping = group(scope, query);
    return {
        kind: 'groups',
        grouping,
        ...filtered(scope, query),
        orderBy: [...grouping.orderBy, ...grouping.groupBy],
        ...range(query),
        from: scope.from()
    };
}

function rowsPlan(scope: Scope, query: Omit<Query, 'sObject'>): RowsPlan {
    const { shape, columns, children } = select(scope, query);
    const filters = filtered(scope, query);
    const orderBy = orderTerms(query.orderBy, (term) => {
        if ('fn' in term) {
            throw unsupported(`ORDER BY ${term.fn.rawValue ?? 'a function'} outside an aggregate query`);
        }
        return sortableField(scope, term.field);
    });
    return {
        kind: 'rows',
        idSql: scope.root.idSql,
        columns,
        shape,
        children: children.map((child) => childPlan(scope.context, child)),
        ...filters,
        orderBy: [...orderBy, sql(scope.root.idSql)],
        ...range(query),
        from: scope.from()
    };
}

function childPlan(context: QueryContext, { relationship, query }: ChildQuery): ChildPlan {
    checkClauses(query);
    if (isAggregateQuery(query)) {
        throw malformed('Aggregate functions are not allowed in a child subquery');
    }
    const object = childObject(context, relationship.childObject, query);
    const scope = new Scope(context, object, query.sObjectAlias);
    const reference = findField(object, relationship.field);
    if (!reference) {
        throw unknownChildRelationship(context, query.relationshipName);
    }
    return { parentSql: `${scope.alias}.${quoted(reference.apiName)}`, plan: rowsPlan(scope, query) };
}

function childObject(context: QueryContext, name: string, query: Subquery): ObjectSchema {
    const object = findObject(context.org.schema, name);
    if (!object || !context.user.object(object.apiName).read) {
        throw unknownChildRelationship(context, query.relationshipName);
    }
    return object;
}

function filtered(scope: Scope, query: Omit<Query, 'sObject'>): Pick<PlanBase, 'where' | 'visible'> {
    const scoped = query.usingScope?.toLowerCase() === 'mine' ? [mine(scope)] : [];
    return { where: [...(query.where ? [whereSql(scope, query.where)] : []), ...scoped], visible: scope.visible() };
}

function mine(scope: Scope): Sql {
    return sql(`${scope.field('OwnerId').sql} = ?`, ({ user }) => user.userId);
}

function range({ limit, offset }: Pick<Query, 'limit' | 'offset'>): { limit?: number; offset?: number } {
    if (offset !== undefined && offset > MAXIMUM_OFFSET) {
        throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAXIMUM_OFFSET}`);
    }
    return { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) };
}

function checkClauses(query: Omit<Query, 'sObject'>): void {
    const clause = unsupportedClause(query);
    if (clause) {
        throw unsupported(clause);
    }
}
