import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import { runQuery } from '../../../soql/query.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import { selectFrom } from '../../ui/ast.ts';
import type { GraphContext } from '../context.ts';
import { childConnections } from './children.ts';
import { cursorAt } from './cursor.ts';
import type { SelectionInfo } from './fields.ts';
import { allOf, test, toWhere } from './logic.ts';
import { orderOf } from './order.ts';
import { nodesBelow, rangeOf, recordTypeOf, type Connection, type ConnectionValues, type Range } from './page.ts';
import { planRecords, type RecordPlan } from './plan.ts';
import { filterLogic } from './where.ts';

interface Reading {
    readonly query: Query;
    readonly plan: RecordPlan;
    readonly where: WhereClause | undefined;
    readonly range: Range;
}

type ConnectionInfo = SelectionInfo & { readonly fieldNodes: readonly FieldNode[] };

const MOST_READINGS = 200;
const readings = new WeakMap<FieldNode, Map<string, Reading>>();

/** The connection at the root of a query, with the child connections of its records. */
export function readConnection(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: ConnectionValues,
    context: GraphContext,
    info: ConnectionInfo
): Connection {
    const { query, plan, where, range } = readingOf(object, type, values, context, info);
    const { rows } = runQuery(context.org, context.user, query);
    const kept = rows.slice(0, range.first);
    const children = childConnections(object, plan.children, kept, context, info);
    return {
        edges: kept.map((row, index) => ({
            node: { row, children: children(row) },
            cursor: cursorAt(range.offset + index)
        })),
        offset: range.offset,
        hasNextPage: rows.length > range.first,
        totalCount: () =>
            rows.length > range.first || (rows.length === 0 && range.offset > 0)
                ? countOf(object, where, context)
                : range.offset + rows.length
    };
}

/** Documents are kept, so the query of one of their fields is too: its plan is remembered with the tree. */
function readingOf(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: ConnectionValues,
    context: GraphContext,
    info: ConnectionInfo
): Reading {
    const [node] = info.fieldNodes;
    if (!node) {
        return makeReading(object, type, values, context, info);
    }
    const known = readings.get(node) ?? new Map<string, Reading>();
    const key = `${context.user.userId} ${JSON.stringify(context.sentVariables)}`;
    const reading = known.get(key) ?? makeReading(object, type, values, context, info);
    if (known.size >= MOST_READINGS) {
        known.clear();
    }
    readings.set(node, known.set(key, reading));
    return reading;
}

function makeReading(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: ConnectionValues,
    context: GraphContext,
    info: ConnectionInfo
): Reading {
    const { org, user, sentVariables } = context;
    const range = rangeOf(values);
    const mine = test({ field: 'OwnerId', operator: '=', value: quoteText(user.userId), literalType: 'STRING' });
    const where = toWhere(
        allOf([filterLogic(org.schema, object, values.where), values.scope === 'MINE' ? mine : undefined])
    );
    const plan = planRecords(info, recordTypeOf(type), nodesBelow(info, type, info.fieldNodes));
    const query = selectFrom(object.apiName, {
        paths: plan.paths,
        ...(where ? { where } : {}),
        orderBy: orderOf(values.orderBy, info.fieldNodes[0], sentVariables),
        limit: range.first + 1,
        offset: range.offset
    });
    return { query, plan, where, range };
}

function countOf(object: ObjectSchema, where: WhereClause | undefined, { org, user }: GraphContext): number {
    const query: Query = {
        sObject: object.apiName,
        fields: [
            {
                type: 'FieldFunctionExpression',
                functionName: 'COUNT',
                parameters: [],
                isAggregateFn: true,
                rawValue: 'COUNT()'
            }
        ],
        ...(where ? { where } : {})
    };
    return runQuery(org, user, query).totalSize;
}
