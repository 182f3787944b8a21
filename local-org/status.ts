/** What a running org tells other programs on this machine: a file in its data folder that only its owner may read. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StatusUser {
    readonly username: string;
    /** Free text that the user was set up with. */
    readonly persona: string | null;
    readonly userId: string;
    readonly accessToken: string;
}

export interface OrgStatus {
    readonly instanceUrl: string;
    readonly pageUrl: string;
    readonly apiVersion: string;
    readonly organizationId: string;
    /** Active users only. */
    readonly users: readonly StatusUser[];
    /** For the client credentials flow. */
    readonly client: { readonly clientId: string; readonly clientSecret: string };
    readonly processId: number;
}

const FILE_NAME = 'status.json';
const PATIENCE_MILLISECONDS = 10_000;

export function writeStatus(directory: string, status: OrgStatus): void {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    removeStatus(directory);
    writeFileSync(join(directory, FILE_NAME), `${JSON.stringify(status, null, 4)}\n`, { mode: 0o600, flag: 'wx' });
}

export function removeStatus(directory: string): void {
    rmSync(join(directory, FILE_NAME), { force: true });
}

/** The org that runs on this data folder; undefined where none does, also when one was killed and left its file behind. */
export async function runningOrg(directory: string): Promise<OrgStatus | undefined> {
    const status = readStatus(directory);
    return status && isAlive(status.processId) && (await answers(status)) ? status : undefined;
}

export function isAlive(processId: number): boolean {
    try {
        process.kill(processId, 0);
        return true;
    } catch {
        return false;
    }
}

function readStatus(directory: string): OrgStatus | undefined {
    try {
        return JSON.parse(readFileSync(join(directory, FILE_NAME), 'utf8')) as OrgStatus;
    } catch {
        return undefined;
    }
}

/** Process numbers are used again, so the org itself is asked. */
async function answers({ instanceUrl, organizationId, users }: OrgStatus): Promise<boolean> {
    try {
        const response = await fetch(`${instanceUrl}/services/oauth2/userinfo`, {
            headers: { authorization: `Bearer ${users[0]?.accessToken ?? ''}` },
            signal: AbortSignal.timeout(PATIENCE_MILLISECONDS)
        });
        const answer: unknown = await response.json();
        return response.status === 401 || (answer as { organization_id?: string }).organization_id === organizationId;
    } catch {
        return false;
    }
}
