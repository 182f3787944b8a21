import { type FetchResponse, isFetchResponse, type Send } from './http.ts';
import { type Read, SharedReads } from './shared-reads.ts';
import { deepFreeze } from './stable-json.ts';

/** What a UI API resource gave: `data` or `error`, never both. */
export interface ResourceOutcome {
    readonly data: unknown;
    readonly error: FetchResponse | undefined;
}

export interface ResourceData {
    readonly reads: SharedReads<ResourceOutcome>;
    /** A GET below the API root; its path is its key. */
    read(path: string): Read<ResourceOutcome>;
    /** Takes the answer to a GET of that path before anybody asks for it. */
    adopt(path: string, answer: unknown): void;
}

export function createResourceData(send: Send, now: () => number): ResourceData {
    async function load(path: string): Promise<ResourceOutcome> {
        try {
            return outcomeOf(await send({ method: 'GET', path }));
        } catch (error) {
            if (!isFetchResponse(error)) {
                throw error;
            }
            return { data: undefined, error: deepFreeze(error) };
        }
    }
    const outcomeOf = (answer: unknown): ResourceOutcome => ({ data: deepFreeze(answer), error: undefined });
    const reads = new SharedReads<ResourceOutcome>(now);
    const read = (path: string): Read<ResourceOutcome> => ({
        key: path,
        request: () => ({ path }),
        load: () => load(path),
        keep: ({ error }) => error === undefined
    });
    return {
        reads,
        read,
        adopt: (path, answer) => reads.adopt(read(path), outcomeOf(answer))
    };
}
