import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Holder {
    readonly pid: number;
    /** Start of the process as the kernel counts it, so that a reused pid is not taken for the holder; '' where unknown. */
    readonly started: string;
}

/** Another server has the data directory open. */
export class LockedError extends Error {
    constructor(path: string, holder: string) {
        super(
            `The data directory is in use by ${holder} (lock file ${path}). Stop that server or choose another directory.`
        );
        this.name = 'LockedError';
    }
}

const heldHere = new Set<string>();

/** The lock beside a store's file. */
export function lockFileOf(file: string): string {
    return join(dirname(file), 'org.lock');
}

/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and brackets. */
function processStart(pid: number): string {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    } catch {
        return '';
    }
}

function isRunning({ pid, started }: Holder): boolean {
    try {
        process.kill(pid, 0);
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
    const now = processStart(pid);
    return started === '' || now === '' || started === now;
}

function readHolder(path: string): Holder | undefined {
    try {
        const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
        return typeof holder.pid === 'number' ? { pid: holder.pid, started: holder.started ?? '' } : undefined;
    } catch {
        return undefined;
    }
}

/** True if the file was created; false if it is there already. */
function createLock(path: string): boolean {
    const self: Holder = { pid: process.pid, started: processStart(process.pid) };
    try {
        writeFileSync(path, `${JSON.stringify(self)}\n`, { flag: 'wx', mode: 0o600 });
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
            return false;
        }
        throw error;
    }
}

/** A lock is dead if its process is, or if this process has its number but does not hold it. */
function isStale(path: string): boolean {
    const holder = readHolder(path);
    if (holder === undefined) {
        return true;
    }
    return holder.pid === process.pid ? !heldHere.has(path) : !isRunning(holder);
}

/**
 * Takes the lock file for this process and returns what releases it. The lock of a dead process is taken over.
 * The file tells people who holds the data; where two processes race for a dead lock, SQLite's own exclusive lock decides.
 */
export function takeLock(path: string): () => void {
    if (!createLock(path)) {
        if (isStale(path)) {
            rmSync(path, { force: true });
        }
        if (!createLock(path)) {
            throw new LockedError(path, `process ${readHolder(path)?.pid ?? 'unknown'}`);
        }
    }
    heldHere.add(path);
    return () => {
        heldHere.delete(path);
        if (readHolder(path)?.pid === process.pid) {
            rmSync(path, { force: true });
        }
    };
}
