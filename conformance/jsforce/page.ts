/** `docs/reference/conformance.md`: totals, a table per file, and the reason of each test that did not pass. */
import { isShapeOnly, type Reason, reasonOf } from './findings.ts';
import type { DeployedPackage } from './package.ts';
import { count, talksToOrg } from './score.ts';
import type { TestOutcome } from './suite.ts';

export interface Run {
    readonly version: string;
    readonly outcomes: readonly TestOutcome[];
    readonly deployed: DeployedPackage;
    readonly reasons: readonly Reason[];
    readonly shapeOnly: Readonly<Record<string, readonly string[]>>;
}

const HEADER = ['File', 'Tests', 'Passed', 'of these on stored data', 'Failed', 'Skipped'];

function table(rows: readonly (readonly (string | number)[])[]): string {
    const [header = [], ...body] = rows;
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map((_cell, column) => (column === 0 ? '---' : '--:'))), ...body.map(line)].join(
        '\n'
    );
}

function numbers(outcomes: readonly TestOutcome[], { shapeOnly }: Run): number[] {
    const passed = outcomes.filter(({ status }) => status === 'passed');
    const stored = passed.filter((outcome) => talksToOrg(outcome) && !isShapeOnly(outcome, shapeOnly));
    return [outcomes.length, passed.length, stored.length, count(outcomes, 'failed'), count(outcomes, 'skipped')];
}

function byFile(run: Run, outcomes: readonly TestOutcome[]): string {
    const files = [...new Set(outcomes.map(({ file }) => file))];
    const rows = files.map((file) => [
        file,
        ...numbers(
            outcomes.filter((one) => one.file === file),
            run
        )
    ]);
    return table([HEADER, ...rows, ['**Together**', ...numbers(outcomes, run)]]);
}

function escaped(text: string): string {
    return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');
}

function notPassed({ outcomes, reasons }: Run): string {
    const rows = outcomes
        .filter(({ status }) => status !== 'passed')
        .map((outcome) => [
            outcome.file.replace('.test.ts', ''),
            escaped(outcome.name),
            outcome.status,
            escaped(reasonOf(outcome, reasons) ?? '')
        ]);
    return [
        '| File | Test | Outcome | Reason |',
        '| --- | --- | --- | --- |',
        ...rows.map((cells) => `| ${cells.join(' | ')} |`)
    ].join('\n');
}

function setUp({ deployed }: Run): string {
    const refused = deployed.refused.map(({ fullName, problem }) => `- \`${fullName}\`: ${problem}`);
    return [
        `Deployed of the suite's own package: ${deployed.taken.map((name) => `\`${name}\``).join(', ')}.`,
        `Left out, as the org takes no such types: ${deployed.left.map((folder) => `\`${folder}\``).join(', ')}.`,
        ...(refused.length > 0 ? ['Refused by the org:', refused.join('\n')] : [])
    ].join('\n\n');
}

export function conformancePage(run: Run): string {
    const online = run.outcomes.filter(talksToOrg);
    const offline = run.outcomes.filter((outcome) => !talksToOrg(outcome));
    const [total = 0, passed = 0, stored = 0] = numbers(online, run);
    return [
        "# jsforce's own tests against the local org",
        'Written by a run of `conformance/jsforce/index.ts`; do not edit.',
        `The test suite of jsforce ${run.version}, unchanged and from a copy outside this repository, against a local org in memory. Of its ${run.outcomes.length} tests ${total} talk to an org: **${passed} pass**, ${stored} of them with assertions on stored records or metadata; the others look at the shape of an answer alone. A run that passes fewer fails.`,
        '## Tests that talk to an org',
        byFile(run, online),
        '## Tests that need no org',
        byFile(run, offline),
        '## The org of the run',
        "An empty local org with one administrator, sample records of accounts, contacts and opportunities, and the suite's 25,005 rows of its big table.",
        setUp(run),
        '## Tests that did not pass',
        notPassed(run),
        ''
    ].join('\n\n');
}
