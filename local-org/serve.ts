/** Opens an org and serves it on loopback until it is closed. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oauthClient } from './api/oauth/client.ts';
import { createApp, type AppOptions } from './api/server.ts';
import { startSchedule } from './flow/schedule/timer.ts';
import type { UnsupportedMetadata } from './metadata/schema.ts';
import { openOrg, seededUsers, type OpenOptions, type OpenOrg } from './lifecycle.ts';
import { API_VERSION } from './org.ts';
import { issueToken } from './sessions.ts';
import { removeStatus, writeStatus, type OrgStatus } from './status.ts';
import { usageOf } from './usage.ts';

const HOST = '127.0.0.1';
/** How long a request that is running may take when the org is told to stop. */
const PATIENCE_MILLISECONDS = 10_000;
/** A client that polls must not find its connection closed at the moment it asks again: Node's own 5 seconds are too short. */
const KEEP_ALIVE_MILLISECONDS = 60_000;

export interface ServeOptions extends OpenOptions, AppOptions {
    /** Ports to try, in order; 0 is any free one. */
    readonly ports: readonly number[];
    /** Where the status file goes. */
    readonly directory: string;
}

export interface ServedOrg {
    readonly status: OrgStatus;
    /** What the sources hold that the org does not act on. */
    readonly unsupported: readonly UnsupportedMetadata[];
    /** Lets running requests end, closes the store, takes the status file away. */
    close(): Promise<void>;
}

/** Throws the system's EADDRINUSE when no port is free, and what `openOrg` throws. */
export async function serve(options: ServeOptions): Promise<ServedOrg> {
    const org = openOrg(options);
    try {
        const connections = { keepAliveTimeout: KEEP_ALIVE_MILLISECONDS };
        const server = await listen(createServer(connections, createApp(org, options)), options.ports);
        const { port } = server.address() as AddressInfo;
        const status = statusOf(org, `http://${HOST}:${port}`);
        writeStatus(options.directory, status);
        const schedule = startSchedule(org, (error) => options.onFailure?.(error));
        const stop = (): Promise<void> => {
            schedule.stop();
            return close(org, server, options.directory);
        };
        return { status, unsupported: org.schema.unsupported, close: stop };
    } catch (error) {
        org.close();
        throw error;
    }
}

function statusOf(org: OpenOrg, instanceUrl: string): OrgStatus {
    const { clientId, clientSecret } = oauthClient(org);
    return {
        instanceUrl,
        pageUrl: `${instanceUrl}/lightning/`,
        apiVersion: API_VERSION,
        organizationId: org.id,
        users: seededUsers(org)
            .filter(({ active }) => active)
            .map(({ username, persona = null, userId }) => ({
                username,
                persona,
                userId,
                accessToken: issueToken(org, userId)
            })),
        client: { clientId, clientSecret },
        processId: process.pid
    };
}

async function listen(server: Server, ports: readonly number[]): Promise<Server> {
    const [port = 0, ...others] = ports;
    try {
        await new Promise<void>((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, HOST, () => {
                server.off('error', reject);
                resolve();
            });
        });
        return server;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE' && others.length > 0) {
            return listen(server, others);
        }
        throw error;
    }
}

async function close(org: OpenOrg, server: Server, directory: string): Promise<void> {
    removeStatus(directory);
    const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
    });
    server.closeIdleConnections();
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MILLISECONDS);
    await closed;
    clearTimeout(impatience);
    usageOf(org).write();
    org.close();
}
