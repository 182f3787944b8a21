/** Contents of static resources. They are created through the Tooling API. */
import { publicRoute, route, type Route } from '../router.ts';
import { staticResourceBody } from './records.ts';
import { servedResource } from './served.ts';

export const staticResourceRoutes: readonly Route[] = [
    route('GET', '/services/data/:version/sobjects/StaticResource/:id/Body', staticResourceBody),
    publicRoute('GET', '/resource/*path', servedResource)
];
