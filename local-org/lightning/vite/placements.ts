import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundles.ts';

const SUFFIX = '.flexipage-meta.xml';
const COMPONENT = /<componentName>\s*([^<\s]+)\s*<\/componentName>/g;

/** Components of one Lightning page, by their module name (`c/sharedPlanPanel`). */
export type Placement = ReadonlySet<string>;

function componentsIn(file: string): Placement {
    const names = [...readFileSync(file, 'utf8').matchAll(COMPONENT)].map(([, name = '']) => name);
    return new Set(names.map((name) => (name.includes(':') ? name.replace(':', '/') : `c/${name}`)));
}

/** What the Lightning pages under the given source folders show, page by page. */
export function findPlacements(sources: readonly string[]): Placement[] {
    return sources
        .flatMap((source) => readdirSync(source, { withFileTypes: true, recursive: true }))
        .filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX) && !entry.parentPath.includes('node_modules'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map(componentsIn);
}

/** The bundles in groups of those that are on the same pages, so that a page fetches each group whole. */
export function groupByPlacement(bundles: readonly Bundle[], placements: readonly Placement[]): Bundle[][] {
    const keyOf = ({ module }: Bundle) => placements.map((placement) => placement.has(module)).join();
    const keys = [...new Set(bundles.map(keyOf))];
    return keys.map((key) => bundles.filter((bundle) => keyOf(bundle) === key));
}
