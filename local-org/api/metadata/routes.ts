/** The SOAP APIs, and deploys over REST. */
import { notFound } from '../rest/errors.ts';
import { publicRoute, route, type Route } from '../router.ts';
import { soapRoutes } from '../soap/routes.ts';
import { getDeploy, patchDeploy, postDeploy } from './rest.ts';
import { soapDoor } from './soap.ts';

/** The Tooling API's objects; clients look for SourceMember to learn whether the org tracks changes, and none does here. */
const TOOLING_DESCRIBE = '/services/data/:version/tooling/sobjects/:object/describe';
const DEPLOY = '/services/data/:version/metadata/deployRequest';

export const metadataRoutes: readonly Route[] = [
    ...soapRoutes,
    publicRoute('POST', '/services/Soap/m/:api', soapDoor),
    route('GET', TOOLING_DESCRIBE, () => {
        throw notFound();
    }),
    route('POST', DEPLOY, postDeploy),
    route('GET', `${DEPLOY}/:id`, getDeploy),
    route('PATCH', `${DEPLOY}/:id`, patchDeploy)
];
