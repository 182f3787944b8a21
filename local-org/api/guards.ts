/**
 * Who may talk to the server. It listens on loopback; a page of another site could still reach it through the user's browser, so the Host must
 * be loopback (DNS rebinding), and a write that a browser sends must come from the server's own pages.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { OrgError } from '../errors.ts';
import { userContext } from '../security/context.ts';
import { userOfToken } from '../sessions.ts';
import type { Org } from '../org.ts';
import type { Method, Session } from './router.ts';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;
const SESSION_COOKIE = 'sid';

export function checkHost(headers: IncomingHttpHeaders): void {
    if (!LOOPBACK_HOST.test(headers.host ?? '')) {
        throw new OrgError('INSUFFICIENT_ACCESS', 'The local org answers on 127.0.0.1, localhost and [::1] only.');
    }
}

/**
 * A write without an Authorization header must not come from another site. With the cookie as its only proof it must say that it comes
 * from this one.
 */
export function checkOrigin(method: Method, headers: IncomingHttpHeaders, origin: string, usesCookie: boolean): void {
    if (method === 'GET' || headers.authorization !== undefined) {
        return;
    }
    const site = headers['sec-fetch-site'];
    const isForeign =
        (headers.origin !== undefined && headers.origin !== origin) || (site !== undefined && site !== 'same-origin');
    const isProven = headers.origin === origin || site === 'same-origin';
    if (isForeign || (usesCookie && !isProven)) {
        throw new OrgError('INSUFFICIENT_ACCESS', 'A write with the session cookie must come from a page of this org.');
    }
}

export interface Credentials {
    readonly token?: string;
    readonly usesCookie: boolean;
}

/** `Authorization: Bearer <token>`, `Authorization: OAuth <token>`, else the cookie `sid`. */
export function credentialsOf(headers: IncomingHttpHeaders): Credentials {
    const bearer = /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1];
    if (headers.authorization !== undefined) {
        return { usesCookie: false, ...(bearer === undefined ? {} : { token: bearer }) };
    }
    const cookie = (headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
    return cookie === undefined
        ? { usesCookie: false }
        : { usesCookie: true, token: decodeURIComponent(cookie.slice(SESSION_COOKIE.length + 1)) };
}

export function sessionOf(org: Org, token: string | undefined): Session | undefined {
    const userId = token === undefined ? undefined : userOfToken(org, token);
    return token === undefined || userId === undefined ? undefined : { token, user: userContext(org, userId) };
}

/** `Set-Cookie` value that logs a browser in; not readable by scripts, not sent across sites. */
export function sessionCookie(token: string): string {
    return `${SESSION_COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;
}
