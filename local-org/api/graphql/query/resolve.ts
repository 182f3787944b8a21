import { getNamedType, GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { unsupported } from '../../../errors.ts';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import type { GraphContext, RecordNode } from '../context.ts';
import { readConnection } from './connection.ts';
import type { Connection, ConnectionValues } from './page.ts';

/** Resolver of an object below `uiapi { query { … } }`. */
export function rootConnection(
    object: ObjectSchema,
    values: ConnectionValues,
    context: GraphContext,
    info: GraphQLResolveInfo
): Connection {
    return readConnection(object, getNamedType(info.returnType) as GraphQLObjectType, values, context, info);
}

/** Resolver of a child relationship: its page was read with the page of its parents. */
export function childrenOf({ children, isMutationResult }: RecordNode, info: GraphQLResolveInfo): Connection {
    refuseInMutation(isMutationResult, info);
    const connection = children?.get(String(info.path.key));
    if (!connection) {
        throw unsupported(`the GraphQL child relationship ${info.fieldName} below a parent relationship`);
    }
    return connection;
}

/** Resolver of a parent relationship. */
export function parentNode(
    { row, isMutationResult }: RecordNode,
    name: string,
    info: GraphQLResolveInfo
): RecordNode | null {
    refuseInMutation(isMutationResult, info);
    const parent = row.values[name];
    return typeof parent === 'object' && parent !== null && 'type' in parent ? { row: parent } : null;
}

/** Relationships of a record just written cannot be read in the same request (GraphQL API guide, "Mutations Schema"). */
function refuseInMutation(isMutationResult: boolean | undefined, { fieldName }: GraphQLResolveInfo): void {
    if (isMutationResult) {
        throw new GraphQLError(`${fieldName} is not currently available in mutation results`);
    }
}
