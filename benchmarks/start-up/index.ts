/**
 * Time from the start of the process to the ready line of an org that holds rows, the median of some starts, beside that of a Node
 * process which opens the same kind of file and says a line. Exit 1 above the limit.
 *
 *     tsx benchmarks/start-up/index.ts [--rows 100000] [--starts 7] [--json]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { fillOrg, orgFile } from '../org/data.ts';
import { startBenchmarkOrg } from '../org/process.ts';
import { median } from '../statistics.ts';

const LIMIT_MS = 3_000;

const { values: flags } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        starts: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false }
    }
});
const data = mkdtempSync(path.join(tmpdir(), 'start-up-benchmark-'));
try {
    await fillOrg(data, Number(flags.rows));
    const orgTimes: number[] = [];
    const bareTimes: number[] = [];
    for (let start = 0; start < Number(flags.starts); start += 1) {
        bareTimes.push(await bareStart());
        const org = await startBenchmarkOrg(data);
        orgTimes.push(org.startUp);
        await org.stop();
    }
    const [org, bare] = [median(orgTimes), median(bareTimes)];
    if (flags.json) {
        console.log(JSON.stringify({ rows: Number(flags.rows), milliseconds: org, bare, limit: LIMIT_MS }));
    } else {
        const rows = Number(flags.rows).toLocaleString('en-US');
        console.log(
            `An org with ${rows} rows is ready after ${org.toFixed(0)} ms (under ${LIMIT_MS}), a bare Node process with an open SQLite file after ${bare.toFixed(0)} ms; medians of ${flags.starts}.`
        );
    }
    process.exitCode = org > LIMIT_MS ? 1 : 0;
} finally {
    rmSync(data, { recursive: true, force: true });
}

async function bareStart(): Promise<number> {
    const start = performance.now();
    const script = `
        import { DatabaseSync } from 'node:sqlite';
        console.log(new DatabaseSync(${JSON.stringify(orgFile(data))}).prepare('SELECT count(*) FROM User').get());`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const ended = once(child, 'exit');
    await once(createInterface({ input: child.stdout }), 'line');
    const milliseconds = performance.now() - start;
    await ended;
    return milliseconds;
}
