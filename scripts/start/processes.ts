/** The two programs that `npm start` runs beside itself: the org, and the build of its page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ToolError } from '../lib/tool-error.ts';

export const PAGE_FOLDER = 'build/page';

export interface OrgFlags {
    readonly port: number;
    readonly memory: boolean;
    readonly data: string;
    readonly now?: string;
    /** Folder of the built page. */
    readonly page?: string;
}

export interface RunningOrg {
    readonly instanceUrl: string;
    /** Resolves with the exit code once the org has stopped. */
    readonly stopped: Promise<number>;
    stop(): void;
}

function exitCode(child: ChildProcess): Promise<number> {
    return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
}

/** Resolves when the org answers; rejects with its own words when it stops before that. */
export async function startOrg({ port, memory, data, now, page = PAGE_FOLDER }: OrgFlags): Promise<RunningOrg> {
    const child = spawn(
        process.execPath,
        [
            'local-org/main.ts',
            'start',
            '--json',
            ...['--source', 'force-app'],
            ...['--users', 'config/local-org/users.json'],
            ...['--page', page],
            ...['--port', String(port)],
            ...['--data', data],
            ...(memory ? ['--memory'] : []),
            ...(now ? ['--now', now] : [])
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] }
    );
    const stopped = exitCode(child);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    process.on('exit', () => child.kill());
    const firstLine = new Promise<string>((resolve) => {
        createInterface({ input: child.stdout }).once('line', resolve);
    });
    const line = await Promise.race([firstLine, stopped]);
    if (typeof line === 'number') {
        throw new ToolError(
            'The local org did not start.',
            'It said why above.',
            'Mend that, then run npm start again.'
        );
    }
    return { ...(JSON.parse(line) as { instanceUrl: string }), stopped, stop: () => child.kill('SIGTERM') };
}

export interface PageFolders {
    readonly source: string;
    readonly page: string;
}

/** Builds the page where its sources have changed since the last build. */
export async function buildPage(
    { source, page }: PageFolders = { source: 'force-app', page: PAGE_FOLDER }
): Promise<void> {
    const child = spawn(process.execPath, ['local-org/main.ts', 'page', '--source', source, '--out', page], {
        stdio: ['ignore', 'inherit', 'inherit']
    });
    if ((await exitCode(child)) !== 0) {
        throw new ToolError(
            'The page could not be built.',
            'The compiler said why above.',
            'Mend that, then run npm start again.'
        );
    }
}
