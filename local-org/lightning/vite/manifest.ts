import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MANIFEST_FILE = 'manifest.json';

/** A script of the built page. Sizes are bytes. */
export interface PageChunk {
    readonly file: string;
    /** `own`: compiled from the given sources; `platform`: what an org would bring along. */
    readonly kind: 'own' | 'platform';
    /** False: fetched when first needed. */
    readonly initial: boolean;
    readonly bytes: number;
    readonly gzipBytes: number;
    /** Custom labels that its modules import, sorted. */
    readonly labels: readonly string[];
}

/** What `buildPage` leaves in `manifest.json`; file names are relative to the output folder. */
export interface PageManifest {
    readonly inputHash: string;
    /** The script that runs first, before the style sheets and without waiting for the others. */
    readonly early: string;
    /** The scripts that start by themselves, in their order. */
    readonly entries: readonly string[];
    readonly styles: readonly string[];
    readonly chunks: readonly PageChunk[];
    /** The scripts of each bundle that an admin can place on a page, by its name (`c/sharedPlanPanel`). */
    readonly components: Readonly<Record<string, readonly string[]>>;
}

/** The manifest of an earlier build, or undefined when there is none that can be read. */
export function readManifest(outDir: string): PageManifest | undefined {
    try {
        return JSON.parse(readFileSync(join(outDir, MANIFEST_FILE), 'utf8')) as PageManifest;
    } catch {
        return undefined;
    }
}
