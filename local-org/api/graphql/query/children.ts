import type { GraphQLObjectType } from 'graphql';
import { unsupported } from '../../../errors.ts';
import { findObject, type ObjectSchema } from '../../../metadata/schema.ts';
import { runQuery } from '../../../soql/query.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import type { SoqlRow } from '../../../soql/types.ts';
import { selectFrom } from '../../../soql/ast.ts';
import type { GraphContext } from '../context.ts';
import { cursorAt } from './cursor.ts';
import type { SelectionInfo } from './fields.ts';
import { allOf, test, toWhere } from '../../../filter/logic.ts';
import { orderOf } from './order.ts';
import { nodesBelow, rangeOf, recordTypeOf, type Connection, type ConnectionValues } from './page.ts';
import { planRecords, type ChildSelection } from './plan.ts';
import { filterLogic } from './where.ts';

type ByParent = ReadonlyMap<string, readonly SoqlRow[]>;

/**
 * Reads every child connection of a page of records in one query each and answers the connections of one record.
 * One query per relationship and alias, so that the same children can be asked twice with different filters.
 */
export function childConnections(
    parent: ObjectSchema,
    selections: readonly ChildSelection[],
    rows: readonly SoqlRow[],
    context: GraphContext,
    info: SelectionInfo
): (row: SoqlRow) => ReadonlyMap<string, Connection> | undefined {
    if (selections.length === 0) {
        return () => undefined;
    }
    const ids = rows.flatMap(({ id }) => id ?? []);
    const read = selections.map((selection) => ({
        selection,
        byParent: readChildren(parent, selection, ids, context, info)
    }));
    return ({ id = '' }) =>
        new Map(
            read.map(({ selection, byParent }) => [
                selection.key,
                pageOf(byParent.get(id) ?? [], selection.values as ConnectionValues)
            ])
        );
}

function readChildren(
    parent: ObjectSchema,
    { relationship, type, nodes, values }: ChildSelection,
    ids: readonly string[],
    context: GraphContext,
    info: SelectionInfo
): ByParent {
    const { org, user, sentVariables } = context;
    const object = findObject(org.schema, relationship.childObject);
    if (!object || ids.length === 0) {
        return new Map();
    }
    const { where: filter, orderBy } = values as ConnectionValues;
    const ofParents = test({
        field: relationship.field,
        operator: 'IN',
        literalType: 'STRING',
        value: ids.map(quoteText)
    });
    const where = toWhere(allOf([ofParents, filterLogic(org.schema, object, filter)]));
    const paths = pathsOf(parent, relationship.name, type, nodes, info);
    const query = selectFrom(object.apiName, {
        paths: [relationship.field, ...paths],
        ...(where ? { where } : {}),
        orderBy: orderOf(orderBy, nodes[0], sentVariables)
    });
    const byParent = new Map<string, SoqlRow[]>();
    for (const row of runQuery(org, user, query).rows) {
        const id = row.values[relationship.field] as string;
        byParent.set(id, [...(byParent.get(id) ?? []), row]);
    }
    return byParent;
}

function pathsOf(
    parent: ObjectSchema,
    relationshipName: string,
    type: GraphQLObjectType,
    nodes: ChildSelection['nodes'],
    info: SelectionInfo
): readonly string[] {
    const plan = planRecords(info, recordTypeOf(type), nodesBelow(info, type, nodes));
    if (plan.children.length > 0) {
        throw unsupported(`GraphQL children of children (below ${parent.apiName}.${relationshipName})`);
    }
    return plan.paths;
}

function pageOf(rows: readonly SoqlRow[], values: ConnectionValues): Connection {
    const { offset, first, upperBound } = rangeOf(values);
    const bounded = rows.slice(0, upperBound);
    const page = bounded.slice(offset, offset + first);
    return {
        edges: page.map((row, index) => ({ node: { row }, cursor: cursorAt(offset + index) })),
        offset,
        hasNextPage: bounded.length > offset + first,
        totalCount: () => bounded.length
    };
}
