import { expect, test } from '@playwright/test';
import { readManifest } from './support/page-build.ts';

const LIMIT_KILOBYTES = 60;

test('our own code of the page is at most sixty kilobytes, compressed', () => {
    const own = readManifest().chunks.filter((chunk) => chunk.kind === 'own');
    const bytes = own.reduce((sum, chunk) => sum + chunk.gzipBytes, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(LIMIT_KILOBYTES * 1000);
});
