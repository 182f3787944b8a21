/** All doors of the org, one API family each. */
import { analyticsRoutes } from './analytics/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { compositeRoutes } from './composite/routes.ts';
import { connectRoutes } from './connect/routes.ts';
import { describeRoutes } from './describe/routes.ts';
import { routes as graphqlRoutes } from './graphql/routes.ts';
import { metadataRoutes } from './metadata/routes.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { operationRoutes } from './operations/routes.ts';
import { processRoutes } from './process/routes.ts';
import { quickActionRoutes } from './quick-actions/routes.ts';
import { restRoutes } from './rest/routes.ts';
import type { Route } from './router.ts';
import { searchRoutes } from './search/routes.ts';
import { staticResourceRoutes } from './static-resources/routes.ts';
import { toolingRoutes } from './tooling/routes.ts';
import { routes as uiRoutes } from './ui/routes.ts';

export const FAMILIES: readonly Route[] = [
    ...operationRoutes,
    ...oauthRoutes,
    ...restRoutes,
    ...describeRoutes,
    ...quickActionRoutes,
    ...processRoutes,
    ...searchRoutes,
    ...compositeRoutes,
    ...connectRoutes,
    ...analyticsRoutes,
    ...bulkRoutes,
    ...metadataRoutes,
    ...toolingRoutes,
    ...staticResourceRoutes,
    ...uiRoutes,
    ...graphqlRoutes
];
