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
    /** Takes an answer that was asked for before anybody read it. */
    adopt(path: string, answer: unknown, pending: Promise<unknown>): void;
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
        request: { path },
        load: () => load(path),
        keep: ({ error }) => error === undefined
    });
    return {
        reads,
        read,
        adopt: (path, answer, pending) =>
            reads.adopt(read(path), answer === undefined ? pending.then(outcomeOf) : outcomeOf(answer))
    };
}
