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
}

export function createResourceData(send: Send, now: () => number): ResourceData {
    async function load(path: string): Promise<ResourceOutcome> {
        try {
            return { data: deepFreeze(await send({ method: 'GET', path })), error: undefined };
        } catch (error) {
            if (!isFetchResponse(error)) {
                throw error;
            }
            return { data: undefined, error: deepFreeze(error) };
        }
    }
    return {
        reads: new SharedReads(now),
        read: (path) => ({ key: path, load: () => load(path), keep: ({ error }) => error === undefined })
    };
}
