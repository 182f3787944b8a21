/** Answers that are empty because the org has none of it: recent items, quick actions, icons and colours of objects. */
import { readableObject } from '../rest/objects.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

/** The org does not track which records a user looked at. */
export function recentItems(): Reply {
    return ok([]);
}

/** No quick action is taken in a deploy, so there are none. */
export function globalQuickActions(): Reply {
    return ok([]);
}

export function objectQuickActions({ org, params, user }: RequestContext): Reply {
    readableObject(org, user, params['object'] ?? '');
    return ok([]);
}

export function theme({ org, user }: RequestContext): Reply {
    const objects = [...org.schema.objects.values()].filter(
        ({ apiName, setup }) => !setup && user.object(apiName).read
    );
    return ok({ themeItems: objects.map(({ apiName }) => ({ colors: null, icons: null, name: apiName })) });
}
