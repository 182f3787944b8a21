/** The SOAP APIs, and deploys over REST. */
import { publicRoute, route, type Route } from '../router.ts';
import { soapRoutes } from '../soap/routes.ts';
import { getDeploy, patchDeploy, postDeploy } from './rest.ts';
import { soapDoor } from './soap.ts';

const DEPLOY = '/services/data/:version/metadata/deployRequest';

export const metadataRoutes: readonly Route[] = [
    ...soapRoutes,
    publicRoute('POST', '/services/Soap/m/:api', soapDoor),
    route('POST', DEPLOY, postDeploy),
    route('GET', `${DEPLOY}/:id`, getDeploy),
    route('PATCH', `${DEPLOY}/:id`, patchDeploy)
];
