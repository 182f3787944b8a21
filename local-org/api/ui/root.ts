import type { RequestContext } from '../router.ts';

/** Pattern of every resource of the UI API. */
export const UI_API = '/services/data/:version/ui-api';

/** Path of the UI API in the version the client speaks. */
export function uiApiRoot({ params }: Pick<RequestContext, 'params'>): string {
    return `/services/data/v${params.version ?? ''}/ui-api`;
}
