import { randomBytes } from 'node:crypto';
import type { Org } from './org.ts';

/** `<organization id>!<random>`, the form the clients of an org expect. Tokens are random even in a deterministic org. */
function newToken(org: Org): string {
    return `${org.id}!${randomBytes(48).toString('base64url')}`;
}

/** The user's token; the same one until it is revoked. It survives restarts. */
export function issueToken(org: Org, userId: string): string {
    return org.store.transaction(() => {
        const known = org.store.get('SELECT token FROM _org_token WHERE userId = ?', [userId]);
        if (known !== undefined) {
            return String(known['token']);
        }
        const token = newToken(org);
        org.store.run('INSERT INTO _org_token (token, userId, issuedAt) VALUES (?, ?, ?)', [
            token,
            userId,
            org.now().toISOString()
        ]);
        return token;
    });
}

/** Id of the active user the token belongs to; undefined for a wrong or revoked token. */
export function userOfToken(org: Org, token: string): string | undefined {
    const row = org.store.get(
        `SELECT session.userId FROM _org_token AS session JOIN User AS person ON person.Id = session.userId
         WHERE session.token = ? AND person.IsActive = 1`,
        [token]
    );
    return row === undefined ? undefined : String(row['userId']);
}

/** Ends the session; true if there was one. */
export function revokeToken(org: Org, token: string): boolean {
    return org.store.run('DELETE FROM _org_token WHERE token = ?', [token]) > 0;
}
