/** The Tooling API: the REST doors of records, queries and describes over the objects of this API. Apex is refused by name. */
import { unsupported } from '../../errors.ts';
import { findObject } from '../../metadata/schema.ts';
import { userContext } from '../../security/context.ts';
import { recordRoutes } from '../rest/routes.ts';
import { type Door, type Reply, type RequestContext, route, type Route } from '../router.ts';
import {
    createStaticResource,
    deleteStaticResource,
    STATIC_RESOURCE,
    staticResourceBody,
    updateStaticResource
} from '../static-resources/records.ts';
import { completions } from './completions.ts';
import { ensureDefinitions } from './definitions.ts';
import { toolingOrg } from './tooling-org.ts';

const DATA = '/services/data/:version';
const TOOLING = `${DATA}/tooling`;

const STATIC_RESOURCE_DOORS: Readonly<Record<string, Door>> = {
    'POST sobjects/:object': createStaticResource,
    'PATCH sobjects/:object/:id': updateStaticResource,
    'DELETE sobjects/:object/:id': deleteStaticResource
};

/** The request as the Tooling API sees it; addresses in its answers lead back here. */
function inside(context: RequestContext): RequestContext {
    const org = toolingOrg(context.org);
    ensureDefinitions(context.org, org, `${context.path} ${context.query.get('q') ?? ''}`);
    const user = userContext(org, context.user.userId);
    return {
        ...context,
        org,
        user,
        params: { ...context.params, version: `${context.params['version'] ?? ''}/tooling` }
    };
}

function refuseApex({ params }: RequestContext): void {
    const name = params['object'] ?? '';
    if (/^Apex/iu.test(name)) {
        throw unsupported(`${name}: it runs no Apex and keeps none`);
    }
}

/** Records of static resources are the org's metadata and are not written as rows. */
function doorOf({ method, pattern }: Route, door: Door): Door {
    const path = pattern.slice(DATA.length + 1);
    const ofStaticResource = STATIC_RESOURCE_DOORS[`${method} ${path}`];
    return (outside): Reply | Promise<Reply> => {
        const context = inside(outside);
        refuseApex(context);
        const object = findObject(context.org.schema, context.params['object'] ?? '');
        if (method === 'GET' || object?.apiName !== STATIC_RESOURCE) {
            return door(context);
        }
        if (ofStaticResource === undefined) {
            throw unsupported(`${method} ${context.path}`);
        }
        return ofStaticResource({ ...context, params: { ...context.params, object: STATIC_RESOURCE } });
    };
}

export const toolingRoutes: readonly Route[] = [
    ...recordRoutes.flatMap((each) =>
        each.needsSession ? [route(each.method, each.pattern.replace(DATA, TOOLING), doorOf(each, each.door))] : []
    ),
    route('GET', `${TOOLING}/sobjects/StaticResource/:id/Body`, (context) => staticResourceBody(inside(context))),
    route('GET', `${TOOLING}/completions`, completions)
];
