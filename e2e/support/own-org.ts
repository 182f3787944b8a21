/** A seeded org of one spec alone, in memory: what it changes for good, an active protocol for example, disturbs no other spec. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { connect, localOrgStatus, login, type LocalOrgStatus } from '../../scripts/lib/connection.ts';
import { seed } from '../../scripts/seed/seed.ts';
import { startOrg } from '../../scripts/start/processes.ts';
import type { Persona } from './org.ts';

export interface OwnOrg {
    readonly instanceUrl: string;
    userOf(persona: Persona): LocalOrgStatus['users'][number];
    as(persona: Persona): Connection;
    stop(): Promise<void>;
}

export async function openOwnOrg(): Promise<OwnOrg> {
    const data = mkdtempSync(path.join(tmpdir(), 'triad-own-'));
    const running = await startOrg({ port: 0, memory: true, data });
    await seed(connect(await login({ data }, {})));
    const status = await localOrgStatus(data);
    const userOf = (persona: Persona): LocalOrgStatus['users'][number] => {
        const user = status?.users.find((candidate) => candidate.persona === persona);
        if (!user) throw new Error(`The org has no user who plays ${persona}.`);
        return user;
    };
    const { instanceUrl } = running;
    return {
        instanceUrl,
        userOf,
        as: (persona) => connect({ instanceUrl, accessToken: userOf(persona).accessToken }),
        stop: async () => {
            running.stop();
            await running.stopped;
            rmSync(data, { recursive: true, force: true });
        }
    };
}
