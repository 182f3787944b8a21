import { executeMutation, type GraphQLError, type ParsedDocument } from 'lightning/graphql';

/** A mutation that the server refused; `errors` are its GraphQL errors, at least one. */
export class MutationError extends Error {
    readonly errors: readonly GraphQLError[];

    constructor(errors: readonly GraphQLError[]) {
        super(errors.map(({ message }) => message).join(' '));
        this.name = 'MutationError';
        this.errors = errors;
    }
}

/**
 * Runs one mutation document, which the server treats as one transaction.
 * @throws MutationError when the answer carries errors, also when it carries data beside them.
 */
export async function mutate<Data>(query: ParsedDocument, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await executeMutation<Data>({ query, variables });
    if (errors?.length || !data) {
        throw new MutationError(errors ?? []);
    }
    return data;
}
