/** An org's data file with touches in it, and the same file for SQLite alone. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startBenchmarkOrg } from './process.ts';
import { loadTouches } from './touches.ts';

/** Loads a new org in the folder and stops it. */
export async function fillOrg(data: string, rows: number): Promise<void> {
    const org = await startBenchmarkOrg(data);
    try {
        await loadTouches(org, rows);
    } finally {
        await org.stop();
    }
}

export function orgFile(data: string): string {
    return path.join(data, 'org.sqlite');
}

/** Opens a copy of a stopped org's file: the org itself locks its own. Set up like the org's connection. */
export function rawCopy(data: string): DatabaseSync {
    const file = path.join(data, 'raw.sqlite');
    cpSync(orgFile(data), file);
    const database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    return database;
}
