/** The org's one client application: id and secret for the client credentials flow, and the administrator it runs as. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Org } from '../../org.ts';
import type { PublicContext } from '../router.ts';

export interface OAuthClient {
    readonly clientId: string;
    readonly clientSecret: string;
    /** The user that calls with this client's tokens are made as. */
    readonly userId: string;
}

const TABLE = '_org_oauth_client';

/** Made at the first call and kept with the data. Throws when the org has no active administrator to run as. */
export function oauthClient(org: Org): OAuthClient {
    org.store.exec(`CREATE TABLE IF NOT EXISTS ${TABLE} (clientId TEXT PRIMARY KEY, clientSecret TEXT NOT NULL)`);
    const known = org.store.get(`SELECT clientId, clientSecret FROM ${TABLE}`) ?? register(org);
    return { clientId: String(known['clientId']), clientSecret: String(known['clientSecret']), userId: runAsUser(org) };
}

export function isClient(client: OAuthClient, clientId: string, clientSecret: string): boolean {
    return isSame(client.clientId, clientId) && isSame(client.clientSecret, clientSecret);
}

/** What a request gives as its client: HTTP Basic, else in the form. */
export function clientCredentials(context: PublicContext): Pick<OAuthClient, 'clientId' | 'clientSecret'> {
    const basic = /^Basic\s+(\S+)$/i.exec(context.headers.authorization ?? '')?.[1];
    if (basic === undefined) {
        const form = context.form();
        return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
    }
    const [clientId = '', clientSecret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { clientId, clientSecret };
}

function register(org: Org): Record<string, string> {
    const clientId = `3MVG9${randomBytes(36).toString('base64url')}`;
    const clientSecret = randomBytes(32).toString('hex').toUpperCase();
    org.store.run(`INSERT INTO ${TABLE} (clientId, clientSecret) VALUES (?, ?)`, [clientId, clientSecret]);
    return { clientId, clientSecret };
}

function runAsUser(org: Org): string {
    const row = org.store.get(
        `SELECT person."Id" AS id FROM User AS person JOIN Profile AS profile ON profile."Id" = person.ProfileId
         WHERE person.IsActive = 1 AND profile.Name = 'System Administrator' ORDER BY person."Id" LIMIT 1`
    );
    if (!row) {
        throw new Error(
            'The client credentials flow needs an active System Administrator to run as. Add one to the users of the org.'
        );
    }
    return String(row['id']);
}

function isSame(expected: string, given: string): boolean {
    const [left, right] = [Buffer.from(expected), Buffer.from(given)];
    return left.length === right.length && timingSafeEqual(left, right);
}
