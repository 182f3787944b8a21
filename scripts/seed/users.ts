/** Which user of the org plays which part. A part that nobody plays falls to the user who runs the seed, and is named in a warning. */
import { readFileSync } from 'node:fs';
import type { Connection } from 'jsforce';
import { z } from 'zod';
import { EXIT, ToolError } from '../lib/tool-error.ts';
import { USER_ROLES, type UserRole } from './cases.ts';
import type { UserIds } from './changes.ts';

export const USERS_FILE = 'config/seed/users.json';

const usersFile = z.record(z.enum(USER_ROLES), z.string());

export interface ResolvedUsers {
    readonly ids: UserIds;
    readonly missing: readonly string[];
}

function readUsernames(file: string): Readonly<Record<UserRole, string>> {
    const parsed = usersFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new ToolError(
        `${file} does not name a user for every part.`,
        z.prettifyError(parsed.error),
        `Give one username for each of: ${USER_ROLES.join(', ')}.`,
        EXIT.usage
    );
}

export async function resolveUsers(connection: Connection, file: string = USERS_FILE): Promise<ResolvedUsers> {
    const usernames = readUsernames(file);
    const list = Object.values(usernames)
        .map((username) => `'${username.replaceAll(/['\\]/g, '\\$&')}'`)
        .join(', ');
    const { records } = await connection.query<{ Id: string; Username: string }>(
        `SELECT Id, Username FROM User WHERE Username IN (${list})`
    );
    const byUsername = new Map(records.map((record) => [record.Username.toLowerCase(), record.Id]));
    const missing = Object.values(usernames).filter((username) => !byUsername.has(username.toLowerCase()));
    const { user_id: runningUser } = await connection.identity();
    const ids = Object.fromEntries(
        USER_ROLES.map((role) => [role, byUsername.get(usernames[role].toLowerCase()) ?? runningUser])
    ) as UserIds;
    return { ids, missing };
}
