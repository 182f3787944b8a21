import { execute, type ExecutionResult } from 'graphql';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { GraphContext } from './context.ts';
import { check, schemaFor } from './document/compiled.ts';
import { errorView, executionErrors, requestErrors, type ErrorView } from './errors.ts';

export interface GraphRequest {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
}

export interface GraphAnswer {
    readonly data: unknown;
    readonly errors: readonly ErrorView[];
}

/** Answers one GraphQL request of a user. Synchronous: a mutation is one uninterrupted piece of work. */
export function executeRequest(org: Org, user: UserContext, request: GraphRequest): GraphAnswer {
    const compiled = schemaFor(org, user);
    const { schema, document, errors } = check(compiled, request.query);
    if (!document || errors.length > 0) {
        return { data: {}, errors: requestErrors(errors) };
    }
    const contextValue: GraphContext = { org, user, sentVariables: request.variables };
    const result = execute({
        schema,
        document,
        contextValue,
        variableValues: request.variables,
        ...(request.operationName === undefined ? {} : { operationName: request.operationName })
    });
    return result instanceof Promise
        ? { data: null, errors: [errorView('The request did not complete.', 'ExecutionAborted')] }
        : answerOf(result);
}

/** Without data nothing ran: the variables or the operation name do not fit the document. */
function answerOf({ data, errors = [] }: ExecutionResult): GraphAnswer {
    return data === undefined ? { data: {}, errors: requestErrors(errors) } : { data, errors: executionErrors(errors) };
}
