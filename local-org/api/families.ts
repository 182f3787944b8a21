/** All doors of the org, one API family each. */
import type { Org } from '../org.ts';
import { compositeRoutes } from './composite/routes.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { restRoutes } from './rest/routes.ts';
import type { Route } from './router.ts';

export function routesOf(_org: Org): readonly Route[] {
    return [...oauthRoutes, ...restRoutes, ...compositeRoutes];
}
