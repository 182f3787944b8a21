/**
 * Who the tools talk to. Three ways, in this order: `-o alias` (an org the sf CLI knows), `SF_ACCESS_TOKEN` + `SF_INSTANCE_URL`,
 * the running local org. Never a password, never SOAP login.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import { EXIT, ToolError } from './tool-error.ts';

export const API_VERSION = '66.0';

export interface Login {
    readonly instanceUrl: string;
    readonly accessToken: string;
}

export interface LocalOrgStatus {
    readonly instanceUrl: string;
    readonly pageUrl: string;
    readonly organizationId: string;
    readonly users: readonly {
        readonly username: string;
        readonly persona: string | null;
        readonly userId: string;
        readonly accessToken: string;
    }[];
}

/** What `npm run org -- status --json` says, or undefined where no local org runs. */
export async function localOrgStatus(dataFolder?: string): Promise<LocalOrgStatus | undefined> {
    const parameters = ['local-org/main.ts', 'status', '--json', ...(dataFolder ? ['--data', dataFolder] : [])];
    try {
        const { stdout } = await promisify(execFile)(process.execPath, parameters);
        return JSON.parse(stdout) as LocalOrgStatus;
    } catch {
        return undefined;
    }
}

async function loginByAlias(alias: string): Promise<Login> {
    // Loaded only here: it takes a second, and the other two ways do without.
    const { Org } = await import('@salesforce/core');
    try {
        const org = await Org.create({ aliasOrUsername: alias });
        await org.refreshAuth();
        const { instanceUrl, accessToken } = org.getConnection();
        return { instanceUrl, accessToken: accessToken ?? '' };
    } catch (error) {
        throw new ToolError(
            `Could not log in to the org '${alias}'.`,
            error instanceof Error ? error.message : String(error),
            `Run 'npx sf org login web --alias ${alias}', then try again.`,
            EXIT.usage
        );
    }
}

async function loginToLocalOrg(dataFolder?: string): Promise<Login> {
    const status = await localOrgStatus(dataFolder);
    const loader = status?.users.find((user) => user.persona === 'Integration');
    if (!status || !loader) {
        throw new ToolError(
            'There is no org to talk to.',
            'No -o alias was given, SF_ACCESS_TOKEN and SF_INSTANCE_URL are not set, and no local org is running.',
            "Run 'npm start' in another terminal, or name an org with '-o alias'.",
            EXIT.usage
        );
    }
    return { instanceUrl: status.instanceUrl, accessToken: loader.accessToken };
}

export interface LoginOptions {
    readonly targetOrg?: string;
    /** Data folder of the local org. */
    readonly data?: string;
}

export async function login(options: LoginOptions, env: NodeJS.ProcessEnv = process.env): Promise<Login> {
    if (options.targetOrg) return loginByAlias(options.targetOrg);
    const accessToken = env['SF_ACCESS_TOKEN'];
    const instanceUrl = env['SF_INSTANCE_URL'];
    if (accessToken && instanceUrl) return { instanceUrl, accessToken };
    return loginToLocalOrg(options.data);
}

export function connect({ instanceUrl, accessToken }: Login): Connection {
    return new Connection({ instanceUrl, accessToken, version: API_VERSION });
}
