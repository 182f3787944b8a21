import type { GraphQlDocument, GraphQlEmission, GraphQlOperation, GraphQlOutcome } from '../../../data/graphql.ts';
import { pageData } from '../../../data/page-data.ts';
import { wireAdapter } from '../../../data/wire-adapter.ts';

interface GraphQlConfig extends Omit<GraphQlOperation, 'query'> {
    readonly query?: GraphQlDocument;
}

function isDocument(value: unknown): value is GraphQlDocument {
    return typeof value === 'object' && value !== null && 'text' in value;
}

/** Parses a document; other documents, numbers and strings may stand in it. */
export function gql(parts: TemplateStringsArray, ...insertions: readonly unknown[]): GraphQlDocument {
    const texts = insertions.map((insertion) => (isDocument(insertion) ? insertion.text : String(insertion)));
    return Object.freeze({ text: String.raw({ raw: parts }, ...texts) });
}

/** A reactive `variables` that is undefined holds the wire back, as an undefined `query` does. */
function isComplete(config: GraphQlConfig): config is GraphQlOperation {
    return config.query !== undefined && (!('variables' in config) || config.variables !== undefined);
}

export const graphql = wireAdapter<GraphQlConfig, GraphQlEmission, GraphQlOutcome>({
    initial: { data: undefined, errors: undefined },
    reads: pageData.graphQl.reads,
    read: (config) => (isComplete(config) ? pageData.graphQl.read(config) : undefined),
    emission: ({ data, errors }, refresh) => ({ data, errors, refresh })
});

/** Runs a mutation. Never rejects for a refusal: look at `errors` even where `data` is there. */
export function executeMutation(operation: GraphQlOperation): Promise<GraphQlOutcome> {
    return pageData.mutate(operation);
}
