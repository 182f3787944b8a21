/** Sign-in: client credentials, userinfo, revoke, identity, and the browser's front door. */
import { publicRoute, route, type Route } from '../router.ts';
import { frontdoor } from './frontdoor.ts';
import { identity, userinfo } from './identity.ts';
import { singleAccess } from './single-access.ts';
import { revoke, token } from './token.ts';

export const oauthRoutes: readonly Route[] = [
    publicRoute('POST', '/services/oauth2/token', token),
    publicRoute('POST', '/services/oauth2/revoke', revoke),
    publicRoute('GET', '/services/oauth2/revoke', revoke),
    route('GET', '/services/oauth2/userinfo', userinfo),
    route('POST', '/services/oauth2/userinfo', userinfo),
    route('GET', '/services/oauth2/singleaccess', singleAccess),
    route('GET', '/id/:organization/:user', identity),
    publicRoute('GET', '/secur/frontdoor.jsp', frontdoor)
];
