/**
 * `npm start`: the local org with the real force-app in it, seeded, and its Account page. Three things run side by side (the org, the
 * page build, then the seed) and end in one ready line. Ctrl-C stops the org.
 */
import { Command, InvalidArgumentError } from 'commander';
import { connect, localOrgStatus, login } from '../lib/connection.ts';
import { report, ToolError } from '../lib/tool-error.ts';
import { seed } from '../seed/seed.ts';
import { syncSuggestions } from '../sync/suggestions/sync.ts';
import { openInBrowser } from './browser.ts';
import { buildPage, startOrg } from './processes.ts';

interface Flags {
    readonly port: number;
    readonly memory: boolean;
    readonly data: string;
    readonly open: boolean;
    readonly seed: boolean;
    readonly now?: string;
}

function port(text: string): number {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 0 || number > 65_535) {
        throw new InvalidArgumentError('Give a port from 0 (any free one) to 65535.');
    }
    return number;
}

async function seedEmptyOrg(data: string): Promise<void> {
    const connection = connect(await login({ data }, {}));
    const { records } = await connection.query('SELECT Id FROM Account LIMIT 1');
    if (records.length > 0) return;
    console.error('Seeding the empty org …');
    const summary = await seed(connection);
    if (summary.failed > 0) {
        throw new ToolError(
            `${summary.failed} rows of the seed were refused.`,
            summary.objects
                .flatMap(({ object, failures }) =>
                    failures.map((failure) => `${object} ${failure.key}: ${failure.message}`)
                )
                .slice(0, 5)
                .join('\n       '),
            "Run 'npm run org -- reset' for an empty org and start again."
        );
    }
    // So that the list views show who goes next from the first moment.
    await syncSuggestions(connection);
}

const program = new Command('start')
    .description('Starts the local org with the Triad metadata and shows the Account page.')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one', port, 3141)
    .option('--memory', 'keep the data in memory only', false)
    .option('--data <folder>', 'where the data lives', '.local-org')
    .option('--now <moment>', 'stop the clock of the org at this moment (ISO 8601)')
    .option('--no-open', 'do not open a browser')
    .option('--no-seed', 'leave an empty org empty');

try {
    const flags = program.parse().opts<Flags>();
    const [org] = await Promise.all([startOrg(flags), buildPage()]);
    if (flags.seed) await seedEmptyOrg(flags.data);
    const status = await localOrgStatus(flags.data);
    const page = status?.pageUrl ?? org.instanceUrl;
    console.log(`Triad is ready: ${page}`);
    if (flags.open) openInBrowser(page);
    process.exitCode = await org.stopped;
} catch (error) {
    process.exit(report(error));
}
