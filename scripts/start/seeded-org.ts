/** A seeded org in memory with a page, for the tools that show or time it: pictures and benchmarks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { connect, localOrgStatus, login } from '../lib/connection.ts';
import { ToolError } from '../lib/tool-error.ts';
import { seed } from '../seed/seed.ts';
import { buildPage, startOrg, type PageFolders } from './processes.ts';

export interface SeededOrg {
    /** Logs a browser in as the active user with this persona. */
    logIn(context: BrowserContext, persona: string): Promise<void>;
    /** Address of the account of a planted case; throws ToolError where config/seed has no such case. */
    accountPage(planted: string): Promise<string>;
    /** Address of the Lightning page behind a tab, by the tab's API name. */
    tabPage(tab: string): string;
    stop(): Promise<void>;
}

export async function openSeededOrg(folders: PageFolders): Promise<SeededOrg> {
    const data = mkdtempSync(path.join(tmpdir(), 'triad-'));
    const [running] = await Promise.all([
        startOrg({ port: 0, memory: true, data, page: folders.page }),
        buildPage(folders)
    ]);
    const { instanceUrl } = running;
    const connection = connect(await login({ data }, {}));
    await seed(connection);
    const status = await localOrgStatus(data);
    return {
        logIn: async (context, persona) => {
            const username = status?.users.find((user) => user.persona === persona)?.username;
            await context.request.post(`${instanceUrl}/lightning/session`, {
                data: { username },
                headers: { origin: instanceUrl }
            });
        },
        accountPage: async (planted) => {
            const { records } = await connection.query<{ Id: string }>(
                `SELECT Id FROM Account WHERE Triad_Source_Key__c = 'SEED:${planted}'`
            );
            const [account] = records;
            if (account) return `${instanceUrl}/lightning/r/Account/${account.Id}/view`;
            throw new ToolError(
                `There is no account SEED:${planted}.`,
                'config/seed has no planted case of that name.',
                'Name one of config/seed/planted-cases.json.'
            );
        },
        tabPage: (tab) => `${instanceUrl}/lightning/n/${tab}`,
        stop: async () => {
            running.stop();
            await running.stopped;
            rmSync(data, { recursive: true, force: true });
        }
    };
}
