/** Queries with aggregates: the field list, HAVING and ORDER BY over groups. */
import type { FieldType as SelectItem, Query } from '@jetstreamapp/soql-parser-js';
import type { FieldType } from '../metadata/schema.ts';
import { collation, type Comparable } from './comparison.ts';
import { havingSql, type GroupKeys } from './filter.ts';
import { aggregate, isAggregate, isRowCount, type SoqlFunction } from './functions.ts';
import { GroupBy } from './group-keys.ts';
import { shownAs } from './group-values.ts';
import { asSql, sortKeys, type SortKey } from './order.ts';
import { malformed } from './position.ts';
import type { Scope } from './scope.ts';
import { pathOf } from './select.ts';
import type { Convert } from './shape.ts';
import { sql, type Sql } from './sql.ts';

/** One value of an aggregate row. */
export interface GroupColumn {
    readonly key: string;
    readonly column: string;
    /** Type of what `convert` gives. */
    readonly type: FieldType;
    readonly convert: Convert;
}

/** One SELECT with its own GROUP BY; ROLLUP and CUBE have several, all with the same columns. */
export interface GroupingSet {
    readonly select: readonly Sql[];
    readonly groupBy: readonly Sql[];
    readonly having?: Sql;
}

export interface Grouping {
    readonly columns: readonly GroupColumn[];
    readonly sets: readonly GroupingSet[];
    /** Over the expressions of the only set, or over the columns of all. */
    readonly orderBy: readonly Sql[];
}

interface Selected {
    readonly key: string;
    readonly value: Comparable;
    readonly type: FieldType;
    readonly convert: Convert;
}

type FunctionItem = Extract<SelectItem, { type: 'FieldFunctionExpression' }>;

export function isAggregateQuery(query: Query): boolean {
    return (query.fields ?? []).some(hasAggregate) || query.groupBy !== undefined || query.having !== undefined;
}

function hasAggregate(item: SelectItem): boolean {
    return item.type === 'FieldFunctionExpression' && (isAggregate(item) || innerAggregate(item) !== undefined);
}

function innerAggregate({ parameters }: FunctionItem): SoqlFunction | undefined {
    return parameters.find((part): part is FunctionItem => typeof part === 'object' && isAggregate(part));
}

/** `SELECT COUNT() FROM …`: the answer is the total alone. */
export function isCountQuery(query: Query): boolean {
    const counts = (query.fields ?? []).filter((item) => item.type === 'FieldFunctionExpression' && isRowCount(item));
    if (counts.length > 0 && (query.fields?.length !== 1 || query.groupBy !== undefined)) {
        throw malformed('COUNT() must be the only element in the SELECT list and cannot be grouped');
    }
    if (counts.length > 0 && query.orderBy !== undefined) {
        throw malformed('COUNT() cannot be used with ORDER BY');
    }
    return counts.length > 0;
}

export function group(scope: Scope, query: Query): Grouping {
    const groupBy = new GroupBy(scope, query);
    checkAggregated(scope, query, groupBy);
    const sets = groupBy.sets.map((set) => setOf(scope, query, groupBy, set));
    const [whole] = sets;
    const columns = whole!.selected.map(({ key, type, convert }, index) => ({
        key,
        column: `c${index}`,
        type,
        convert
    }));
    if (!groupBy.hasSubtotals) {
        return { columns, sets, orderBy: [...whole!.order.map(asSql), ...whole!.groupBy] };
    }
    return {
        columns,
        sets: sets.map((each) => ({ ...each, select: [...each.select, ...orderColumns(each.order)] })),
        orderBy: whole!.order.map(({ suffix }, index) => sql(`o${index}${suffix}`))
    };
}

function setOf(
    scope: Scope,
    query: Query,
    groupBy: GroupBy,
    set: readonly number[]
): GroupingSet & { readonly selected: readonly Selected[]; readonly order: readonly SortKey[] } {
    const keys = groupBy.keysIn(scope, set);
    const selected = selectedIn(scope, query, keys);
    const aliases = new Map(selected.map(({ key, value }) => [key.toLowerCase(), value]));
    const asked = sortKeys(query.orderBy, (term) => {
        if ('field' in term) {
            return aliases.get(term.field.toLowerCase()) ?? keys.field(term.field);
        }
        return isAggregate(term.fn) ? aggregate(scope, term.fn) : keys.expression(term.fn);
    });
    const kept = set.map((index) => groupBy.keys[index]!);
    const grandTotal = groupBy.hasSubtotals && kept.length === 0 ? [sql('NULL')] : [];
    return {
        selected,
        select: selected.map(({ value }, index) => sql(`${value.sql} AS c${index}`)),
        groupBy: [...kept.map((key) => sql(`${key.sql}${collation(key)}`)), ...grandTotal],
        ...(query.having ? { having: havingSql(scope, query.having, keys) } : {}),
        order: groupBy.hasSubtotals ? [...asked, ...groupBy.keys.flatMap((key) => totalsLast(key, kept))] : asked
    };
}

/** Each value of a key with its details, then the row that sums them up. */
function totalsLast(key: Comparable, kept: readonly Comparable[]): SortKey[] {
    const isKept = kept.includes(key);
    return [
        { expression: sql(isKept ? '0' : '1'), suffix: '' },
        { expression: sql(isKept ? `${key.sql}${collation(key)}` : 'NULL'), suffix: ' NULLS FIRST' }
    ];
}

function orderColumns(order: readonly SortKey[]): Sql[] {
    return order.map(({ expression }, index) => sql(`${expression.sql} AS o${index}`, ...expression.parameters));
}

function selectedIn(scope: Scope, query: Query, keys: GroupKeys): Selected[] {
    const selected: Selected[] = [];
    let unnamed = 0;
    for (const item of query.fields ?? []) {
        let key: string;
        let shown: Omit<Selected, 'key'>;
        if (item.type === 'Field' || item.type === 'FieldRelationship') {
            const path = pathOf(item);
            shown = shownAs(scope, path, keys);
            key = ('alias' in item && item.alias) || scope.field(path).field.apiName;
        } else if (item.type === 'FieldFunctionExpression') {
            shown = shownAs(scope, item, keys);
            key = item.alias ?? `expr${unnamed++}`;
        } else {
            throw malformed('An aggregate query selects grouped fields and aggregates only');
        }
        if (selected.some((other) => other.key.toLowerCase() === key.toLowerCase())) {
            throw malformed(`duplicate alias: ${key}`);
        }
        selected.push({ key, ...shown });
    }
    return selected;
}

function checkAggregated(scope: Scope, query: Query, groupBy: GroupBy): void {
    for (const item of query.fields ?? []) {
        const isPlain = !groupBy.hasSubtotals && item.type === 'FieldFunctionExpression' && isAggregate(item);
        const [argument] = isPlain ? item.parameters : [];
        if (typeof argument === 'string' && groupBy.has(scope.field(argument).sql)) {
            throw malformed(`Grouped field should not be aggregated: ${argument}`);
        }
    }
}
