/** `npm run sync -- suggestions`: parses, calls, prints. Data on standard output, progress and errors on standard error. */
import { Command } from 'commander';
import { isoDay } from '../lib/arguments.ts';
import { connect, login } from '../lib/connection.ts';
import { EXIT, report } from '../lib/tool-error.ts';
import { syncSuggestions, type SyncSummary } from './suggestions/sync.ts';

interface Flags {
    readonly targetOrg?: string;
    readonly data?: string;
    readonly asOf?: string;
    readonly dryRun: boolean;
    readonly json: boolean;
}

const FAILURES_SHOWN = 10;

function print(summary: SyncSummary, isDry: boolean): void {
    const { asOf, protocol } = summary;
    for (const { object, processed, sent, unchanged, failures } of summary.objects) {
        for (const { key, code, message } of failures.slice(0, FAILURES_SHOWN)) {
            console.error(`  ${object} ${key}: ${code} ${message}`);
        }
        const counts = `${sent} ${isDry ? 'would be sent' : 'sent'}, ${unchanged} unchanged, ${failures.length} failed`;
        console.log(`${object.padEnd(18)} ${String(processed).padStart(6)} processed: ${counts}`);
    }
    console.log(`Protocol ${protocol.scope}, version ${protocol.version} (${protocol.status}), as of ${asOf}.`);
}

const program = new Command('sync').description('Brings what is stored in the org in line with what the engine says.');

program
    .command('suggestions')
    .description('Stores who goes next, and what stands out, on every plan. A second run writes nothing.')
    .option('-o, --target-org <alias>', 'an org the sf CLI is logged in to')
    .option('--data <folder>', 'data folder of the local org')
    .option('--as-of <day>', 'the day to decide for (default: today in the time zone of the protocol)', isoDay)
    .option('--dry-run', 'show what would change and write nothing', false)
    .option('--json', 'one JSON document on standard output', false)
    .action(async (flags: Flags) => {
        const summary = await syncSuggestions(connect(await login(flags)), {
            ...(flags.asOf ? { asOf: flags.asOf } : {}),
            dryRun: flags.dryRun,
            onProgress: (processed) => console.error(`${processed} accounts …`)
        });
        if (flags.json) console.log(JSON.stringify(summary));
        else print(summary, flags.dryRun);
        process.exitCode = summary.failures.length > 0 ? EXIT.failedRows : EXIT.ok;
    });

try {
    await program.parseAsync();
} catch (error) {
    process.exitCode = report(error);
}
