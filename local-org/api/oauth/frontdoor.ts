/** `/secur/frontdoor.jsp?sid=<token>&retURL=<path>` or `?otp=<single access>`: opens the org in a browser as the token's user. */
import { OrgError } from '../../errors.ts';
import { userOfToken } from '../../sessions.ts';
import { sessionCookie } from '../guards.ts';
import { redirect, type PublicContext, type Reply } from '../router.ts';
import { redeem } from './single-access.ts';

const HOME = '/lightning/';

export function frontdoor({ org, query }: PublicContext): Reply {
    const ticket = redeem(org, query.get('otp') ?? '');
    const token = ticket?.token ?? query.get('sid') ?? '';
    if (userOfToken(org, token) === undefined) {
        throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
    }
    return redirect(localPath(ticket?.redirect ?? query.get('retURL')), {
        'set-cookie': sessionCookie(token),
        'cache-control': 'no-store'
    });
}

/** A path on this server; anything that could lead elsewhere goes home. */
function localPath(path: string | null): string {
    return path !== null && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : HOME;
}
