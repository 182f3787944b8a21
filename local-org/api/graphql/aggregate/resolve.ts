import { getNamedType, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import type { GraphContext } from '../context.ts';
import { readAggregate, type AggregateConnection, type AggregateValues } from './read.ts';

/** Resolver of an object below `uiapi { aggregate { … } }`. */
export function aggregateConnection(
    object: ObjectSchema,
    values: AggregateValues,
    context: GraphContext,
    info: GraphQLResolveInfo
): AggregateConnection {
    return readAggregate(object, getNamedType(info.returnType) as GraphQLObjectType, values, context, info);
}
