import { mkdtempSync, rmSync } from 'node:fs';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type ServedOrg } from '../serve.ts';
import { LockedError } from '../store/lock.ts';
import { FIXTURE_SOURCES, TEST_USERS } from './support/test-org.ts';

let folder: string;
let served: ServedOrg;
let isClosed: boolean;

const start = (): Promise<ServedOrg> =>
    serve({
        sources: [FIXTURE_SOURCES],
        file: join(folder, 'org.sqlite'),
        users: TEST_USERS,
        ports: [0],
        directory: folder
    });

beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'local-org-serve-'));
    served = await start();
    isClosed = false;
});

afterEach(async () => {
    if (!isClosed) {
        await served.close();
    }
    rmSync(folder, { recursive: true, force: true });
});

async function close(): Promise<void> {
    isClosed = true;
    await served.close();
}

/** A create whose body is still on its way, and its answer. */
function halfSent(): { outgoing: ClientRequest; answer: Promise<IncomingMessage> } {
    const outgoing = request(`${served.status.instanceUrl}/services/data/v66.0/sobjects/Account`, {
        method: 'POST',
        headers: {
            authorization: `Bearer ${served.status.users[0]?.accessToken ?? ''}`,
            'content-type': 'application/json'
        }
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
        outgoing.once('response', resolve);
        outgoing.once('error', reject);
    });
    outgoing.write('{"Name":');
    return { outgoing, answer };
}

function reaches(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host, port, timeout: 2_000 });
        const end = (isOpen: boolean) => () => {
            socket.destroy();
            resolve(isOpen);
        };
        socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });
}

describe('a served org', () => {
    it('listens on loopback and nowhere else', async () => {
        const port = Number(new URL(served.status.instanceUrl).port);
        const others = Object.values(networkInterfaces()).flatMap((list) =>
            (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address)
        );
        expect(await reaches('127.0.0.1', port)).toBe(true);
        for (const address of [...others, '127.0.0.2']) {
            expect([address, await reaches(address, port)]).toEqual([address, false]);
        }
    });

    it('keeps a connection for clients that ask again only now and then', async () => {
        const response = await fetch(`${served.status.instanceUrl}/services/data`);
        expect(response.headers.get('keep-alive')).toBe('timeout=60');
    });

    it('is refused a second time on the same data, and says who has it', async () => {
        await expect(start()).rejects.toThrow(LockedError);
        await expect(start()).rejects.toThrow(`in use by process ${process.pid}`);
    });

    it('answers a request that is running when it is told to stop, and takes no new one', async () => {
        const { outgoing, answer } = halfSent();
        await new Promise((resolve) => outgoing.once('socket', (socket) => socket.once('connect', resolve)));
        const { instanceUrl } = served.status;
        await fetch(`${instanceUrl}/services/data`);
        const closing = close();
        await expect(fetch(`${instanceUrl}/services/data`)).rejects.toThrow();
        outgoing.end('"Finished"}');
        expect((await answer).statusCode).toBe(201);
        await closing;
        served = await start();
        isClosed = false;
        const [user] = served.status.users;
        const query = new URLSearchParams({ q: "SELECT Id FROM Account WHERE Name = 'Finished'" }).toString();
        const found = await fetch(`${served.status.instanceUrl}/services/data/v66.0/query?${query}`, {
            headers: { authorization: `Bearer ${user?.accessToken ?? ''}` }
        });
        expect(await found.json()).toMatchObject({ totalSize: 1 });
    });
});
