import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './e2e/support/browser.ts';

export default defineConfig({
    testDir: 'e2e',
    testMatch: '**/*.spec.ts',
    outputDir: 'test-results/browser',
    globalSetup: './e2e/support/global-setup.ts',
    workers: 1,
    retries: 0,
    timeout: 60_000,
    use: {
        viewport: { width: 1280, height: 900 },
        trace: 'retain-on-failure',
        launchOptions: await browserLaunchOptions()
    }
});
