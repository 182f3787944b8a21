import { randomBytes } from 'node:crypto';
import type { Org } from './org.ts';
import type { SqlRow } from './store/store.ts';

/** `<organization id>!<random>`, the form the clients of an org expect. Tokens are random even in a deterministic org. */
function newToken(org: Org): string {
    return `${org.id}!${randomBytes(48).toString('base64url')}`;
}

/** The user's token; the same one until it is revoked or expires. It survives restarts. */
export function issueToken(org: Org, userId: string): string {
    return org.store.transaction(() => {
        const known = org.store.get('SELECT token, issuedAt FROM _org_token WHERE userId = ?', [userId]);
        if (known !== undefined && !isExpired(org, known)) {
            return String(known['token']);
        }
        org.store.run('DELETE FROM _org_token WHERE userId = ?', [userId]);
        const token = newToken(org);
        org.store.run('INSERT INTO _org_token (token, userId, issuedAt) VALUES (?, ?, ?)', [
            token,
            userId,
            org.now().toISOString()
        ]);
        return token;
    });
}

/** Id of the active user the token belongs to; undefined for a wrong, expired or revoked token. */
export function userOfToken(org: Org, token: string): string | undefined {
    const session = org.store.get(
        `SELECT session.userId, session.issuedAt FROM _org_token AS session JOIN User AS person ON person.Id = session.userId
         WHERE session.token = ? AND person.IsActive = 1`,
        [token]
    );
    if (session === undefined || isExpired(org, session)) {
        return undefined;
    }
    extend(org, token, session);
    return String(session['userId']);
}

function isExpired(org: Org, session: SqlRow): boolean {
    return org.sessionTimeout !== undefined && age(org, session) >= org.sessionTimeout;
}

/** As on the platform, use counts from half of the time on: "The last active session time value isn't updated until halfway through". */
function extend(org: Org, token: string, session: SqlRow): void {
    if (org.sessionTimeout !== undefined && age(org, session) >= org.sessionTimeout / 2) {
        org.store.run('UPDATE _org_token SET issuedAt = ? WHERE token = ?', [org.now().toISOString(), token]);
    }
}

/** Milliseconds since the session was issued or last extended. */
function age(org: Org, session: SqlRow): number {
    return org.now().getTime() - Date.parse(String(session['issuedAt']));
}

/** Keeps the sessions as old as they are when the clock moves on by so many milliseconds. */
export function moveSessions(org: Org, milliseconds: number): void {
    for (const { issuedAt, token } of org.store.all('SELECT token, issuedAt FROM _org_token')) {
        const moved = new Date(Date.parse(String(issuedAt)) + milliseconds).toISOString();
        org.store.run('UPDATE _org_token SET issuedAt = ? WHERE token = ?', [moved, token ?? null]);
    }
}

/** Ends the session; true if there was one. */
export function revokeToken(org: Org, token: string): boolean {
    return org.store.run('DELETE FROM _org_token WHERE token = ?', [token]) > 0;
}
