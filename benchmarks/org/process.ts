/** A local org in a process of its own, so that its memory is its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { localOrgStatus } from '../../scripts/lib/connection.ts';

const KILOBYTE = 1024;

export interface BenchmarkOrg {
    readonly instanceUrl: string;
    readonly accessToken: string;
    /** Milliseconds from the start of the process to its ready line. */
    readonly startUp: number;
    /** Largest resident memory of the process so far, in bytes; undefined where the system does not tell. */
    peakMemory(): number | undefined;
    stop(): Promise<void>;
}

/** `profile` is a folder that gets a CPU profile when the org stops. */
export async function startBenchmarkOrg(data: string, profile?: string): Promise<BenchmarkOrg> {
    const start = performance.now();
    const child = spawn(
        process.execPath,
        [
            ...(profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]),
            'local-org/main.ts',
            'start',
            ...['--source', 'force-app', '--users', 'config/local-org/users.json', '--port', '0', '--data', data]
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] }
    );
    await once(createInterface({ input: child.stdout }), 'line');
    const startUp = performance.now() - start;
    const status = await localOrgStatus(data);
    const loader = status?.users.find(({ persona }) => persona === 'Integration');
    if (!status || !loader) {
        throw new Error('The local org did not start, or has no Integration user.');
    }
    return {
        instanceUrl: status.instanceUrl,
        accessToken: loader.accessToken,
        startUp,
        peakMemory: () => peakMemoryOf(child.pid ?? 0),
        stop: async () => {
            const stopped = once(child, 'exit');
            child.kill('SIGTERM');
            await stopped;
        }
    };
}

function peakMemoryOf(processId: number): number | undefined {
    try {
        const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
        return peak === undefined ? undefined : Number(peak) * KILOBYTE;
    } catch {
        return undefined;
    }
}
