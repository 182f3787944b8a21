import type { FlexiPageSchema } from '../../metadata/schema.ts';
import type { PageChunk, PageManifest } from '../vite/manifest.ts';

/** All scripts but those of components that are on other pages only; the largest first, because to parse it takes longest. */
export function scriptsOf(flexiPage: FlexiPageSchema | null, { chunks, components, early }: PageManifest): PageChunk[] {
    const placed = flexiPage?.regions.flatMap((region) => region.components) ?? [];
    const here = new Set(placed.flatMap(({ name }) => components[name.replace(':', '/')] ?? []));
    const ofComponents = new Set(Object.values(components).flat());
    return chunks
        .filter(({ file, initial }) => file !== early && (initial || here.has(file) || !ofComponents.has(file)))
        .sort((left, right) => right.bytes - left.bytes);
}
