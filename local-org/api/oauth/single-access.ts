/** `GET /services/oauth2/singleaccess`: a link that opens the org in a browser once, for a client that holds a token. */
import { randomBytes } from 'node:crypto';
import type { Org } from '../../org.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

const LIFETIME_MILLISECONDS = 60_000;

interface Ticket {
    readonly token: string;
    readonly redirect: string;
    readonly expires: number;
}

const ticketsOf = new WeakMap<Org, Map<string, Ticket>>();

/** The link carries a password for one use instead of the token. */
export function singleAccess({ org, origin, query, token }: RequestContext): Reply {
    const tickets = ticketsOf.get(org) ?? new Map<string, Ticket>();
    ticketsOf.set(org, tickets);
    const password = randomBytes(32).toString('base64url');
    const redirect = query.get('redirect_uri') ?? '';
    tickets.set(password, { token, redirect, expires: Date.now() + LIFETIME_MILLISECONDS });
    return ok({ frontdoor_uri: `${origin}/secur/frontdoor.jsp?otp=${password}` });
}

/** What a one-time password stands for; undefined when it is wrong, used or too old. */
export function redeem(org: Org, password: string): Pick<Ticket, 'token' | 'redirect'> | undefined {
    const ticket = ticketsOf.get(org)?.get(password);
    ticketsOf.get(org)?.delete(password);
    return ticket !== undefined && ticket.expires > Date.now() ? ticket : undefined;
}
