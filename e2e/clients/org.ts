/** An empty local org on a free port, as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface EmptyOrg {
    readonly instanceUrl: string;
    readonly accessToken: string;
    readonly username: string;
    stop(): Promise<void>;
}

function firstLine(child: ChildProcess): Promise<string> {
    return new Promise((settle, refuse) => {
        let text = '';
        child.stdout?.on('data', (chunk: Buffer) => {
            text += chunk.toString();
            const [line, rest] = text.split('\n');
            if (rest !== undefined) settle(line ?? '');
        });
        child.once('exit', (code) => refuse(new Error(`The local org ended with code ${code} before it was ready.`)));
    });
}

/** `data` is the folder of the org; `log` gets a line per request; `more` are further options of `start`. */
export async function startEmptyOrg(
    data: string,
    log: (text: string) => void,
    more: readonly string[] = []
): Promise<EmptyOrg> {
    const parameters = [
        'local-org/main.ts',
        'start',
        '--empty',
        '--port',
        '0',
        '--data',
        data,
        '--log',
        '-',
        '--json',
        ...more
    ];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.on('data', (chunk: Buffer) => log(chunk.toString()));
    await firstLine(child);
    const status = JSON.parse(readFileSync(join(data, 'status.json'), 'utf8')) as {
        readonly instanceUrl: string;
        readonly users: readonly { readonly username: string; readonly accessToken: string }[];
    };
    const [administrator] = status.users;
    if (!administrator) throw new Error('The empty org has no user.');
    const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
    return {
        instanceUrl: status.instanceUrl,
        ...administrator,
        stop: () => {
            child.kill('SIGTERM');
            return ended;
        }
    };
}
