/** Doors of the first Bulk API: the session stands in a header of its own, and refusals are XML. */
import { sessionOf } from '../guards.ts';
import { isKnownVersion } from '../match.ts';
import type { PublicContext, PublicDoor, Reply, RequestContext } from '../router.ts';
import { AsyncError, errorReply } from './async-error.ts';

/** Throws InvalidSessionId, also for a token of another header: only this one counts. */
function withSession(context: PublicContext): RequestContext {
    const session = sessionOf(context.org, String(context.headers['x-sfdc-session'] ?? ''));
    if (!session) {
        throw new AsyncError('InvalidSessionId', 'Unable to find session');
    }
    const { api = '' } = context.params;
    if (!isKnownVersion(`v${api}`)) {
        throw new AsyncError('InvalidUrl', `Invalid version: ${api}`);
    }
    return { ...context, session, user: session.user, token: session.token };
}

export function asyncDoor(door: (context: RequestContext) => Reply | Promise<Reply>): PublicDoor {
    return async (context) => {
        try {
            return await door(withSession(context));
        } catch (error) {
            return errorReply(error);
        }
    };
}
