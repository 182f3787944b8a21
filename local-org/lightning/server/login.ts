import { z } from 'zod';
import { sessionCookie } from '../../api/guards.ts';
import { noContent, type PublicContext, type Reply } from '../../api/router.ts';
import { OrgError } from '../../errors.ts';
import { seededUsers } from '../../lifecycle.ts';
import type { Org } from '../../org.ts';
import { issueToken, revokeToken } from '../../sessions.ts';

const HOME = '/lightning/';
const loginBody = z.object({ username: z.string(), target: z.string().optional() });

/** `Set-Cookie` value that logs the browser in as a user the org was started with; undefined for anybody else. */
export function loginCookie(org: Org, username: string): string | undefined {
    const user = seededUsers(org).find((seeded) => seeded.active && seeded.username === username);
    return user && sessionCookie(issueToken(org, user.userId));
}

/** Only paths of the page: a form must not send people elsewhere. */
function safeTarget(target: string | undefined): string {
    return target?.startsWith(HOME) === true ? target : HOME;
}

/**
 * Logs in as `username`, given as JSON (answered 204) or as a form (answered with a redirect to `target`). A user the org was not
 * started with is NOT_FOUND. There are no passwords; the server's guards keep other sites away.
 */
export function logIn(context: PublicContext): Reply {
    const isForm = context.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const input = loginBody.safeParse(isForm ? Object.fromEntries(context.form()) : context.body());
    const cookie = input.data && loginCookie(context.org, input.data.username);
    if (cookie === undefined) {
        throw new OrgError('NOT_FOUND', 'There is no such active user to log in as.');
    }
    const headers = { 'set-cookie': cookie };
    return isForm
        ? { status: 303, headers: { ...headers, location: safeTarget(input.data?.target) } }
        : { ...noContent(), headers };
}

/** Ends the session and forgets the cookie. */
export function logOut({ org, session }: PublicContext): Reply {
    if (session) {
        revokeToken(org, session.token);
    }
    return { status: 204, headers: { 'set-cookie': `${sessionCookie('')}; Max-Age=0` } };
}
