import { readFileSync } from 'node:fs';

/**
 * What of a flow the local org runs: structure of the Metadata API to its elements, each with the type of its content, the
 * values it may have, or `unread` where nothing depends on it.
 */
export type FlowElements = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** The table the local org itself reads. */
export function flowElements(): FlowElements {
    const file = new URL('../../../local-org/flow/supported.json', import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as FlowElements;
}
