/** Starts the whole thing as a user does (`npm start`), in memory on a free port, and stops it after the last test. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { localOrgStatus } from '../../scripts/lib/connection.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
    const data = mkdtempSync(path.join(tmpdir(), 'triad-e2e-'));
    const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'scripts/start/index.ts', '--memory', '--no-open', '--port', '0', '--data', data],
        { stdio: ['ignore', 'pipe', 'inherit'] }
    );
    const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const ready = new Promise<void>((resolve) => {
        createInterface({ input: child.stdout }).on('line', (line) => {
            if (line.startsWith('Triad is ready')) resolve();
        });
    });
    await Promise.race([
        ready,
        stopped.then(() => {
            throw new Error('npm start ended before it was ready; its own words are above.');
        })
    ]);
    const status = await localOrgStatus(data);
    process.env['TRIAD_E2E_STATUS'] = JSON.stringify(status);
    process.env['TRIAD_E2E_DATA'] = data;
    return async () => {
        child.kill('SIGTERM');
        await stopped;
        rmSync(data, { recursive: true, force: true });
    };
}
