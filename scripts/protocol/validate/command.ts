/** `npm run protocol -- validate`: exit code 1 where a protocol has errors. */
import { Command } from 'commander';
import { connect, login } from '../../lib/connection.ts';
import { builtInProtocol, draftProtocols, type StoredProtocol } from '../../lib/protocol-records.ts';
import { EXIT } from '../../lib/tool-error.ts';
import { readProtocolFile } from './protocol-file.ts';
import { reportsOf, type FindingLine, type ProtocolReport } from './validate.ts';

interface Flags {
    readonly targetOrg?: string;
    readonly data?: string;
    readonly file?: string;
    readonly builtIn: boolean;
    readonly json: boolean;
}

async function protocolsOf(flags: Flags): Promise<readonly StoredProtocol[]> {
    if (flags.builtIn) return [builtInProtocol()];
    return flags.file ? [readProtocolFile(flags.file)] : draftProtocols(connect(await login(flags)));
}

function linesOf({ severity, code, text, example, uncovered = [] }: FindingLine): string[] {
    return [
        `  ${severity} ${code}: ${text}`,
        ...(example ? [`      ${example}`] : []),
        ...uncovered.map((group) => `      - ${group}`)
    ];
}

function print(reports: readonly ProtocolReport[]): void {
    if (reports.length === 0) console.log('There is no draft to validate.');
    for (const { scope, version, title, findings } of reports) {
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        const counts = `${errors} errors, ${findings.length - errors} warnings`;
        console.log(`${scope} ${version}, ${title}: ${counts}`);
        for (const line of findings.flatMap(linesOf)) console.log(line);
    }
}

export const validateCommand = new Command('validate')
    .description('Checks the drafts of an org, or a file, over the whole space of facts.')
    .option('-o, --target-org <alias>', 'an org the sf CLI is logged in to')
    .option('--data <folder>', 'data folder of the local org')
    .option('--file <path>', 'JSON file with the records of a protocol, instead of an org')
    .option('--built-in', 'the protocol of the engine, instead of an org', false)
    .option('--json', 'one JSON document on standard output', false)
    .action(async (flags: Flags) => {
        const reports = await reportsOf(await protocolsOf(flags), new Date());
        if (flags.json) console.log(JSON.stringify(reports));
        else print(reports);
        process.exitCode = reports.some(({ isBlocking }) => isBlocking) ? EXIT.findings : EXIT.ok;
    });
