import { isFetchResponse, type Send } from './http.ts';
import { type Read, SharedReads } from './shared-reads.ts';
import { deepFreeze, stableJson } from './stable-json.ts';

/** A parsed document as `gql` gives it; opaque to components. */
export interface GraphQlDocument {
    readonly text: string;
}

export interface GraphQlError {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
}

/** `errors` may stand beside `data`: what could be answered is there, what could not is named. */
export interface GraphQlOutcome {
    readonly data: unknown;
    readonly errors: readonly GraphQlError[] | undefined;
}

/** What the wire gives a component; `refresh` from the first answer on. */
export interface GraphQlEmission extends GraphQlOutcome {
    readonly refresh?: () => Promise<void>;
}

export interface GraphQlOperation {
    readonly query: GraphQlDocument;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string | undefined;
}

export interface GraphQlData {
    readonly reads: SharedReads<GraphQlOutcome>;
    readonly read: (operation: GraphQlOperation) => Read<GraphQlOutcome>;
    /** Takes the answer to a request with this body before anybody asks for it. */
    readonly adopt: (body: string, answer: unknown) => void;
    readonly execute: (operation: GraphQlOperation) => Promise<GraphQlOutcome>;
}

/** REST bodies are arrays of `{ message }`, UI API bodies one `{ message }`. */
function messagesIn(body: unknown): string[] {
    return [body].flat().flatMap((part) => {
        const message = (part as { message?: unknown } | undefined)?.message;
        return typeof message === 'string' ? [message] : [];
    });
}

function refused(error: unknown): GraphQlOutcome {
    if (!isFetchResponse(error)) {
        throw error;
    }
    const messages = messagesIn(error.body);
    const texts = messages.length > 0 ? messages : [`${error.status} ${error.statusText}`];
    return { data: undefined, errors: texts.map((message) => ({ message, extensions: { status: error.status } })) };
}

function outcomeOf(answer: unknown): GraphQlOutcome {
    const { data, errors } = answer as { data?: unknown; errors?: readonly GraphQlError[] };
    return deepFreeze({ data: data ?? undefined, errors: errors && errors.length > 0 ? errors : undefined });
}

const PATH = '/graphql';

interface GraphQlBody {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName?: string | undefined;
}

function bodyOf({ query, variables = {}, operationName }: GraphQlOperation): GraphQlBody {
    return { query: query.text, variables, operationName };
}

function operationOf({ query, variables, operationName }: GraphQlBody): GraphQlOperation {
    return { query: { text: query }, variables, operationName };
}

export function createGraphQlData(send: Send, now: () => number): GraphQlData {
    async function execute(operation: GraphQlOperation): Promise<GraphQlOutcome> {
        try {
            return outcomeOf(await send({ method: 'POST', path: PATH, body: bodyOf(operation) }));
        } catch (error) {
            return refused(error);
        }
    }
    const reads = new SharedReads<GraphQlOutcome>(now);
    function read(operation: GraphQlOperation): Read<GraphQlOutcome> {
        const { query, variables = {}, operationName = '' } = operation;
        return {
            key: stableJson([query.text, variables, operationName]),
            request: () => ({ path: PATH, body: JSON.stringify(bodyOf(operation)) }),
            load: () => execute(operation),
            keep: ({ errors }) => errors === undefined
        };
    }
    return {
        reads,
        execute,
        read,
        adopt: (body, answer) => reads.adopt(read(operationOf(JSON.parse(body) as GraphQlBody)), outcomeOf(answer))
    };
}
