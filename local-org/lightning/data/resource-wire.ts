import { pageData } from './page-data.ts';
import type { ResourceOutcome } from './resources.ts';
import { wireAdapter } from './wire-adapter.ts';

/** The wire of a UI API resource, emitting `{ data, error }`; it waits while `pathOf` gives no path. */
export function resourceWire<Config>(pathOf: (config: Config) => string | undefined) {
    return wireAdapter<Config, ResourceOutcome, ResourceOutcome>({
        initial: { data: undefined, error: undefined },
        reads: pageData.resources.reads,
        read: (config) => {
            const path = pathOf(config);
            return path === undefined ? undefined : pageData.resources.read(path);
        },
        emission: (outcome) => outcome
    });
}
