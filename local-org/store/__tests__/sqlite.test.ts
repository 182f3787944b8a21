import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../sqlite.ts';
import type { Store } from '../store.ts';

describe('openStore in memory', () => {
    let store: Store;
    beforeEach(() => {
        store = openStore(':memory:');
        store.exec('CREATE TABLE t (a TEXT, b INTEGER)');
    });
    afterEach(() => store.close());

    const count = (): unknown => store.get('SELECT count(*) AS n FROM t')?.['n'];

    it('writes, tells how many rows it changed, and reads', () => {
        expect(store.run('INSERT INTO t VALUES (?, ?), (?, ?)', ['x', 1, 'y', null])).toBe(2);
        expect(store.all('SELECT * FROM t ORDER BY a').map((row) => ({ ...row }))).toEqual([
            { a: 'x', b: 1 },
            { a: 'y', b: null }
        ]);
        expect(store.get('SELECT * FROM t WHERE a = ?', ['z'])).toBeUndefined();
    });

    it('rolls a transaction back on a throw and joins nested ones', () => {
        const work = (): void =>
            store.transaction(() => {
                store.transaction(() => store.run('INSERT INTO t VALUES (1, 1)'));
                throw new Error('undo');
            });
        expect(work).toThrow('undo');
        expect(count()).toBe(0);
    });

    it('rolls a savepoint back alone, at any depth', () => {
        store.transaction(() => {
            store.run('INSERT INTO t VALUES (1, 1)');
            store.savepoint(() => {
                store.run('INSERT INTO t VALUES (2, 2)');
                expect(() =>
                    store.savepoint(() => {
                        store.run('INSERT INTO t VALUES (3, 3)');
                        throw new Error('undo');
                    })
                ).toThrow('undo');
            });
        });
        expect(store.all('SELECT b FROM t ORDER BY b').map((row) => row['b'])).toEqual([1, 2]);
    });

    it('refuses a savepoint outside a transaction', () => {
        expect(() => store.savepoint(() => 1)).toThrow('A savepoint needs a transaction');
    });

    it('lets an SQL function read through the statement that calls it', () => {
        store.run('INSERT INTO t VALUES (?, ?), (?, ?)', ['x', 1, 'y', 2]);
        const sql = 'SELECT a, other(b) AS other FROM t WHERE b >= ? ORDER BY b';
        store.function('other', (b) => (b === 1 ? Number(store.all(sql, [2]).length) : 7));
        expect(store.all(sql, [1]).map((row) => row['other'])).toEqual([1, 7]);
    });

    it('keeps working past the number of statements it keeps', () => {
        const sums = Array.from({ length: 1100 }, (_, index) => store.get(`SELECT ${index} AS n`)?.['n']);
        expect(sums.at(-1)).toBe(1099);
        expect(store.get('SELECT 0 AS n')?.['n']).toBe(0);
    });
});

describe('openStore on a file', () => {
    let directory: string;
    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), 'local-org-store-'));
    });
    afterEach(() => rmSync(directory, { recursive: true, force: true }));

    it('syncs every commit to disk', () => {
        const store = openStore(join(directory, 'org.db'));
        expect(store.get('PRAGMA journal_mode')?.['journal_mode']).toBe('wal');
        expect(store.get('PRAGMA synchronous')?.['synchronous']).toBe(2);
        store.close();
    });

    it('keeps the file to its owner', () => {
        const file = join(directory, 'deep', 'org.db');
        openStore(file).close();
        expect(statSync(file).mode & 0o077).toBe(0);
        expect(statSync(join(directory, 'deep')).mode & 0o077).toBe(0);
    });

    it('keeps what was written', () => {
        const file = join(directory, 'org.db');
        const first = openStore(file);
        first.exec('CREATE TABLE t (a TEXT); INSERT INTO t VALUES (1)');
        first.close();
        const second = openStore(file);
        expect(second.all('SELECT * FROM t')).toHaveLength(1);
        second.close();
    });
});
