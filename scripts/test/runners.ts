/**
 * The test runners of the project and how each one's report is counted. Reports are the runners' own JSON.
 */
export interface Count {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
}

export interface Runner {
    readonly name: string;
    readonly command: readonly string[];
    /** Where the runner writes its JSON report; absent for a check that passes or fails as a whole. */
    readonly report?: string;
    readonly count?: (report: unknown) => Count;
    readonly env?: Readonly<Record<string, string>>;
}

interface JestReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests?: number;
    readonly numFailedTestSuites: number;
    readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Jest and Vitest write the same report. A suite that could not be loaded has no test to fail: it counts as one failure. */
export function countJest(report: unknown): Count {
    const jest = report as JestReport;
    const unloaded = jest.testResults.filter(
        (suite) => suite.status === 'failed' && suite.assertionResults.length === 0
    );
    return {
        passed: jest.numPassedTests,
        failed: jest.numFailedTests + unloaded.length,
        skipped: jest.numPendingTests + (jest.numTodoTests ?? 0)
    };
}

interface PlaywrightReport {
    readonly stats: {
        readonly expected: number;
        readonly unexpected: number;
        readonly flaky: number;
        readonly skipped: number;
    };
    readonly errors: readonly unknown[];
}

/** A flaky test (failed, then passed on a retry) counts as failed: it is not trusted. */
export function countPlaywright(report: unknown): Count {
    const { stats, errors } = report as PlaywrightReport;
    return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + (stats.expected + stats.unexpected === 0 ? errors.length : 0),
        skipped: stats.skipped
    };
}

export const RUNNERS: readonly Runner[] = [
    { name: 'metadata', command: ['npm', 'run', '--silent', 'metadata:check'] },
    { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
    {
        name: 'components (Jest)',
        command: ['npx', 'sfdx-lwc-jest', '--', '--json', '--outputFile=test-results/jest.json', '--silent'],
        report: 'test-results/jest.json',
        count: countJest
    },
    {
        name: 'tools and local org (Vitest)',
        command: [
            'npx',
            'vitest',
            'run',
            '--reporter=default',
            '--reporter=json',
            '--outputFile.json=test-results/vitest.json'
        ],
        report: 'test-results/vitest.json',
        count: countJest
    },
    { name: 'deployable build, platform compiler', command: ['npm', 'run', '--silent', 'build'] },
    {
        name: 'browser (Playwright)',
        command: ['npx', 'playwright', 'test', '--reporter=list,json'],
        report: 'test-results/playwright.json',
        count: countPlaywright,
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/playwright.json' }
    }
];
