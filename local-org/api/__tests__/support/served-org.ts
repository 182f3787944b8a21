import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestOrg, testUser } from '../../../__tests__/support/test-org.ts';
import type { OpenOrg } from '../../../lifecycle.ts';
import { issueToken } from '../../../sessions.ts';
import { createApp, type AppOptions } from '../../server.ts';

export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    readonly body: unknown;
}

export interface ServedTestOrg {
    readonly org: OpenOrg;
    readonly origin: string;
    token(name: string): string;
    /** A call below `/services/data/v66.0`, as a test user. */
    call(
        name: string,
        method: string,
        path: string,
        body?: unknown,
        headers?: Readonly<Record<string, string>>
    ): Promise<Answer>;
    close(): Promise<void>;
}

/** The test org, or another one, behind the real server on a free port. */
export async function serveTestOrg(options: AppOptions = {}, org: OpenOrg = openTestOrg()): Promise<ServedTestOrg> {
    const server = createServer(createApp(org, options));
    await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const token = (name: string): string => issueToken(org, testUser(org, name).userId);
    return {
        org,
        origin,
        token,
        call: async (name, method, path, body, headers = {}) => {
            const response = await fetch(`${origin}/services/data/v66.0${path}`, {
                method,
                headers: { authorization: `Bearer ${token(name)}`, 'content-type': 'application/json', ...headers },
                ...(body === undefined ? {} : { body: JSON.stringify(body) })
            });
            const text = await response.text();
            return {
                status: response.status,
                headers: response.headers,
                body: text === '' ? undefined : JSON.parse(text)
            };
        },
        close: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => {
                server.close(resolve);
            });
            org.close();
        }
    };
}

export function queryPath(soql: string): string {
    return `/query?${new URLSearchParams({ q: soql }).toString()}`;
}
