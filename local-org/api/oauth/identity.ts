/** Who a token belongs to: `userinfo` (OpenID Connect) and the identity URL. */
import { API_VERSION } from '../../org.ts';
import { offsetOf } from '../../soql/zone.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { notFound } from '../rest/errors.ts';
import type { Json } from '../rest/record-json.ts';

export function userinfo(context: RequestContext): Reply {
    const { org, user } = context;
    return ok({
        sub: secureIdentityUrl(context),
        user_id: user.userId,
        organization_id: org.id,
        preferred_username: user.username,
        nickname: nickname(context),
        name: user.name,
        email: user.email,
        email_verified: true,
        given_name: namePart(context, 'FirstName'),
        family_name: namePart(context, 'LastName'),
        zoneinfo: user.timeZone,
        ...shared(context)
    });
}

/** Only the token's own user; others are not told of. */
export function identity(context: RequestContext): Reply {
    const { org, user, params } = context;
    if (!isSameId(params['organization'], org.id) || !isSameId(params['user'], user.userId)) {
        throw notFound();
    }
    return ok({
        id: secureIdentityUrl(context),
        asserted_user: true,
        user_id: user.userId,
        organization_id: org.id,
        username: user.username,
        nick_name: nickname(context),
        display_name: user.name,
        email: user.email,
        email_verified: true,
        first_name: namePart(context, 'FirstName'),
        last_name: namePart(context, 'LastName'),
        timezone: user.timeZone,
        ...shared(context)
    });
}

/** Identity URLs name the user and are never fetched as they stand; clients expect them to be https. */
function secureIdentityUrl({ org, user, origin }: RequestContext): string {
    return `${origin.replace(/^http:/, 'https:')}/id/${org.id}/${user.userId}`;
}

function shared({ org, user, origin }: RequestContext): Json {
    const data = `${origin}/services/data/v{version}`;
    return {
        photos: {},
        urls: {
            rest: `${data}/`,
            sobjects: `${data}/sobjects/`,
            query: `${data}/query/`,
            custom_domain: origin
        },
        active: true,
        user_type: 'STANDARD',
        language: user.language,
        locale: user.locale,
        utcOffset: offsetOf(org.now(), user.timeZone),
        api_version: API_VERSION
    };
}

function namePart(
    { org, user }: RequestContext,
    column: 'FirstName' | 'LastName' | 'CommunityNickname'
): string | null {
    const row = org.store.get(`SELECT "${column}" AS part FROM User WHERE "Id" = ?`, [user.userId]);
    return typeof row?.['part'] === 'string' ? row['part'] : null;
}

function nickname(context: RequestContext): string | null {
    return namePart(context, 'CommunityNickname');
}

/** 15 or 18 characters. */
function isSameId(given: string | undefined, id: string): boolean {
    return given === id || given === id.slice(0, 15);
}
