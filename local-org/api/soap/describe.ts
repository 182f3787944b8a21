/** What the org tells of itself: the answers of the REST API as elements. */
import { describeGlobal as restDescribeGlobal, describeObject } from '../rest/describe-object.ts';
import { tabSets } from '../describe/tabs.ts';
import type { RequestContext } from '../router.ts';

/** Nulls of JSON are elements that are not there. */
function withoutNulls(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutNulls);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value)
            .filter(([, inner]) => inner !== null)
            .map(([name, inner]) => [name, withoutNulls(inner)])
    );
}

export function describeGlobal(context: RequestContext): unknown {
    return withoutNulls(restDescribeGlobal(context).json);
}

export function describeSObject(context: RequestContext, object: string): unknown {
    return withoutNulls(describeObject({ ...context, params: { ...context.params, object } }).json);
}

export function describeTabs(context: RequestContext): unknown {
    return tabSets(context);
}

export function serverTimestamp({ org }: RequestContext): object {
    return { timestamp: org.now().toISOString() };
}

/** `GetUserInfoResult` as far as the org knows these things. */
export function userInfo({ org, user }: RequestContext): object {
    const row = org.store.get('SELECT "ProfileId", "UserRoleId" FROM "User" WHERE "Id" = ?', [user.userId]);
    return {
        organizationId: org.id,
        organizationMultiCurrency: false,
        organizationName: org.name,
        profileId: row?.['ProfileId'],
        roleId: row?.['UserRoleId'] ?? undefined,
        userEmail: user.email,
        userFullName: user.name,
        userId: user.userId,
        userLanguage: user.language,
        userLocale: user.locale,
        userName: user.username,
        userTimeZone: user.timeZone
    };
}
