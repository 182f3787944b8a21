/** `npm run seed`: parses, calls, prints. Data on standard output, progress and errors on standard error. */
import { Command } from 'commander';
import { isoDay, wholeNumber } from '../lib/arguments.ts';
import { connect, login } from '../lib/connection.ts';
import { EXIT, report } from '../lib/tool-error.ts';
import type { ObjectOutcome } from './load.ts';
import { DEFAULT_SEED } from './random.ts';
import { DEFAULT_ACCOUNTS, seed, type SeedSummary } from './seed.ts';

interface Flags {
    readonly targetOrg?: string;
    readonly data?: string;
    readonly accounts: number;
    readonly seed: string;
    readonly asOf?: string;
    readonly users?: string;
    readonly dryRun: boolean;
    readonly json: boolean;
}

function line(outcome: ObjectOutcome): string {
    const { object, planned, created, updated, unchanged, failures } = outcome;
    const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${failures.length} failed`;
    return `${object.padEnd(26)} ${String(planned).padStart(5)} rows: ${counts}`;
}

function print(summary: SeedSummary): void {
    for (const outcome of summary.objects) {
        for (const failure of outcome.failures.slice(0, 10)) {
            console.error(`  ${outcome.object} ${failure.key}: ${failure.code} ${failure.message}`);
        }
    }
    if (summary.missingUsers.length > 0) {
        console.error(`These users are not in the org; you own their rows: ${summary.missingUsers.join(', ')}`);
    }
    const { created, updated, unchanged, failed } = summary;
    console.log(
        `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed (as of ${summary.asOf}).`
    );
}

const program = new Command('seed')
    .description('Loads the demo accounts, plans, touches and planted cases. A second run changes nothing.')
    .option('-o, --target-org <alias>', 'an org the sf CLI is logged in to')
    .option('--data <folder>', 'data folder of the local org')
    .option('--accounts <count>', 'number of accounts, planted ones included', wholeNumber, DEFAULT_ACCOUNTS)
    .option('--seed <text>', 'start of the random numbers', DEFAULT_SEED)
    .option('--as-of <day>', 'the day that "three days ago" counts from (default: today, UTC)', isoDay)
    .option('--users <file>', 'JSON file: which username plays which part')
    .option('--dry-run', 'show what would change and write nothing', false)
    .option('--json', 'one JSON document on standard output', false);

try {
    const flags = program.parse().opts<Flags>();
    const connection = connect(await login(flags));
    const summary = await seed(connection, {
        accounts: flags.accounts,
        seed: flags.seed,
        ...(flags.asOf ? { asOf: flags.asOf } : {}),
        ...(flags.users ? { usersFile: flags.users } : {}),
        dryRun: flags.dryRun,
        onProgress: (outcome) => console.error(line(outcome))
    });
    if (flags.json) console.log(JSON.stringify(summary));
    else print(summary);
    process.exitCode = summary.failed > 0 ? EXIT.failedRows : EXIT.ok;
} catch (error) {
    process.exitCode = report(error);
}
