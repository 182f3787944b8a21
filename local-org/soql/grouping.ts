/** Queries with aggregates: the field list, GROUP BY, HAVING and ORDER BY over groups. */
import type { GroupByClause, Query } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import type { FieldType } from '../metadata/schema.ts';
import type { Comparable } from './comparison.ts';
import { collation } from './comparison.ts';
import { havingSql } from './filter.ts';
import { aggregate, datePart, functionName, isAggregate, type SoqlFunction } from './functions.ts';
import { asList, orderTerms } from './order.ts';
import { errorAt, malformed } from './position.ts';
import type { Scope } from './scope.ts';
import { pathOf } from './select.ts';
import { sql, type Sql } from './sql.ts';

const UNGROUPABLE: ReadonlySet<FieldType> = new Set<FieldType>([
    'longtextarea',
    'multipicklist',
    'datetime',
    'double',
    'currency',
    'percent',
    'address'
]);

/** One value of an aggregate row. */
export interface GroupColumn {
    readonly key: string;
    readonly column: string;
    readonly type: FieldType;
}

export interface Grouping {
    readonly columns: readonly GroupColumn[];
    readonly select: readonly string[];
    readonly groupBy: readonly Sql[];
    readonly having?: Sql;
    readonly orderBy: readonly Sql[];
}

/** The key of the grouping that has the same SQL; refuses what is not grouped. */
type Grouped = (name: string, expression: string) => Comparable;

export function isAggregateQuery(query: Query): boolean {
    const hasAggregate = (query.fields ?? []).some(
        (item) => item.type === 'FieldFunctionExpression' && isAggregate(item)
    );
    return hasAggregate || query.groupBy !== undefined || query.having !== undefined;
}

/** `SELECT COUNT() FROM …`: the answer is the total alone. */
export function isCountQuery(query: Query): boolean {
    const [item, ...others] = query.fields ?? [];
    const isCount =
        item?.type === 'FieldFunctionExpression' && functionName(item) === 'COUNT' && item.parameters.length === 0;
    return isCount && others.length === 0;
}

export function group(scope: Scope, query: Query): Grouping {
    const keys = asList(query.groupBy).map((clause) => groupKey(scope, clause));
    const grouped: Grouped = (name, expression) => {
        const key = keys.find((candidate) => candidate.sql === expression);
        if (!key) {
            throw errorAt('MALFORMED_QUERY', scope.context.text, name, `Field must be grouped or aggregated: ${name}`);
        }
        return key;
    };
    const groupedField = (name: string): Comparable => grouped(name, scope.field(name).sql);
    const groupedFunction = (expression: SoqlFunction): Comparable =>
        grouped(expression.rawValue ?? '', datePart(scope, expression).sql);
    const { columns, select, aliases } = groupColumns(scope, query, groupedField, groupedFunction);
    return {
        columns,
        select,
        groupBy: keys.map((key) => sql(`${key.sql}${collation(key)}`)),
        ...(query.having ? { having: havingSql(scope, query.having, groupedField) } : {}),
        orderBy: orderTerms(query.orderBy, (term) => {
            if ('field' in term) {
                return aliases.get(term.field.toLowerCase()) ?? groupedField(term.field);
            }
            return isAggregate(term.fn) ? aggregate(scope, term.fn) : groupedFunction(term.fn);
        })
    };
}

function groupColumns(
    scope: Scope,
    query: Query,
    groupedField: (name: string) => Comparable,
    groupedFunction: (expression: SoqlFunction) => Comparable
): { columns: GroupColumn[]; select: string[]; aliases: Map<string, Comparable> } {
    const columns: GroupColumn[] = [];
    const select: string[] = [];
    const aliases = new Map<string, Comparable>();
    let unnamed = 0;
    for (const item of query.fields ?? []) {
        let key: string;
        let value: Comparable;
        if (item.type === 'Field' || item.type === 'FieldRelationship') {
            const path = pathOf(item);
            value = groupedField(path);
            key = ('alias' in item && item.alias) || scope.field(path).field.apiName;
        } else if (item.type === 'FieldFunctionExpression') {
            value = isAggregate(item) ? aggregate(scope, item) : groupedFunction(item);
            key = item.alias ?? `expr${unnamed++}`;
        } else {
            throw malformed('An aggregate query selects grouped fields and aggregates only');
        }
        if (aliases.has(key.toLowerCase())) {
            throw malformed(`duplicate alias: ${key}`);
        }
        aliases.set(key.toLowerCase(), value);
        columns.push({ key, column: `c${columns.length}`, type: value.type });
        select.push(`${value.sql} AS c${select.length}`);
    }
    return { columns, select, aliases };
}

function groupKey(scope: Scope, clause: GroupByClause): Comparable {
    if ('fn' in clause) {
        const name = functionName(clause.fn);
        if (name === 'ROLLUP' || name === 'CUBE') {
            throw unsupported(`GROUP BY ${name}`);
        }
        return datePart(scope, clause.fn);
    }
    const { field, sql: expression } = scope.field(clause.field);
    if (UNGROUPABLE.has(field.type)) {
        throw errorAt(
            'MALFORMED_QUERY',
            scope.context.text,
            clause.field,
            `field '${field.apiName}' can not be grouped in a query call`
        );
    }
    return { name: clause.field, sql: expression, type: field.type, caseSensitive: field.caseSensitive };
}
