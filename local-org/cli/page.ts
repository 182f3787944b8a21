import { buildPage } from '../lightning/vite/build.ts';

interface PageFlags {
    readonly source?: readonly string[];
    readonly out: string;
}

/** Builds the page where its inputs have changed; says which and how long it took on standard error. */
export async function page({ source = ['force-app'], out }: PageFlags): Promise<void> {
    const started = performance.now();
    const { skipped } = await buildPage({ sources: source, outDir: out });
    if (!skipped)
        console.error(`Built the page into ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
