/** `npm run protocol -- replay 2`: which answers a version would change. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { isoDay, wholeNumber } from '../../lib/arguments.ts';
import { connect, login } from '../../lib/connection.ts';
import { GLOBAL_SCOPE } from '../../lib/protocol-records.ts';
import { csvOf } from './csv.ts';
import type { ReplayPart } from './part.ts';
import { replayDraft, type DraftReplay } from './replay.ts';

interface Flags {
    readonly targetOrg?: string;
    readonly data?: string;
    readonly scope: string;
    readonly asOf?: string;
    readonly days: number;
    readonly csv?: string;
    readonly json: boolean;
}

const HISTORY_DAYS = 90;

function printPart(title: string, { compared, rows, summary }: ReplayPart): void {
    console.log(`${title}: ${rows.length} of ${compared} answers change.`);
    for (const { region, from, to, rows: count } of summary) {
        const change = from === to ? `${from}, by another rule or on another day` : `${from} → ${to}`;
        console.log(`  ${(region ?? 'No region').padEnd(10)} ${String(count).padStart(6)}  ${change}`);
    }
}

function print(result: DraftReplay, days: number): void {
    const { scope, before, after, asOf, accounts, today, history } = result;
    console.log(`${scope}: version ${after} against version ${before} on ${accounts} accounts, as of ${asOf}.`);
    printPart('Today', today);
    for (const { accountName, from, to } of today.rows) {
        console.log(`    ${accountName}: ${from.answer} (${from.ruleId}) → ${to.answer} (${to.ruleId})`);
    }
    printPart(`The last ${days} days, week by week`, history);
    if (history.unreplayed.length > 0) {
        console.log(`Past days use today's value of what no history is kept of: ${history.unreplayed.join(', ')}.`);
    }
}

export const replayCommand = new Command('replay')
    .description('Shows which answers a version of a protocol would change: today, and in the last 90 days.')
    .argument('<version>', 'version of the protocol, a draft for example', wholeNumber)
    .option('-o, --target-org <alias>', 'an org the sf CLI is logged in to')
    .option('--data <folder>', 'data folder of the local org')
    .option('--scope <scope>', 'scope of the protocol', GLOBAL_SCOPE)
    .option('--as-of <day>', 'the day to replay up to (default: today in the time zone of the protocol)', isoDay)
    .option('--days <count>', 'days to go back', wholeNumber, HISTORY_DAYS)
    .option('--csv <file>', 'write the changed answers, of today and before, as CSV')
    .option('--json', 'one JSON document on standard output', false)
    .action(async (version: number, flags: Flags) => {
        const { scope, days, asOf } = flags;
        const result = await replayDraft(connect(await login(flags)), {
            scope,
            version,
            days,
            ...(asOf ? { asOf } : {})
        });
        // The history ends with today.
        const past = result.history.rows.filter(({ day }) => day < result.asOf);
        if (flags.csv) writeFileSync(flags.csv, csvOf([...result.today.rows, ...past]));
        if (flags.json) console.log(JSON.stringify(result));
        else print(result, days);
    });
