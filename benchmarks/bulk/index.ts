/**
 * Rows a second through the Bulk API, validation rules and permissions on, against SQLite's own bulk insert with the same
 * constraints, in one run: before it and after it, the faster counts. Prints both, their ratio, how long other requests waited
 * and the largest memory of the org's process; exit 1 above a limit.
 *
 *     tsx benchmarks/bulk/index.ts --rows 100000 [--json] [--profile folder]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchmarkOrg } from '../org/process.ts';
import { loadTouches, type LoadTimes } from '../org/touches.ts';
import { insertRows } from './baseline.ts';

const LARGEST_RATIO = 6;
const MEGABYTE = 1024 * 1024;
const LARGEST_MEMORY = 400 * MEGABYTE;

interface Loaded extends LoadTimes {
    readonly memory: number | undefined;
}

const { values: flags } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        json: { type: 'boolean', default: false },
        profile: { type: 'string' }
    }
});
const rows = Number(flags.rows);
const folder = mkdtempSync(path.join(tmpdir(), 'bulk-benchmark-'));
try {
    const before = insertRows(path.join(folder, 'before.sqlite'), rows);
    const org = await startBenchmarkOrg(path.join(folder, 'org'), flags.profile);
    let loaded: Loaded;
    try {
        loaded = { ...(await loadTouches(org, rows)), memory: org.peakMemory() };
    } finally {
        await org.stop();
    }
    const after = insertRows(path.join(folder, 'after.sqlite'), rows);
    report(loaded, Math.min(before, after));
} finally {
    rmSync(folder, { recursive: true, force: true });
}

function report({ milliseconds, slowest, memory }: Loaded, baseline: number): void {
    const ratio = milliseconds / baseline;
    const megabytes = memory === undefined ? undefined : Math.round(memory / MEGABYTE);
    if (flags.json) {
        console.log(JSON.stringify({ rows, milliseconds, baseline, ratio, limit: LARGEST_RATIO, slowest, megabytes }));
    } else {
        const line = (name: string, value: string): void => console.log(`${name.padEnd(36)}${value.padStart(16)}`);
        line('rows', rows.toLocaleString('en-US'));
        line('Bulk API, upload to JobComplete', `${speed(milliseconds)} rows/s`);
        line('SQLite bulk insert', `${speed(baseline)} rows/s`);
        line(`ratio (at most ${LARGEST_RATIO})`, ratio.toFixed(2));
        line('slowest answer meanwhile', `${Math.round(slowest)} ms`);
        line('peak memory of the org (under 400 MB)', megabytes === undefined ? 'unknown' : `${megabytes} MB`);
    }
    if (ratio > LARGEST_RATIO || (memory ?? 0) > LARGEST_MEMORY) {
        process.exitCode = 1;
    }
}

function speed(milliseconds: number): string {
    return Math.round((rows * 1000) / milliseconds).toLocaleString('en-US');
}
