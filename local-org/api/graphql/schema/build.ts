import {
    DirectiveLocation,
    GraphQLDirective,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    specifiedDirectives,
    type GraphQLFieldConfig
} from 'graphql';
import type { GraphContext } from '../context.ts';
import type { ConnectionValues } from '../query/page.ts';
import { rootConnection } from '../query/resolve.ts';
import type { Exposure } from './exposure.ts';
import { inputs } from './inputs.ts';
import { mutationType } from './mutations.ts';
import { recordTypes } from './records.ts';

/** Marks a field that is left out of the answer where the user has no access to it (API 65 and later). */
const OPTIONAL = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

/**
 * Salesforce's GraphQL schema for one set of objects, fields and rights. What the user may not see is not in it, so that
 * asking for it is a validation error like asking for something that does not exist.
 * Names as in Salesforce's shared schema; `aggregate`, `objectInfos` and `relatedListByName` are not offered.
 */
export function buildSchema(exposures: readonly Exposure[]): GraphQLSchema {
    const types = recordTypes(exposures, inputs(exposures));
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
        fields: { query: { type: new GraphQLNonNull(recordQuery), resolve: () => ({}) } }
    });
    const query = new GraphQLObjectType<unknown, GraphContext>({
        name: 'Query',
        fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } }
    });
    return new GraphQLSchema({
        query,
        mutation: mutationType(exposures, types.records),
        assumeValid: true,
        directives: [...specifiedDirectives, OPTIONAL]
    });
}
