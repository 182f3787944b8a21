/** The GraphQL API: one resource, always 200; errors are in the answer. */
import { OrgError } from '../../errors.ts';
import { ok, route, type Reply, type RequestContext, type Route } from '../router.ts';
import { executeRequest, type GraphRequest } from './execute.ts';

export const routes: readonly Route[] = [route('POST', '/services/data/:version/graphql', graphql)];

function graphql(context: RequestContext): Reply {
    return ok(executeRequest(context.org, context.user, requestOf(context.body())));
}

/** @throws OrgError JSON_PARSER_ERROR when the body is not `{ query, variables?, operationName? }` */
function requestOf(body: unknown): GraphRequest {
    const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>;
    if (typeof query !== 'string') {
        throw new OrgError('JSON_PARSER_ERROR', 'The request body must have a query.');
    }
    const hasVariables = typeof variables === 'object' && variables !== null;
    return {
        query,
        variables: hasVariables ? (variables as Record<string, unknown>) : {},
        ...(typeof operationName === 'string' ? { operationName } : {})
    };
}
