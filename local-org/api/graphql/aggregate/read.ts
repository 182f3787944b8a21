import type { Query } from '@jetstreamapp/soql-parser-js';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import { runQuery } from '../../../soql/query.ts';
import type { SoqlRow, SoqlValue } from '../../../soql/types.ts';
import { countOf, selectField } from '../../../soql/ast.ts';
import type { GraphContext } from '../context.ts';
import { conditionsOf } from '../query/conditions.ts';
import { cursorAt } from '../query/cursor.ts';
import type { SelectionInfo } from '../query/fields.ts';
import { rangeOf, type ConnectionValues } from '../query/page.ts';
import { writtenArgument } from '../query/written.ts';
import type { AggregateRow } from '../types/aggregates.ts';
import { groupByClauses, groupingOf } from './group-by.ts';
import { orderByClauses } from './order-by.ts';
import { selectedExpressions, selectItem, type Expression } from './plan.ts';

/** Coerced arguments of an aggregate connection. */
export interface AggregateValues extends Omit<ConnectionValues, 'upperBound'> {
    readonly groupBy?: unknown;
}

export interface AggregateEdge {
    readonly node: AggregateRow;
    readonly cursor: string;
}

/** One page of groups; without a grouping or a function each record is a group of its own. */
export interface AggregateConnection {
    readonly edges: readonly AggregateEdge[];
    readonly offset: number;
    readonly hasNextPage: boolean;
    totalCount(): number;
}

export function readAggregate(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: AggregateValues,
    context: GraphContext,
    info: SelectionInfo & { readonly fieldNodes: readonly FieldNode[] }
): AggregateConnection {
    const { org, user, sentVariables } = context;
    const [node] = info.fieldNodes;
    const grouping = groupingOf(values.groupBy, writtenArgument(node, 'groupBy', sentVariables));
    const expressions = selectedExpressions(info, type, info.fieldNodes);
    const where = conditionsOf(object, values, context);
    const written = writtenArgument(node, 'orderBy', sentVariables);
    const isGrouped = grouping.keys.length > 0 || expressions.some(({ functionName }) => functionName !== undefined);
    const groupBy = groupByClauses(grouping);
    const query: Query = {
        sObject: object.apiName,
        fields: isGrouped ? groupedItems(expressions, grouping.keys) : recordItems(expressions),
        ...(where ? { where } : {}),
        ...(groupBy.length > 0 ? { groupBy } : {}),
        orderBy: orderByClauses(values.orderBy, written, isGrouped ? grouping.keys : [{ path: 'Id' }])
    };
    const { offset, first } = rangeOf(values);
    const isOneRow = isGrouped && grouping.keys.length === 0;
    const rows = isOneRow
        ? runQuery(org, user, query).rows.slice(offset)
        : runQuery(org, user, { ...query, limit: first + 1, offset }).rows;
    return {
        edges: rows.slice(0, first).map((row, index) => ({
            node: { read: (expression) => (isGrouped ? (row.values[expression] ?? null) : valueAt(row, expression)) },
            cursor: cursorAt(offset + index)
        })),
        offset,
        hasNextPage: rows.length > first,
        totalCount: () => (isGrouped ? runQuery(org, user, query).totalSize : countOf(org, user, object.apiName, where))
    };
}

/** SOQL selects at least one thing, even where only the number of groups is asked. */
function groupedItems(expressions: readonly Expression[], keys: readonly Expression[]): Query['fields'] {
    const selected = expressions.length > 0 ? expressions : keys.slice(0, 1);
    return selected.map(selectItem);
}

function recordItems(expressions: readonly Expression[]): Query['fields'] {
    return ['Id', ...expressions.map(({ path }) => path).filter((path) => path !== 'Id')].map(selectField);
}

function valueAt(row: SoqlRow, path: string): SoqlValue {
    let value: SoqlValue = row;
    for (const name of path.split('.')) {
        value = typeof value === 'object' && value !== null && 'values' in value ? (value.values[name] ?? null) : null;
    }
    return value;
}
