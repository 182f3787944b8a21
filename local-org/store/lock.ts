import { readFileSync, rmSync, writeFileSync } from 'node:fs';

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

/**
 * Takes the lock file for this process and returns what releases it. The lock of a dead process is taken over.
 * The file tells people who holds the data; SQLite's own exclusive lock decides where two processes race for it.
 */
export function takeLock(path: string): () => void {
    const holder = readHolder(path);
    const ours = holder?.pid === process.pid;
    if (ours ? heldHere.has(path) : holder !== undefined && isRunning(holder)) {
        throw new LockedError(path, `process ${holder?.pid}`);
    }
    const self: Holder = { pid: process.pid, started: processStart(process.pid) };
    writeFileSync(path, `${JSON.stringify(self)}\n`, { mode: 0o600 });
    heldHere.add(path);
    return () => {
        heldHere.delete(path);
        rmSync(path, { force: true });
    };
}
