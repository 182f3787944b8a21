import { expect, test } from '@playwright/test';
import { readManifest } from './support/page-build.ts';

const LIMIT_KILOBYTES = 60;

/** What the record page of accounts places. */
const PANELS = ['c/callSequenceCard', 'c/engagementTimeline', 'c/sharedPlanPanel'];

test('our own code of the account page is at most sixty kilobytes, compressed', () => {
    const { chunks, components } = readManifest();
    const files = new Set(PANELS.flatMap((panel) => components[panel] ?? []));
    const own = chunks.filter((chunk) => chunk.kind === 'own' && files.has(chunk.file));
    const bytes = own.reduce((sum, chunk) => sum + chunk.gzipBytes, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(LIMIT_KILOBYTES * 1000);
});
