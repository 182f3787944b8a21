import type { UnsupportedMetadata } from '../metadata/schema.ts';

const MOST_NAMED = 3;

/** A line per kind of metadata that the org reads past, with its number and the first files. */
export function unsupportedSummary(unsupported: readonly UnsupportedMetadata[]): string[] {
    const kinds = [...new Set(unsupported.map(({ what }) => what))].sort();
    return kinds.map((kind) => {
        const files = unsupported.filter(({ what }) => what === kind).map(({ file }) => file.split('/').at(-1) ?? file);
        const rest = files.length > MOST_NAMED ? ', …' : '';
        return `Not acted on: ${kind} (${files.length}): ${files.slice(0, MOST_NAMED).join(', ')}${rest}`;
    });
}
