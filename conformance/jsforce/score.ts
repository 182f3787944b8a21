/** Tests that talk to an org, counted; the rest of the suite needs none. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Status, TestOutcome } from './suite.ts';

/** Files of the suite whose tests answer themselves. */
const OFFLINE: ReadonlySet<string> = new Set([
    'body-size.test.ts',
    'cache.test.ts',
    'connection-session.test.ts',
    'http-api.test.ts',
    'jwt-util.test.ts',
    'oauth2.test.ts',
    'query-pagination.mock.test.ts',
    'soql-builder.test.ts'
]);

const BASELINE = new URL('baseline.json', import.meta.url);

/** What a run has to reach: tests that talk to an org and passed. */
export interface Baseline {
    readonly version: string;
    readonly passed: number;
}

export function talksToOrg({ file }: TestOutcome): boolean {
    return !OFFLINE.has(file);
}

export function count(outcomes: readonly TestOutcome[], wanted: Status): number {
    return outcomes.filter(({ status }) => status === wanted).length;
}

export function readBaseline(): Baseline {
    return JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
}

export function writeBaseline(baseline: Baseline): void {
    writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 4)}\n`);
}
