/**
 * `npm test`: runs every runner, one after the other, and ends with the sum alone on a line.
 * A runner that stops without a report counts as one failure, so that a crash can never look like success.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { RUNNERS, type Count, type Runner } from './runners.ts';

function run(runner: Runner): Count {
    if (runner.report) rmSync(runner.report, { force: true });
    const [program, ...parameters] = runner.command as [string, ...string[]];
    console.log(`\n── ${runner.name}`);
    const { status } = spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, ...runner.env } });
    if (!runner.report || !runner.count) {
        return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    }
    if (!existsSync(runner.report)) return { passed: 0, failed: 1, skipped: 0 };
    const count = runner.count(JSON.parse(readFileSync(runner.report, 'utf8')));
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

mkdirSync('test-results', { recursive: true });
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const runner of RUNNERS) {
    if (wanted.length > 0 && !wanted.some((word) => runner.name.includes(word))) continue;
    const count = run(runner);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    lines.push(`${runner.name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
