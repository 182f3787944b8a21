/** An org in a process of its own that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { OrgStatus } from '../../status.ts';
import { FIXTURE_SOURCES, TEST_USERS } from '../support/test-org.ts';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));

/** A test that fails leaves no process behind. */
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

export class OrgProcess {
    private readonly child: ChildProcess;
    private readonly address: string;
    readonly instanceUrl: string;
    /** The administrator's. */
    readonly token: string;

    private constructor(child: ChildProcess, { instanceUrl, users }: OrgStatus) {
        this.child = child;
        this.instanceUrl = instanceUrl;
        this.address = `${instanceUrl}/services/data/v66.0`;
        this.token = (users.find(({ persona }) => persona === 'Admin') ?? users[0])?.accessToken ?? '';
    }

    /** Over the fixture's metadata and users. */
    static start(data: string): Promise<OrgProcess> {
        const users = join(data, 'users.json');
        writeFileSync(users, JSON.stringify(TEST_USERS));
        return OrgProcess.run(data, ['--source', FIXTURE_SOURCES, '--users', users]);
    }

    /** With what was deployed into it. */
    static startEmpty(data: string): Promise<OrgProcess> {
        return OrgProcess.run(data, ['--empty']);
    }

    private static async run(data: string, options: readonly string[]): Promise<OrgProcess> {
        const child = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--data', data, ...options], {
            stdio: ['ignore', 'pipe', 'inherit']
        });
        children.add(child);
        await new Promise((resolve, reject) => {
            createInterface({ input: child.stdout }).once('line', resolve);
            child.once('exit', (code) => reject(new Error(`The org stopped with ${code} before it was ready.`)));
        });
        return new OrgProcess(child, JSON.parse(readFileSync(join(data, 'status.json'), 'utf8')) as OrgStatus);
    }

    get isKilled(): boolean {
        return this.child.killed;
    }

    /** Resolves when the process is gone. */
    async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
        if (!this.child.killed) {
            const gone = once(this.child, 'exit');
            this.child.kill(signal);
            await gone;
        }
    }

    /** The parsed answer. Throws when the connection breaks or the status is 500 and above. */
    async call(method: string, path: string, body?: unknown): Promise<unknown> {
        const isText = typeof body === 'string';
        const response = await fetch(`${this.address}${path}`, {
            method,
            headers: {
                authorization: `Bearer ${this.token}`,
                'content-type': isText ? 'text/csv' : 'application/json'
            },
            ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) })
        });
        const text = await response.text();
        if (response.status >= 500) {
            throw new Error(`${method} ${path}: ${response.status} ${text}`);
        }
        return text === '' ? undefined : (JSON.parse(text) as unknown);
    }

    /** All rows of a query, page after page. */
    async rows<Row>(soql: string): Promise<Row[]> {
        const rows: Row[] = [];
        let path: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
        while (path !== undefined) {
            const page = (await this.call('GET', path)) as { records: Row[]; nextRecordsUrl?: string };
            rows.push(...page.records);
            path = page.nextRecordsUrl?.replace('/services/data/v66.0', '');
        }
        return rows;
    }
}
