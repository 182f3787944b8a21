import type { Query } from '@jetstreamapp/soql-parser-js';
import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import { runIds, runQuery } from '../../../soql/query.ts';
import type { SoqlRow } from '../../../soql/types.ts';
import { countOf, isAmong, selectField, selectFrom } from '../../../soql/ast.ts';
import type { GraphContext } from '../context.ts';
import { bindingsOf, withStandingIds } from './bindings.ts';
import { childConnections } from './children.ts';
import { conditionsOf } from './conditions.ts';
import { cursorAt } from './cursor.ts';
import type { SelectionInfo } from './fields.ts';
import { orderOf } from './order.ts';
import { nodesBelow, rangeOf, recordTypeOf, type Connection, type ConnectionValues, type Range } from './page.ts';
import { planRecords, type RecordPlan } from './plan.ts';

interface Reading {
    readonly query: Query;
    readonly plan: RecordPlan;
    readonly range: Range;
}

type ConnectionInfo = SelectionInfo & { readonly fieldNodes: readonly FieldNode[] };

const MOST_READINGS = 200;
/** The greatest OFFSET of SOQL. */
const MOST_OFFSET = 2000;
const readings = new WeakMap<FieldNode, Map<string, Reading>>();

/** The connection at the root of a query, with the child connections of its records. */
export function readConnection(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: ConnectionValues,
    context: GraphContext,
    info: ConnectionInfo
): Connection {
    const { query, plan, range } = readingOf(object, type, values, context, info);
    const rows = isBeyondOffset(range) ? distantRows(query, range, context) : rowsOf(query, context);
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
                ? Math.min(countAll(object, values, context), range.upperBound ?? Infinity)
                : range.offset + rows.length
    };
}

function countAll(object: ObjectSchema, values: ConnectionValues, context: GraphContext): number {
    return countOf(context.org, context.user, object.apiName, conditionsOf(object, values, context));
}

function rowsOf(query: Query, { org, user, sentVariables }: GraphContext): readonly SoqlRow[] {
    return query.limit === 0 ? [] : runQuery(org, user, query, bindingsOf(sentVariables).ids).rows;
}

function isBeyondOffset({ offset, upperBound }: Range): boolean {
    return upperBound !== undefined && offset > MOST_OFFSET;
}

/** Rows after more than SOQL's OFFSET skips: their ids are found first, then they alone are read. */
function distantRows(query: Query, { offset }: Range, context: GraphContext): readonly SoqlRow[] {
    const { sObject = '', fields, where, orderBy, limit = 0 } = query;
    const order = orderBy ? { orderBy } : {};
    const { org, user, sentVariables } = context;
    const distant = { sObject, fields: [selectField('Id')], ...(where ? { where } : {}), ...order, limit };
    const ids = limit === 0 ? [] : runIds(org, user, distant, offset, bindingsOf(sentVariables).ids);
    const only = isAmong('Id', ids);
    return ids.length === 0 ? [] : rowsOf({ sObject, ...(fields ? { fields } : {}), where: only, ...order }, context);
}

/**
 * Documents are kept, so the query of one of their fields is too: its plan is remembered with the tree. Requests that differ
 * in the ids among their variables share it, unless it has children, whose arguments may have those ids as well.
 */
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
    const { sentVariables, user } = context;
    const bindings = bindingsOf(sentVariables);
    const known = readings.get(node) ?? new Map<string, Reading>();
    const sharedKey = `${user.userId} ${bindings.key}`;
    const shared = known.get(sharedKey);
    if (shared) {
        return shared;
    }
    const ownKey = `${user.userId} ${JSON.stringify(sentVariables)}`;
    const own = known.get(ownKey) ?? makeReading(object, type, withStandingIds(values, bindings), context, info);
    if (known.size >= MOST_READINGS) {
        known.clear();
    }
    readings.set(node, known.set(own.plan.children.length === 0 ? sharedKey : ownKey, own));
    return own;
}

function makeReading(
    object: ObjectSchema,
    type: GraphQLObjectType,
    values: ConnectionValues,
    context: GraphContext,
    info: ConnectionInfo
): Reading {
    const { sentVariables } = context;
    const range = rangeOf(values);
    const where = conditionsOf(object, values, context);
    const plan = planRecords(info, recordTypeOf(type), nodesBelow(info, type, info.fieldNodes));
    const query = selectFrom(object.apiName, {
        paths: plan.paths,
        ...(where ? { where } : {}),
        orderBy: orderOf(values.orderBy, info.fieldNodes[0], sentVariables),
        limit: Math.max(0, Math.min(range.first + 1, (range.upperBound ?? Infinity) - range.offset)),
        ...(isBeyondOffset(range) ? {} : { offset: range.offset })
    });
    return { query, plan, range };
}
