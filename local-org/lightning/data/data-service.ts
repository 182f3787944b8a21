import { createGraphQlData, type GraphQlData, type GraphQlOperation, type GraphQlOutcome } from './graphql.ts';
import type { ApiRequest, Send } from './http.ts';
import { createResourceData, type ResourceData } from './resources.ts';

/** Everything on the page that reads or writes the org's data goes through one of these. */
export interface DataService {
    readonly graphQl: GraphQlData;
    readonly resources: ResourceData;
    /** Runs a mutation; whatever was read before it is asked for again. */
    mutate(operation: GraphQlOperation): Promise<GraphQlOutcome>;
    /** Writes through the UI API; rejects with a FetchResponse. */
    write(request: ApiRequest): Promise<unknown>;
    /** Reads of these records, and GraphQL answers that mention them, are asked for again. */
    recordsChanged(recordIds: readonly string[]): Promise<void>;
    /** Everything that is watched is asked for again. */
    refreshAll(): Promise<void>;
}

/** Resources whose answers have records in them. */
const RECORD_PATH = /^\/ui-api\/(?:records|list-records|related-list-records|related-list-count)\//;

export function createDataService(send: Send, now: () => number = Date.now): DataService {
    const graphQl = createGraphQlData(send, now);
    const resources = createResourceData(send, now);

    /** The present answers may be old: no reply is awaited, because the writer need not wait for other readers. */
    function dataWritten(): void {
        void graphQl.reads.outdate(() => true);
        void resources.reads.outdate((path) => RECORD_PATH.test(path));
    }

    return {
        graphQl,
        resources,
        async mutate(operation) {
            const outcome = await graphQl.execute(operation);
            if (outcome.data !== undefined) {
                dataWritten();
            }
            return outcome;
        },
        async write(request) {
            const answer = await send(request);
            dataWritten();
            return answer;
        },
        async recordsChanged(recordIds) {
            const mentions = (text: string) => recordIds.some((id) => text.includes(id));
            await Promise.all([
                resources.reads.outdate(
                    (path, outcome) =>
                        RECORD_PATH.test(path) && (mentions(path) || mentions(JSON.stringify(outcome?.data ?? '')))
                ),
                graphQl.reads.outdate((key, outcome) => mentions(key) || mentions(JSON.stringify(outcome?.data ?? '')))
            ]);
        },
        async refreshAll() {
            await Promise.all([graphQl.reads.outdate(() => true), resources.reads.outdate(() => true)]);
        }
    };
}
