import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { COUNTER_TABLE } from './ids.ts';
import { LockedError, lockFileOf, takeLock } from './lock.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';

const STATEMENTS_KEPT = 500;
/**
 * Without its statistics SQLite may walk a table by an index that helps nothing. Gathering them takes some milliseconds: it samples,
 * and looks only at tables that have grown tenfold since the last time. `0x10002`: all tables, those not asked for, too.
 */
const GATHER_STATISTICS = 'PRAGMA optimize = 0x10002';
const CHANGES_BETWEEN_STATISTICS = 5_000;
/** Of 4 KB each; writes wait while one portion is copied. */
const PAGES_AT_ONCE = 250;

interface KeptStatement {
    readonly statement: StatementSync;
    isRunning: boolean;
    /** When it was last used, in uses of the cache. */
    lastUse: number;
}

/**
 * Prepared statements by their text, the least recently used dropped first. A statement that is running (an SQL function
 * calls back into the store) is not handed out a second time.
 */
class StatementCache {
    private readonly database: DatabaseSync;
    private readonly kept = new Map<string, KeptStatement>();
    private uses = 0;

    constructor(database: DatabaseSync) {
        this.database = database;
    }

    use<T>(sql: string, work: (statement: StatementSync) => T): T {
        const kept = this.kept.get(sql) ?? this.keep(sql);
        if (kept.isRunning) {
            return work(this.database.prepare(sql));
        }
        kept.lastUse = this.uses++;
        kept.isRunning = true;
        try {
            return work(kept.statement);
        } finally {
            kept.isRunning = false;
        }
    }

    private keep(sql: string): KeptStatement {
        const kept = { statement: this.database.prepare(sql), isRunning: false, lastUse: this.uses };
        if (this.kept.size >= STATEMENTS_KEPT) {
            const [oldest] = [...this.kept].reduce((one, other) => (other[1].lastUse < one[1].lastUse ? other : one));
            this.kept.delete(oldest);
        }
        this.kept.set(sql, kept);
        return kept;
    }
}

class SqliteStore implements Store {
    private readonly database: DatabaseSync;
    private readonly statements: StatementCache;
    private readonly release: () => void;
    private depth = 0;
    /** Rows changed since statistics were gathered. */
    private changes = 0;
    /** Series counted up in the running transaction; written before it commits. */
    private counts = new Map<string, number>();

    constructor(database: DatabaseSync, release: () => void) {
        this.database = database;
        this.statements = new StatementCache(database);
        this.release = release;
    }

    exec(sql: string): void {
        this.database.exec(sql);
    }

    run(sql: string, parameters: readonly SqlValue[] = []): number {
        const changed = this.statements.use(sql, (statement) => Number(statement.run(...parameters).changes));
        this.changes += changed;
        return changed;
    }

    all(sql: string, parameters: readonly SqlValue[] = []): SqlRow[] {
        return this.statements.use(sql, (statement) => statement.all(...parameters) as SqlRow[]);
    }

    get(sql: string, parameters: readonly SqlValue[] = []): SqlRow | undefined {
        return this.statements.use(sql, (statement) => statement.get(...parameters) as SqlRow | undefined);
    }

    transaction<T>(work: () => T): T {
        return this.depth > 0 ? work() : this.within('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', work);
    }

    savepoint<T>(work: () => T): T {
        if (this.depth === 0) {
            throw new Error('A savepoint needs a transaction around it.');
        }
        const name = `level_${this.depth}`;
        return this.within(`SAVEPOINT ${name}`, `RELEASE ${name}`, `ROLLBACK TO ${name}; RELEASE ${name}`, work);
    }

    nextCount(series: string): number {
        if (this.depth === 0) {
            return this.transaction(() => this.nextCount(series));
        }
        const reached = (this.counts.get(series) ?? this.storedCount(series)) + 1;
        this.counts.set(series, reached);
        return reached;
    }

    function(name: string, implementation: (...values: SqlValue[]) => SqlValue): void {
        this.database.function(name, { deterministic: true, varargs: true }, (...values) =>
            implementation(...(values as SqlValue[]))
        );
    }

    async backup(file: string): Promise<void> {
        await backup(this.database, file, { rate: PAGES_AT_ONCE });
    }

    close(): void {
        if (this.database.isOpen) {
            this.database.close();
            this.release();
        }
    }

    private within<T>(begin: string, end: string, undo: string, work: () => T): T {
        this.database.exec(begin);
        this.depth += 1;
        const before = new Map(this.counts);
        try {
            const result = work();
            if (this.depth === 1) {
                this.writeCounts();
            }
            this.database.exec(end);
            this.keepStatistics();
            return result;
        } catch (error) {
            this.counts = before;
            if (this.database.isTransaction) {
                this.database.exec(undo);
            }
            throw error;
        } finally {
            this.depth -= 1;
            if (this.depth === 0) {
                this.counts.clear();
            }
        }
    }

    private keepStatistics(): void {
        if (this.depth === 1 && this.changes >= CHANGES_BETWEEN_STATISTICS) {
            this.changes = 0;
            this.database.exec(GATHER_STATISTICS);
        }
    }

    private storedCount(series: string): number {
        return Number(this.get(`SELECT reached FROM ${COUNTER_TABLE} WHERE series = ?`, [series])?.['reached'] ?? 0);
    }

    private writeCounts(): void {
        for (const [series, reached] of this.counts) {
            this.run(
                `INSERT INTO ${COUNTER_TABLE} (series, reached) VALUES (?, ?)
                 ON CONFLICT (series) DO UPDATE SET reached = excluded.reached`,
                [series, reached]
            );
        }
    }
}

function isBusy(error: unknown): boolean {
    return error instanceof Error && /database is locked/u.test(error.message);
}

/**
 * Opens the file, or a store in memory, and locks its directory against a second server.
 * Every commit reaches the disk before it is answered (WAL with synchronous=FULL). Throws LockedError.
 */
export function openStore(file: string): Store {
    if (file === ':memory:') {
        return new SqliteStore(new DatabaseSync(file), () => undefined);
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const release = takeLock(lockFileOf(file));
    try {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
        chmodSync(file, 0o600);
        return new SqliteStore(database, release);
    } catch (error) {
        release();
        throw isBusy(error) ? new LockedError(file, 'another process') : error;
    }
}
