/** A whole org in one file, checked before it gets its name or takes the place of another org. */
import {
    chmodSync,
    closeSync,
    copyFileSync,
    existsSync,
    fsyncSync,
    mkdirSync,
    openSync,
    renameSync,
    rmSync
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FORMAT, FORMAT_SETTING } from './format.ts';
import { lockFileOf, takeLock } from './lock.ts';

/** The file is no org, is damaged, or was made by another version. The message is a sentence for people. */
export class SnapshotError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'SnapshotError';
    }
}

/**
 * Makes a copied store one plain file that only its owner may read, and returns the id of its organization.
 * Throws SnapshotError.
 */
export function settle(file: string): string {
    chmodSync(file, 0o600);
    const database = new DatabaseSync(file);
    try {
        const organizationId = checked(database);
        database.exec('PRAGMA journal_mode = DELETE');
        return organizationId;
    } finally {
        database.close();
        syncFile(file);
    }
}

function checked(database: DatabaseSync): string {
    let settings: Map<string, string>;
    let problem: unknown;
    try {
        problem = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
        const rows = database.prepare('SELECT name, value FROM _org_setting').all();
        settings = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
    } catch {
        throw new SnapshotError('It is not the file of a local org.');
    }
    if (problem !== 'ok') {
        throw new SnapshotError(`It is damaged: ${String(problem)}.`);
    }
    const format = settings.get(FORMAT_SETTING) ?? 'unknown';
    if (format !== String(FORMAT)) {
        throw new SnapshotError(`It has the store version ${format}; this local org has the version ${FORMAT}.`);
    }
    return settings.get('organizationId') ?? '';
}

/** Puts a copy of the snapshot in the place of the store, whole or not at all. Throws LockedError and SnapshotError. */
export function replaceStore(snapshot: string, file: string): string {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const release = takeLock(lockFileOf(file));
    const copy = `${file}.restored`;
    try {
        copyFileSync(snapshot, copy);
        const organizationId = settle(copy);
        foldLog(file);
        renameSync(copy, file);
        return organizationId;
    } finally {
        rmSync(copy, { force: true });
        release();
    }
}

/** The write-ahead log goes into the old file before the new one takes its name: SQLite would play it into the new one. */
function foldLog(file: string): void {
    if (!existsSync(file)) {
        return;
    }
    try {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        database.close();
    } catch {
        // What SQLite cannot open has no log that is worth keeping.
    }
    for (const suffix of ['-wal', '-shm', '-journal']) {
        rmSync(`${file}${suffix}`, { force: true });
    }
}

function syncFile(file: string): void {
    const descriptor = openSync(file, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
}
