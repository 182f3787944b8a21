/** The real `sf` CLI of this project's dev dependencies, with a home of its own and nothing sent anywhere else. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const CLI = resolve('node_modules/@salesforce/cli/bin/run.js');
const LONGEST_MILLISECONDS = 120_000;

export interface CliRun {
    /** undefined when the command was ended because it took too long. */
    readonly exitCode: number | undefined;
    readonly milliseconds: number;
    readonly stdout: string;
    readonly stderr: string;
}

export type Sf = (parameters: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<CliRun>;

/** `home` holds the CLI's log-ins and settings. */
export function sfIn(home: string): Sf {
    return (parameters, environment = {}) =>
        new Promise((settle) => {
            const started = performance.now();
            const child = spawn(process.execPath, [CLI, ...parameters], {
                stdio: ['ignore', 'pipe', 'pipe'],
                timeout: LONGEST_MILLISECONDS,
                env: {
                    PATH: process.env['PATH'],
                    HOME: home,
                    SF_DISABLE_TELEMETRY: 'true',
                    SF_AUTOUPDATE_DISABLE: 'true',
                    SF_SKIP_NEW_VERSION_CHECK: 'true',
                    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
                    SF_HIDE_RELEASE_NOTES: 'true',
                    FORCE_COLOR: '0',
                    ...environment
                }
            });
            const output = { stdout: '', stderr: '' };
            child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
            child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
            child.on('close', (code) =>
                settle({ exitCode: code ?? undefined, milliseconds: performance.now() - started, ...output })
            );
        });
}

/** What `--json` printed under `result`. */
export function jsonResult(run: CliRun): unknown {
    return (JSON.parse(run.stdout) as { readonly result: unknown }).result;
}
