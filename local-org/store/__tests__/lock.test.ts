import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedError } from '../lock.ts';
import { openStore } from '../sqlite.ts';

const STORE_MODULE = new URL('../sqlite.ts', import.meta.url).href;

describe('the lock of a data directory', () => {
    let directory: string;
    let file: string;
    let child: ChildProcess | undefined;
    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), 'local-org-lock-'));
        file = join(directory, 'org.db');
    });
    afterEach(() => {
        child?.kill('SIGKILL');
        rmSync(directory, { recursive: true, force: true });
    });

    /** A process that has the store open, writes a row in every round and says so once each is committed. */
    async function startWriter(): Promise<ChildProcess> {
        const script = `
            const { openStore } = await import(${JSON.stringify(STORE_MODULE)});
            const store = openStore(${JSON.stringify(file)});
            store.exec('CREATE TABLE IF NOT EXISTS t (n INTEGER, half INTEGER)');
            let n = 0;
            const write = () => {
                store.transaction(() => {
                    n += 1;
                    store.run('INSERT INTO t VALUES (?, 0)', [n]);
                    store.run('INSERT INTO t VALUES (?, 1)', [n]);
                });
                process.stdout.write(n + '\\n');
                setImmediate(write);
            };
            write();`;
        child = spawn(process.execPath, ['--input-type=module', '-e', script], {
            stdio: ['ignore', 'pipe', 'inherit']
        });
        await once(child.stdout as NodeJS.ReadableStream, 'data');
        return child;
    }

    it('refuses a second opening in the same process and frees it on close', () => {
        const first = openStore(file);
        expect(() => openStore(file)).toThrow(LockedError);
        first.close();
        expect(existsSync(join(directory, 'org.lock'))).toBe(false);
        openStore(file).close();
    });

    it('names the process that holds it', async () => {
        const writer = await startWriter();
        expect(() => openStore(file)).toThrow(`in use by process ${writer.pid}`);
    });

    it('takes over the lock of a killed process, with every write it answered and none half', async () => {
        const writer = await startWriter();
        let answered = '';
        writer.stdout?.on('data', (chunk: Buffer) => {
            answered += chunk.toString();
        });
        await once(writer.stdout as NodeJS.ReadableStream, 'data');
        writer.kill('SIGKILL');
        await once(writer, 'close');
        const store = openStore(file);
        const rows = store.all('SELECT n, count(*) AS halves FROM t GROUP BY n ORDER BY n');
        const last = Math.max(...answered.trim().split('\n').map(Number));
        expect(rows.length).toBeGreaterThanOrEqual(last);
        expect(rows.every(({ halves }) => halves === 2)).toBe(true);
        expect(JSON.parse(readFileSync(join(directory, 'org.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
        store.close();
    });

    it.each([
        ['of a process that reused the number', { pid: process.ppid, started: '1' }],
        ['of this process that it does not hold', { pid: process.pid, started: '' }],
        ['that cannot be read', {}]
    ])('takes over a lock %s', (_case, holder) => {
        writeFileSync(join(directory, 'org.lock'), JSON.stringify(holder));
        const store = openStore(file);
        expect(store.get('SELECT 1 AS n')?.['n']).toBe(1);
        store.close();
    });

    it('is backed by SQLite, where the lock file is gone', () => {
        const store = openStore(file);
        store.exec('CREATE TABLE t (a TEXT)');
        rmSync(join(directory, 'org.lock'));
        const other = new DatabaseSync(file);
        expect(() => other.prepare('SELECT * FROM sqlite_master').all()).toThrow('database is locked');
        other.close();
        expect(() => openStore(file)).toThrow(LockedError);
        store.close();
    });
});
