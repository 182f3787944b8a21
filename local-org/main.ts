/** The command line of the local org: `node local-org/main.ts <command>`. */
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';
import { CommandError } from './cli/command-error.ts';
import { status, users } from './cli/inspect.ts';
import { collect, DEFAULT_DATA, DEFAULT_PORT, minutesOption, momentOption, portOption } from './cli/options.ts';
import { page } from './cli/page.ts';
import type { StartFlags } from './cli/start.ts';
import type { RestoreFlags, SnapshotFlags } from './cli/snapshot.ts';
import { reset, stop } from './cli/stop.ts';
import { MetadataError } from './metadata/errors.ts';

// A third of the start goes into compiling modules that have not changed since the last one.
enableCompileCache();

const program = new Command('local-org').description('A Salesforce-compatible org on this machine.');

function command(name: string, description: string): Command {
    return program.command(name).description(description).option('--data <folder>', 'folder of the data', DEFAULT_DATA);
}

command('start', 'Serve an org until Ctrl-C.')
    .option('--source <folder>', 'folder of force-app source, may be given again (default: force-app)', collect)
    .option('--empty', 'load no folder: start with what was deployed into the data folder, or with nothing')
    .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', portOption, DEFAULT_PORT)
    .option('--memory', 'keep the data in memory only')
    .option('--users <file>', 'users to set up (default: config/local-org/users.json where it exists)')
    .option('--now <moment>', "stop the org's clock there", momentOption)
    .option('--test-clock', 'let POST /local-org/clock set the clock forward')
    .option('--seed <text>', 'make the ids of a new org the same in every run')
    .option('--page <folder>', 'serve the built page in this folder')
    .option(
        '--log [file]',
        'log every request and its time (default: request-log.jsonl with the data; - for standard error)'
    )
    .option('--session-timeout <minutes>', 'end sessions that are not used for so long', minutesOption)
    .option('--json', 'print the ready line as JSON')
    .action(async (flags: StartFlags) => {
        // The whole server loads only where it is needed.
        const { start } = await import('./cli/start.ts');
        await start(flags);
    });

program
    .command('page')
    .description('Build the page with the components of the sources.')
    .option('--source <folder>', 'folder of force-app source, may be given again (default: force-app)', collect)
    .option('--out <folder>', 'where the built page goes', 'build/page')
    .action(page);

command('status', 'Tell where the org runs.').option('--json', 'with users and their tokens, as JSON').action(status);
command('users', 'List who may sign in.').option('--json', 'with tokens, as JSON').action(users);
command('stop', 'Stop the running org.').action(stop);
command('reset', 'Throw the data of a stopped org away.').action(reset);

command('snapshot', 'Write the whole org into a file, also while it runs.')
    .requiredOption('--output <file>', 'where the snapshot goes')
    .option('--force', 'write over a file that is there')
    .action(async (flags: SnapshotFlags) => {
        const { snapshot } = await import('./cli/snapshot.ts');
        await snapshot(flags);
    });

command('restore <file>', 'Put a snapshot into the data folder of a stopped org.')
    .option('--force', 'take the place of the org that is there')
    .action(async (file: string, flags: RestoreFlags) => {
        const { restore } = await import('./cli/snapshot.ts');
        restore(file, flags);
    });

try {
    await program.parseAsync();
} catch (error) {
    const isForPeople = error instanceof CommandError || error instanceof MetadataError;
    console.error(isForPeople ? error.message : error);
    process.exitCode = 1;
}
