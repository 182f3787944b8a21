import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgStatus } from '../status.ts';
import { FIXTURE_SOURCES } from './support/test-org.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const run = promisify(execFile);
let directory: string;
let server: ChildProcess | undefined;

beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'local-org-'));
});

afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
});

async function start(...flags: string[]): Promise<string> {
    const started = spawn(
        process.execPath,
        [MAIN, 'start', '--source', FIXTURE_SOURCES, '--data', directory, '--port', '0', ...flags],
        {
            cwd: directory,
            stdio: ['ignore', 'pipe', 'inherit']
        }
    );
    server = started;
    return new Promise((resolve, reject) => {
        createInterface({ input: started.stdout }).once('line', resolve);
        started.once('exit', (code) => reject(new Error(`The org stopped with ${code}.`)));
    });
}

/** Exit code of the server, null when a signal ended it. */
async function ended(): Promise<number | null> {
    const ending = server;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) {
        return ending?.exitCode ?? null;
    }
    return new Promise((resolve) => ending.once('exit', resolve));
}

async function cli(...parameters: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [MAIN, ...parameters, '--data', directory], { cwd: directory });
    return stdout;
}

async function status(): Promise<OrgStatus> {
    return JSON.parse(await cli('status', '--json')) as OrgStatus;
}

async function call({ instanceUrl, users }: OrgStatus, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${instanceUrl}/services/data/v66.0${path}`, {
        method,
        headers: { authorization: `Bearer ${users[0]?.accessToken ?? ''}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    return response.json();
}

describe('the command line', () => {
    it('says in words when no org runs', async () => {
        await expect(cli('status', '--json')).rejects.toMatchObject({
            code: 1,
            stderr: expect.stringContaining('Next: Start one') as unknown
        });
    });

    it('starts an org and tells others on this machine how to reach it', async () => {
        const line = await start();
        const { instanceUrl, pageUrl, organizationId, apiVersion, users } = await status();
        expect(line).toBe(`Local org ready: ${instanceUrl}`);
        expect([pageUrl, apiVersion]).toEqual([`${instanceUrl}/lightning/`, '66.0']);
        expect(users).toMatchObject([{ username: 'admin@local.example.com', persona: null }]);
        expect(users[0]?.accessToken.startsWith(`${organizationId}!`)).toBe(true);
        expect(statSync(join(directory, 'status.json')).mode & 0o777).toBe(0o600);
        expect(await cli('users')).toContain('admin@local.example.com');
    });

    it('does not serve one folder twice and does not throw away what is served', async () => {
        const second = [MAIN, 'start', '--source', FIXTURE_SOURCES, '--data', directory, '--port', '0'];
        await expect(run(process.execPath, second, { cwd: directory })).rejects.toMatchObject({
            code: 1,
            stderr: expect.stringContaining(
                'One is already running on this data folder, at http://127.0.0.1:'
            ) as unknown
        });
        await expect(cli('reset')).rejects.toMatchObject({ code: 1 });
    });

    it('keeps every answered write and every token when it is killed', async () => {
        const before = await status();
        const answers = await Promise.all(
            Array.from({ length: 20 }, (_unused, index) =>
                call(before, 'POST', '/sobjects/Account', { Name: `Kept ${index}` })
            )
        );
        server?.kill('SIGKILL');
        await ended();
        await expect(cli('status')).rejects.toMatchObject({ code: 1 });
        await start();
        const after = await status();
        expect(after.users).toEqual(before.users);
        const query = '/query?q=SELECT+Id+FROM+Account+ORDER+BY+Id';
        const { records } = (await call(after, 'GET', query)) as { records: { Id: string }[] };
        expect(records.map(({ Id }) => Id)).toEqual(answers.map((answer) => (answer as { id: string }).id).sort());
    });

    it('stops and resets', async () => {
        expect(await cli('stop')).toContain('Stopped the local org');
        expect(await ended()).toBe(0);
        expect(existsSync(join(directory, 'status.json'))).toBe(false);
        await cli('reset');
        expect(existsSync(join(directory, 'org.sqlite'))).toBe(false);
        expect(await cli('stop')).toContain('No local org is running');
    });

    it('keeps nothing in memory', async () => {
        const { instanceUrl } = JSON.parse(await start('--memory', '--json')) as { instanceUrl: string };
        expect((await status()).instanceUrl).toBe(instanceUrl);
        server?.kill('SIGTERM');
        expect(await ended()).toBe(0);
        expect(existsSync(join(directory, 'org.sqlite'))).toBe(false);
    });

    it('logs its requests beside the data where it is told to', async () => {
        await start('--memory', '--log');
        await call(await status(), 'GET', '/query?q=SELECT+Id+FROM+Account');
        await cli('stop');
        const log = readFileSync(join(directory, 'request-log.jsonl'), 'utf8').trim().split('\n');
        expect(log.map((line) => JSON.parse(line) as unknown)).toContainEqual(
            expect.objectContaining({
                method: 'GET',
                path: '/services/data/v66.0/query',
                parameters: ['q'],
                status: 200,
                user: 'admin@local.example.com'
            })
        );
    });

    it('ends at once at the second signal, whatever is still running', async () => {
        await start('--memory');
        const { instanceUrl } = await status();
        const running = connect(Number(new URL(instanceUrl).port), '127.0.0.1');
        running.write('POST /services/oauth2/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf');
        await fetch(instanceUrl);
        const pressing = setInterval(() => server?.kill('SIGTERM'), 100);
        const code = await ended();
        clearInterval(pressing);
        running.destroy();
        expect(code).toBe(143);
    });
});
