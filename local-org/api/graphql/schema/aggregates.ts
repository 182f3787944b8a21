/** `RecordQueryAggregate` and what it answers with: `AccountAggregateConnection`, `AccountAggregate`, `Account_GroupBy` … */
import {
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap,
    type GraphQLInputFieldConfig,
    type GraphQLInputFieldConfigMap
} from 'graphql';
import { isGroupable, typesOfField } from '../types/field-types.ts';
import * as clauses from '../types/aggregate-inputs.ts';
import type { AggregateCell, AggregateRow } from '../types/aggregates.ts';
import type { GraphContext } from '../context.ts';
import { aggregateConnection } from '../aggregate/resolve.ts';
import type { AggregateConnection, AggregateEdge, AggregateValues } from '../aggregate/read.ts';
import type { FieldSchema } from '../../../metadata/schema.ts';
import type { Exposure, Parent } from './exposure.ts';
import type { Inputs } from './inputs.ts';
import { PAGE_INFO, recordScope } from './records.ts';
import { withAggregateRole } from './roles.ts';

/** Where a row of a result and the way from the queried object come together. */
export interface AggregateNode {
    readonly row: AggregateRow;
    readonly prefix: string;
}

type AggregateField = GraphQLFieldConfig<AggregateNode, GraphContext>;

/** The type of `uiapi { aggregate }`, with one field for each object. */
export function aggregateQuery(exposures: readonly Exposure[], inputs: Inputs): GraphQLObjectType {
    const byName = new Map(exposures.map((exposure) => [exposure.object.apiName, exposure]));
    const records = new Map<string, GraphQLObjectType<AggregateNode, GraphContext>>();
    const groupings = new Map<string, GraphQLInputObjectType>();
    const orders = new Map<string, GraphQLInputObjectType>();

    function record(apiName: string): GraphQLObjectType<AggregateNode, GraphContext> {
        return once(records, apiName, () => {
            const fields = (): GraphQLFieldConfigMap<AggregateNode, GraphContext> => {
                const { fields: own = [], parents = [] } = byName.get(apiName) ?? {};
                return Object.fromEntries([
                    ...singles(parents).map(([name, target]) => [name, parentField(name, record(target))] as const),
                    ...own.flatMap((field) => valueField(field))
                ]);
            };
            return new GraphQLObjectType<AggregateNode, GraphContext>({ name: `${apiName}Aggregate`, fields });
        });
    }

    function groupBy(apiName: string): GraphQLInputObjectType {
        return once(groupings, apiName, () => {
            const fields = (): GraphQLInputFieldConfigMap => {
                const { fields: own = [], parents = [] } = byName.get(apiName) ?? {};
                const entries: [string, GraphQLInputFieldConfig][] = [
                    ['type', { type: clauses.GROUP_BY_TYPE }],
                    ...singles(parents).map(
                        ([name, target]) => [name, { type: groupBy(target) }] as [string, GraphQLInputFieldConfig]
                    ),
                    ...own
                        .filter(({ type }) => isGroupable(type))
                        .map((field) => [field.apiName, grouping(field)] as [string, GraphQLInputFieldConfig])
                ];
                return Object.fromEntries(entries);
            };
            return new GraphQLInputObjectType({ name: `${apiName}_GroupBy`, fields });
        });
    }

    function orderBy(apiName: string): GraphQLInputObjectType {
        return once(orders, apiName, () => {
            const fields = (): GraphQLInputFieldConfigMap => {
                const { fields: own = [], parents = [] } = byName.get(apiName) ?? {};
                const entries: [string, GraphQLInputFieldConfig][] = [
                    ...singles(parents).map(
                        ([name, target]) => [name, { type: orderBy(target) }] as [string, GraphQLInputFieldConfig]
                    ),
                    ...own.flatMap((field) => ordering(field))
                ];
                return Object.fromEntries(entries);
            };
            return new GraphQLInputObjectType({ name: `${apiName}_AggregateOrderBy`, fields });
        });
    }

    const roots = exposures.map(({ object }): [string, GraphQLFieldConfig<unknown, GraphContext>] => [
        object.apiName,
        {
            type: connectionType(object.apiName, record(object.apiName)),
            args: {
                after: { type: GraphQLString },
                first: { type: GraphQLInt },
                groupBy: { type: groupBy(object.apiName) },
                orderBy: { type: orderBy(object.apiName) },
                scope: { type: recordScope(object.apiName) },
                where: { type: inputs.filter(object.apiName) }
            },
            resolve: (_source, values, context, info) =>
                aggregateConnection(object, values as AggregateValues, context, info)
        }
    ]);
    return new GraphQLObjectType<unknown, GraphContext>({
        name: 'RecordQueryAggregate',
        fields: Object.fromEntries(roots)
    });
}

/** Relationships that lead to one object only: SOQL groups by no field of a polymorphic parent. */
function singles(parents: readonly Parent[]): [name: string, target: string][] {
    return parents.flatMap(({ name, targets, isPolymorphic }) =>
        isPolymorphic || targets[0] === undefined ? [] : [[name, targets[0]]]
    );
}

function once<T>(made: Map<string, T>, name: string, make: () => T): T {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known;
}

function parentField(name: string, type: GraphQLObjectType): AggregateField {
    return {
        type,
        resolve: ({ row, prefix }): AggregateNode => ({ row, prefix: `${prefix}${name}.` }),
        ...withAggregateRole({ kind: 'parent', name })
    };
}

function valueField(field: FieldSchema): [string, AggregateField][] {
    const type = typesOfField(field.type)?.aggregate;
    const resolve = ({ row, prefix }: AggregateNode): AggregateCell => ({
        field,
        path: prefix + field.apiName,
        row
    });
    return type ? [[field.apiName, { type, resolve, ...withAggregateRole({ kind: 'field', field }) }]] : [];
}

function grouping({ type }: FieldSchema): GraphQLInputFieldConfig {
    const isMoment = type === 'date' || type === 'datetime';
    return { type: isMoment ? clauses.GROUP_BY_DATE_FUNCTION : clauses.GROUP_BY_CLAUSE };
}

function ordering({ apiName, type }: FieldSchema): [string, GraphQLInputFieldConfig][] {
    switch (type) {
        case 'longtextarea':
        case 'multipicklist':
        case 'address':
        case 'base64':
            return [];
        case 'boolean':
        case 'reference':
            return [[apiName, { type: clauses.ORDER_BY_NOTHING_ELSE }]];
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return [[apiName, { type: clauses.ORDER_BY_NUMBER }]];
        default:
            return [[apiName, { type: clauses.ORDER_BY_STRING }]];
    }
}

function connectionType(apiName: string, record: GraphQLObjectType<AggregateNode, GraphContext>): GraphQLObjectType {
    const result = new GraphQLObjectType<AggregateRow, GraphContext>({
        name: `${apiName}Result`,
        fields: { aggregate: { type: record, resolve: (row): AggregateNode => ({ row, prefix: '' }) } }
    });
    const edge = new GraphQLObjectType<AggregateEdge, GraphContext>({
        name: `${apiName}AggregateEdge`,
        fields: { node: { type: result }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
    });
    return new GraphQLObjectType<AggregateConnection, GraphContext>({
        name: `${apiName}AggregateConnection`,
        fields: {
            edges: { type: new GraphQLList(edge) },
            pageInfo: { type: new GraphQLNonNull(PAGE_INFO), resolve: (page) => page },
            totalCount: { type: new GraphQLNonNull(GraphQLInt), resolve: (page) => page.totalCount() }
        }
    });
}
