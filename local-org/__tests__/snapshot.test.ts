import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrgStatus } from '../status.ts';
import { openTestOrg } from './support/test-org.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const run = promisify(execFile);
let folder: string;
let server: ChildProcess | undefined;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-snapshot-test-'));
});

afterEach(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

async function cli(...parameters: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, [MAIN, ...parameters], { cwd: folder });
    return stdout;
}

async function start(data: string): Promise<OrgStatus> {
    const started = spawn(process.execPath, [MAIN, 'start', '--empty', '--data', data, '--port', '0'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit']
    });
    server = started;
    await new Promise((resolve, reject) => {
        createInterface({ input: started.stdout }).once('line', resolve);
        started.once('exit', (code) => reject(new Error(`The org stopped with ${code}.`)));
    });
    return JSON.parse(await cli('status', '--json', '--data', data)) as OrgStatus;
}

/** An org that is not running, with one account. */
function stoppedOrg(data: string, name: string): void {
    const org = openTestOrg({ file: join(at(data), 'org.sqlite') });
    org.store.run('INSERT INTO Account (Id, Name) VALUES (?, ?)', [org.nextId('Account'), name]);
    org.close();
}

function accounts(file: string): unknown[] {
    const database = new DatabaseSync(file);
    const rows = database.prepare('SELECT Name FROM Account ORDER BY Name').all();
    database.close();
    return rows.map((row) => row['Name']);
}

async function createAccount({ instanceUrl, users }: OrgStatus, name: string): Promise<void> {
    await fetch(`${instanceUrl}/services/data/v66.0/sobjects/Account`, {
        method: 'POST',
        headers: { authorization: `Bearer ${users[0]?.accessToken ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Name: name })
    });
}

describe('a snapshot', () => {
    it('is one file that only its owner may read, and names no file that is there', async () => {
        stoppedOrg('data', 'Kept');
        await cli('snapshot', '--data', 'data', '--output', 'org.snapshot');
        expect(accounts(at('org.snapshot'))).toEqual(['Kept']);
        expect(statSync(at('org.snapshot')).mode & 0o777).toBe(0o600);
        await expect(cli('snapshot', '--data', 'data', '--output', 'org.snapshot')).rejects.toMatchObject({
            stderr: expect.stringContaining('org.snapshot is there already') as unknown
        });
        await cli('snapshot', '--data', 'data', '--output', 'org.snapshot', '--force');
        expect(readdirSync(folder).sort()).toEqual(['data', 'org.snapshot']);
    });

    it('is taken from a running org and refused to whoever has only a session', async () => {
        const org = await start('data');
        await createAccount(org, 'While running');
        await cli('snapshot', '--data', 'data', '--output', 'org.snapshot');
        await createAccount(org, 'Later');
        expect(accounts(at('org.snapshot'))).toEqual(['While running']);
        const answer = await fetch(`${org.instanceUrl}/local-org/snapshot`, {
            method: 'POST',
            headers: { authorization: `Bearer ${org.users[0]?.accessToken ?? ''}` }
        });
        expect(answer.status).toBe(401);
    });

    it('says in words that there is no org to copy', async () => {
        await expect(cli('snapshot', '--data', 'absent', '--output', 'org.snapshot')).rejects.toMatchObject({
            stderr: expect.stringContaining('There is no org in the data folder absent') as unknown
        });
        expect(existsSync(at('absent'))).toBe(false);
    });
});

describe('restoring', () => {
    beforeEach(async () => {
        stoppedOrg('data', 'Kept');
        await cli('snapshot', '--data', 'data', '--output', 'org.snapshot');
    });

    it('brings the org back in another folder and over another org', async () => {
        expect(await cli('restore', 'org.snapshot', '--data', 'other')).toContain('Restored org 00D');
        expect(accounts(join(at('other'), 'org.sqlite'))).toEqual(['Kept']);
        stoppedOrg('third', 'Replaced');
        await expect(cli('restore', 'org.snapshot', '--data', 'third')).rejects.toMatchObject({
            stderr: expect.stringContaining('--force') as unknown
        });
        await cli('restore', 'org.snapshot', '--data', 'third', '--force');
        expect(accounts(join(at('third'), 'org.sqlite'))).toEqual(['Kept']);
    });

    it('does not play the log of the org that was there into the snapshot', async () => {
        const org = await start('killed');
        await createAccount(org, 'In the log only');
        const ended = new Promise((resolve) => server?.once('exit', resolve));
        server?.kill('SIGKILL');
        await ended;
        expect(existsSync(join(at('killed'), 'org.sqlite-wal'))).toBe(true);
        await cli('restore', 'org.snapshot', '--data', 'killed', '--force');
        expect(accounts(join(at('killed'), 'org.sqlite'))).toEqual(['Kept']);
    });

    it('is refused while an org is running on the folder', async () => {
        const org = await start('running');
        await createAccount(org, 'Stays');
        await expect(cli('restore', 'org.snapshot', '--data', 'running', '--force')).rejects.toMatchObject({
            stderr: expect.stringContaining(`in use by process ${server?.pid}`) as unknown
        });
    });

    it.each([
        ['is no database', (file: string): void => writeFileSync(file, 'text')],
        [
            'is the database of something else',
            (file: string): void => new DatabaseSync(file).exec('CREATE TABLE t (a)')
        ],
        [
            'is of another version',
            (file: string): void => {
                cpSync(at('org.snapshot'), file);
                new DatabaseSync(file).exec(`UPDATE _org_setting SET value = '0' WHERE name = 'format'`);
            }
        ]
    ])('refuses a file that %s and leaves the org as it was', async (_case, make) => {
        make(at('wrong.snapshot'));
        await expect(cli('restore', 'wrong.snapshot', '--data', 'data', '--force')).rejects.toMatchObject({
            stderr: expect.stringContaining('The snapshot was not restored.') as unknown
        });
        expect(accounts(join(at('data'), 'org.sqlite'))).toEqual(['Kept']);
        expect(readdirSync(at('data'))).toEqual(['org.sqlite']);
    });
});
