import {
    DirectiveLocation,
    GraphQLDirective,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLString,
    specifiedDirectives,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap
} from 'graphql';
import type { GraphContext } from '../context.ts';
import type { ConnectionValues } from '../query/page.ts';
import { rootConnection } from '../query/resolve.ts';
import { FIELD_TYPES } from '../types/object-info.ts';
import { aggregateQuery } from './aggregates.ts';
import type { Exposure } from './exposure.ts';
import { inputs, type Inputs } from './inputs.ts';
import { METADATA_FIELDS } from './metadata-fields.ts';
import { mutationType } from './mutations.ts';
import { recordTypes } from './records.ts';

/** Names the kind of a field for clients that keep answers; it changes nothing here. */
const CATEGORY = new GraphQLDirective({
    name: 'category',
    locations: [DirectiveLocation.FIELD],
    args: { name: { type: new GraphQLNonNull(GraphQLString) } }
});
/** Marks a field that is left out of the answer where the user has no access to it (API 65 and later). */
const OPTIONAL = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

/**
 * Salesforce's GraphQL schema for one set of objects, fields and rights. What the user may not see is not in it, so that
 * asking for it is a validation error like asking for something that does not exist.
 * Names as in Salesforce's shared schema.
 */
export function buildSchema(exposures: readonly Exposure[]): GraphQLSchema {
    const filters = inputs(exposures);
    const aggregate = { type: new GraphQLNonNull(aggregateQuery(exposures, filters)), resolve: () => ({}) };
    return schemaOf(exposures, filters, { aggregate, ...METADATA_FIELDS }, FIELD_TYPES);
}

/** The part of it that reads and writes records. */
export function buildRecordSchema(exposures: readonly Exposure[]): GraphQLSchema {
    return schemaOf(exposures, inputs(exposures), {}, []);
}

function schemaOf(
    exposures: readonly Exposure[],
    filters: Inputs,
    others: GraphQLFieldConfigMap<unknown, GraphContext>,
    unreached: readonly GraphQLObjectType[]
): GraphQLSchema {
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
        fields: { query: { type: new GraphQLNonNull(recordQuery), resolve: () => ({}) }, ...others }
    });
    const query = new GraphQLObjectType<unknown, GraphContext>({
        name: 'Query',
        fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } }
    });
    return new GraphQLSchema({
        query,
        mutation: mutationType(exposures, types.records),
        types: unreached,
        assumeValid: true,
        directives: [...specifiedDirectives, OPTIONAL, CATEGORY]
    });
}
