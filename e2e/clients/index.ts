/**
 * Runs the real `sf` CLI against an empty local org: `npx tsx e2e/clients/index.ts`. Prints a line per command with its time and exit
 * code and ends with `N passed, N failed`. Build the deployed source first: `node scripts/build/force-app.ts`. `--log` also prints
 * the requests of every command.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientFiles } from './files.ts';
import { startEmptyOrg } from './org.ts';
import { lookAtPage } from './page.ts';
import { sfIn, type CliRun } from './sf.ts';
import { STEPS, type Step, type World } from './steps.ts';

const SHOWN_LINES = 15;

function complaint(run: CliRun, step: Step, world: World): string | undefined {
    const expected = step.exitCode ?? 0;
    if (run.exitCode !== expected) {
        const output = `${run.stdout}\n${run.stderr}`.trim().split('\n').slice(-SHOWN_LINES).join('\n');
        return `The exit code is ${run.exitCode ?? 'none'}, not ${expected}.\n${output}`;
    }
    try {
        step.check?.(run, world);
        return undefined;
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

async function showPage(folder: string): Promise<number> {
    const started = performance.now();
    const outcome: unknown = await lookAtPage(join(folder, 'data'), join(folder, 'page')).catch(
        (error: unknown) => error
    );
    const time = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    console.log(`${outcome ? 'FAIL' : 'ok  '} ${time} s          the page of the org after a restart`);
    if (outcome) console.log(outcome);
    return outcome ? 1 : 0;
}

async function run(folder: string): Promise<number> {
    const requests: string[] = [];
    const org = await startEmptyOrg(join(folder, 'data'), (text) => requests.push(text));
    const world: World = { org, files: clientFiles(join(folder, 'files')), known: new Map() };
    mkdirSync(join(folder, 'home'));
    const sf = sfIn(join(folder, 'home'));
    const started = performance.now();
    let failed = 0;
    for (const step of STEPS) {
        const parameters = typeof step.parameters === 'function' ? step.parameters(world) : step.parameters;
        requests.length = 0;
        const outcome = await sf(parameters, step.environment?.(world));
        const problem = complaint(outcome, step, world);
        failed += problem === undefined ? 0 : 1;
        const time = (outcome.milliseconds / 1000).toFixed(1).padStart(5);
        const command = parameters.map((word) => (/\s/u.test(word) ? JSON.stringify(word) : word)).join(' ');
        console.log(
            `${problem === undefined ? 'ok  ' : 'FAIL'} ${time} s  exit ${outcome.exitCode ?? '-'}  sf ${command}`
        );
        if (problem !== undefined || process.argv.includes('--log')) {
            console.log(
                [...(problem === undefined ? [] : [problem]), ...requests].join('\n').replaceAll(/^/gmu, '       ')
            );
        }
    }
    await org.stop();
    failed += await showPage(folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${STEPS.length + 1 - failed} passed, ${failed} failed in ${seconds} s`);
    return failed;
}

if (!existsSync('build/force-app')) {
    console.error('There is no build/force-app to deploy. Run: node scripts/build/force-app.ts');
    process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'local-org-clients-'));
try {
    process.exitCode = (await run(folder)) === 0 ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
