/** Answers that are empty because the org has none of it: recent items, icons and colours of objects. */
import { ok, type Reply, type RequestContext } from '../router.ts';

/** The org does not track which records a user looked at. */
export function recentItems(): Reply {
    return ok([]);
}

export function theme({ org, user }: RequestContext): Reply {
    const objects = [...org.schema.objects.values()].filter(
        ({ apiName, setup }) => !setup && user.object(apiName).read
    );
    return ok({ themeItems: objects.map(({ apiName }) => ({ colors: null, icons: null, name: apiName })) });
}
