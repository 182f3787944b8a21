/** Runs the suite with the copy's own Jest and reads what it reports. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SuiteCopy } from './copy.ts';

export type Status = 'passed' | 'failed' | 'skipped';

export interface TestOutcome {
    /** e.g. `query.test.ts`. */
    readonly file: string;
    readonly name: string;
    readonly status: Status;
    /** First lines of the failure; empty for others. */
    readonly failure: string;
}

interface JestAssertion {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
}

interface JestReport {
    readonly testResults: readonly {
        readonly name: string;
        readonly message: string;
        readonly assertionResults: readonly JestAssertion[];
    }[];
}

export interface Target {
    readonly instanceUrl: string;
    readonly accessToken: string;
}

/** A file whose tests another file runs again because it imports a function of it. */
const IMPORTED = /from '\.\/(?<name>[\w-]+\.test)'/u;
const COLOURS = new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'gu');

/** `filters` are parts of file names; none means the whole suite. Throws where Jest leaves no report or a file does not load. */
export async function runSuite(
    { folder }: SuiteCopy,
    { instanceUrl, accessToken }: Target,
    report: string,
    filters: readonly string[]
): Promise<TestOutcome[]> {
    const jest = spawn(
        process.execPath,
        [
            join('node_modules', 'jest', 'bin', 'jest.js'),
            '--forceExit',
            '--maxWorkers=2',
            '--json',
            `--outputFile=${report}`,
            ...filters
        ],
        {
            cwd: folder,
            env: { ...process.env, CI: '', SF_LOGIN_URL: instanceUrl, SF_ACCESS_TOKEN: accessToken },
            stdio: 'ignore'
        }
    );
    await new Promise<void>((settle) => jest.once('exit', () => settle()));
    return outcomesOf(JSON.parse(readFileSync(report, 'utf8')) as JestReport);
}

function outcomesOf({ testResults }: JestReport): TestOutcome[] {
    const byFile = new Map(testResults.map((result) => [basename(result.name), result]));
    return testResults
        .toSorted((one, other) => one.name.localeCompare(other.name))
        .flatMap(({ name, message, assertionResults }) => {
            const imported = IMPORTED.exec(readFileSync(name, 'utf8'))?.groups?.['name'];
            const foreign = new Set(byFile.get(`${imported}.ts`)?.assertionResults.map(({ fullName }) => fullName));
            return assertionResults.length === 0
                ? notRun(name, message)
                : assertionResults
                      .filter(({ fullName }) => !foreign.has(fullName))
                      .map((result) => outcomeOf(basename(name), result));
        });
}

/** A file whose process ended before it could report: its tests, told from its text. */
function notRun(path: string, message: string): TestOutcome[] {
    const titles = [...readFileSync(path, 'utf8').matchAll(/\bit\(\s*(?<quote>['"`])(?<title>.*?)\k<quote>/gu)];
    return titles.map(({ groups }) => ({
        file: basename(path),
        name: groups?.['title'] ?? '',
        status: 'failed',
        failure: message.replaceAll(COLOURS, '')
    }));
}

function outcomeOf(file: string, { fullName, status, failureMessages }: JestAssertion): TestOutcome {
    const kind: Status = status === 'passed' || status === 'failed' ? status : 'skipped';
    return { file, name: fullName, status: kind, failure: failureMessages.join('\n').replaceAll(COLOURS, '') };
}
