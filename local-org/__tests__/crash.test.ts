/**
 * The server is killed in the middle of writes, again and again, on one data folder. Every write that was answered must be there after
 * the next start, and none may be half there.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, TEST_USERS } from './support/test-org.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const ROUNDS = 4;
const WRITERS = 6;
const ANSWERS_BEFORE_KILL = 25;

const data = mkdtempSync(path.join(tmpdir(), 'local-org-crash-'));
const users = path.join(data, 'users.json');
writeFileSync(users, JSON.stringify(TEST_USERS));

interface Server {
    readonly process: ChildProcess;
    readonly instanceUrl: string;
    readonly token: string;
}

function lineOf(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        if (!child.stdout) throw new Error('The process has no output to read.');
        createInterface({ input: child.stdout }).once('line', resolve);
        child.once('exit', (code) => reject(new Error(`The org stopped with ${code} before it was ready.`)));
    });
}

async function outputOf(...parameters: string[]): Promise<string> {
    const child = spawn(process.execPath, [MAIN, ...parameters, '--data', data], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => child.once('exit', resolve));
    return text;
}

async function start(): Promise<Server> {
    const child = spawn(
        process.execPath,
        [MAIN, 'start', '--json', '--port', '0', '--source', FIXTURE_SOURCES, '--users', users, '--data', data],
        { stdio: ['ignore', 'pipe', 'inherit'] }
    );
    const { instanceUrl } = JSON.parse(await lineOf(child)) as { instanceUrl: string };
    const status = JSON.parse(await outputOf('status', '--json')) as {
        users: { persona: string | null; accessToken: string }[];
    };
    const token = status.users.find((user) => user.persona === 'Admin')?.accessToken ?? '';
    return { process: child, instanceUrl, token };
}

async function send(server: Server, pathBelow: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${server.instanceUrl}/services/data/v66.0${pathBelow}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    return response.json();
}

/** Two accounts that belong together: one atomic request, so one half without the other is a broken promise. */
function pair(key: string): unknown {
    const half = (suffix: string) => ({
        attributes: { type: 'Account' },
        Name: key,
        Source_Key__c: `${key}:${suffix}`
    });
    return { allOrNone: true, records: [half('left'), half('right')] };
}

async function writeUntilKilled(server: Server, round: number): Promise<{ answered: string[]; sent: string[] }> {
    const answered: string[] = [];
    const sent: string[] = [];
    const writer = async (number: number): Promise<void> => {
        for (let count = 0; ; count += 1) {
            const key = `${round}-${number}-${count}`;
            sent.push(key);
            try {
                const results = (await send(server, '/composite/sobjects', pair(key))) as { success: boolean }[];
                expect(results.map((result) => result.success)).toEqual([true, true]);
                answered.push(key);
            } catch (error) {
                if (server.process.killed) return;
                throw error;
            }
            if (answered.length >= ANSWERS_BEFORE_KILL * (round + 1)) server.process.kill('SIGKILL');
        }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)));
    return { answered, sent };
}

async function storedHalves(server: Server): Promise<Map<string, number>> {
    const soql = 'SELECT Name, COUNT(Id) halves FROM Account GROUP BY Name';
    const { records } = (await send(server, `/query?q=${encodeURIComponent(soql)}`)) as {
        records: { Name: string; halves: number }[];
    };
    return new Map(records.map((record) => [record.Name, record.halves]));
}

afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a killed org', () => {
    it('keeps every answered write and no half of an unanswered one', async () => {
        const answered: string[] = [];
        const sent = new Set<string>();
        for (let round = 0; round < ROUNDS; round += 1) {
            const server = await start();
            const written = await writeUntilKilled(server, round);
            answered.push(...written.answered);
            for (const key of written.sent) sent.add(key);
        }
        const server = await start();
        const halves = await storedHalves(server);
        server.process.kill('SIGTERM');

        expect(answered.length).toBeGreaterThanOrEqual(ANSWERS_BEFORE_KILL * ROUNDS);
        expect(answered.filter((key) => halves.get(key) !== 2)).toEqual([]);
        expect([...halves].filter(([key, count]) => sent.has(key) && count !== 2)).toEqual([]);
    }, 120_000);
});
