/**
 * Runs jsforce's own test suite against a local org in memory: `npm run conformance:jsforce`. The suite comes from a copy outside this
 * repository, named by JSFORCE_SOURCE. Writes `docs/reference/conformance.md`, prints `N passed, N failed, N skipped` of the tests that
 * talk to an org, and fails where fewer pass than were locked, or where nothing is known about a test that did not.
 *
 *     tsx conformance/jsforce/index.ts [--lock] [--log] [part of a file name …]
 *
 * `--lock` raises what the next run has to reach. With parts of file names only these files run, and nothing is written or compared.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Connection } from 'jsforce';
import { format, resolveConfig } from 'prettier';
import { startEmptyOrg } from '../../e2e/clients/org.ts';
import { suiteCopy, type SuiteCopy } from './copy.ts';
import { readReasons, readShapeOnly, reasonOf } from './findings.ts';
import { deployPackage, type DeployedPackage } from './package.ts';
import { conformancePage } from './page.ts';
import { createRecords } from './records.ts';
import { count, readBaseline, talksToOrg, writeBaseline } from './score.ts';
import { runSuite, type TestOutcome } from './suite.ts';

const PAGE = 'docs/reference/conformance.md';

interface Flags {
    readonly lock: boolean;
    readonly log: boolean;
    readonly files: readonly string[];
}

interface Played {
    readonly deployed: DeployedPackage;
    readonly outcomes: readonly TestOutcome[];
}

async function play(copy: SuiteCopy, { files, log }: Flags): Promise<Played> {
    const folder = mkdtempSync(join(tmpdir(), 'jsforce-conformance-'));
    const told = (text: string): unknown => log && process.stderr.write(text);
    const org = await startEmptyOrg(join(folder, 'data'), told, ['--memory']);
    try {
        const { accessToken, instanceUrl } = org;
        const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
        const deployed = await deployPackage(connection, copy.folder);
        const { user_id: ownerId } = await connection.identity();
        await createRecords(connection, ownerId);
        return { deployed, outcomes: await runSuite(copy, org, join(folder, 'report.json'), files) };
    } finally {
        await org.stop();
        rmSync(folder, { recursive: true, force: true });
    }
}

async function writePage(text: string): Promise<void> {
    const options = await resolveConfig(PAGE);
    writeFileSync(PAGE, await format(text, { ...options, filepath: PAGE }));
}

/** Complaints about the run as a whole. */
function complaints(outcomes: readonly TestOutcome[], unexplained: readonly TestOutcome[]): string[] {
    const { passed } = readBaseline();
    const reached = count(outcomes.filter(talksToOrg), 'passed');
    return [
        ...unexplained.map(({ failure, file, name }) => `No reason is known: ${file}: ${name}\n${failure}`),
        ...(reached < passed ? [`${reached} tests passed, fewer than the ${passed} that are locked.`] : [])
    ];
}

async function run(flags: Flags): Promise<number> {
    const copy = suiteCopy(process.env);
    const { deployed, outcomes } = await play(copy, flags);
    const reasons = readReasons();
    const open = outcomes.filter(({ status }) => status !== 'passed');
    const unexplained = open.filter((outcome) => reasonOf(outcome, reasons) === undefined);
    const online = outcomes.filter(talksToOrg);
    const reached = count(online, 'passed');
    const isWhole = flags.files.length === 0;
    if (isWhole) {
        await writePage(
            conformancePage({ version: copy.version, outcomes, deployed, reasons, shapeOnly: readShapeOnly() })
        );
    } else {
        open.forEach(({ failure, file, name, status }) => console.log(`${status} ${file}: ${name}\n${failure}\n`));
    }
    if (isWhole && flags.lock && reached > readBaseline().passed) {
        writeBaseline({ version: copy.version, passed: reached });
    }
    const found = isWhole ? complaints(outcomes, unexplained) : [];
    found.forEach((complaint) => console.error(complaint));
    console.log(`${reached} passed, ${count(online, 'failed')} failed, ${count(online, 'skipped')} skipped`);
    return found.length > 0 ? 1 : 0;
}

const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { lock: { type: 'boolean', default: false }, log: { type: 'boolean', default: false } }
});
try {
    process.exitCode = await run({ ...values, files: positionals });
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
}
