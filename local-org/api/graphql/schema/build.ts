import {
    DirectiveLocation,
    GraphQLDirective,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    specifiedDirectives,
    type GraphQLFieldConfig
} from 'graphql';
import type { GraphContext } from '../context.ts';
import { objectInfos, type AskedInfos } from '../object-info/resolve.ts';
import type { ConnectionValues } from '../query/page.ts';
import { rootConnection } from '../query/resolve.ts';
import { FIELD_TYPES, OBJECT_INFO } from '../types/object-info.ts';
import { aggregateQuery } from './aggregates.ts';
import type { Exposure } from './exposure.ts';
import { inputs } from './inputs.ts';
import { mutationType } from './mutations.ts';
import { recordTypes } from './records.ts';

/** Names the kind of a field for clients that keep answers; it changes nothing here. */
const CATEGORY = new GraphQLDirective({
    name: 'category',
    locations: [DirectiveLocation.FIELD],
    args: { name: { type: new GraphQLNonNull(GraphQLString) } }
});
const OBJECT_INFO_INPUT = new GraphQLInputObjectType({
    name: 'ObjectInfoInput',
    fields: {
        apiName: { type: new GraphQLNonNull(GraphQLString) },
        recordTypeIDs: { type: new GraphQLList(new GraphQLNonNull(GraphQLID)) },
        fieldNames: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) }
    }
});
/** Source: GraphQL API guide, "Get Object Metadata". */
const OBJECT_INFOS: GraphQLFieldConfig<unknown, GraphContext> = {
    type: new GraphQLList(OBJECT_INFO),
    args: {
        apiNames: { type: new GraphQLList(GraphQLString) },
        objectInfoInputs: { type: new GraphQLList(new GraphQLNonNull(OBJECT_INFO_INPUT)) },
        locale: { type: GraphQLString }
    },
    resolve: (_source, asked, context) => objectInfos(asked as AskedInfos, context)
};

/** Marks a field that is left out of the answer where the user has no access to it (API 65 and later). */
const OPTIONAL = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

/**
 * Salesforce's GraphQL schema for one set of objects, fields and rights. What the user may not see is not in it, so that
 * asking for it is a validation error like asking for something that does not exist.
 * Names as in Salesforce's shared schema.
 */
export function buildSchema(exposures: readonly Exposure[]): GraphQLSchema {
    const filters = inputs(exposures);
    const types = recordTypes(exposures, filters);
    const roots = exposures.map(({ object }): [string, GraphQLFieldConfig<unknown, GraphContext>] => [
        object.apiName,
        {
            type: types.connections.get(object.apiName) as GraphQLObjectType,
            args: types.rootArguments(object.apiName),
            resolve: (_source, values, context, info) =>
                rootConnection(object, values as ConnectionValues, context, info)
        }
    ]);
    const recordQuery = new GraphQLObjectType<unknown, GraphContext>({
        name: 'RecordQuery',
        fields: Object.fromEntries(roots)
    });
    const uiapi = new GraphQLObjectType<unknown, GraphContext>({
        name: 'UIAPI',
        fields: {
            query: { type: new GraphQLNonNull(recordQuery), resolve: () => ({}) },
            aggregate: { type: new GraphQLNonNull(aggregateQuery(exposures, filters)), resolve: () => ({}) },
            objectInfos: OBJECT_INFOS
        }
    });
    const query = new GraphQLObjectType<unknown, GraphContext>({
        name: 'Query',
        fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } }
    });
    return new GraphQLSchema({
        query,
        mutation: mutationType(exposures, types.records),
        types: FIELD_TYPES,
        assumeValid: true,
        directives: [...specifiedDirectives, OPTIONAL, CATEGORY]
    });
}
