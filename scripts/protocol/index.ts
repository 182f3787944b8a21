/** `npm run protocol`: checks and replays sequencing protocols. Data on standard output, errors on standard error. */
import { Command } from 'commander';
import { report } from '../lib/tool-error.ts';
import { replayCommand } from './replay/command.ts';
import { validateCommand } from './validate/command.ts';

const program = new Command('protocol')
    .description('Checks sequencing protocols and shows what a new version would change.')
    .addCommand(validateCommand)
    .addCommand(replayCommand);

try {
    await program.parseAsync();
} catch (error) {
    process.exitCode = report(error);
}
