/** `describe/compactLayouts` and `describe/approvalLayouts`. */
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import { compactLayoutFields } from '../../lightning/server/compact-layout.ts';
import { readableObject } from '../rest/objects.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';
import { layoutItem } from './layout-items.ts';

const SYSTEM = 'SYSTEM';

/** The object's own compact layout, else the system default; it is the one in force. */
export function describeCompactLayouts(context: RequestContext): Reply {
    const { org, params, user } = context;
    const object = readableObject(org, user, params['object'] ?? '');
    const own = org.schema.compactLayouts.find((layout) => layout.object === object.apiName);
    const name = own?.name ?? SYSTEM;
    return ok({
        compactLayouts: [compactLayout(context, object, name)],
        defaultCompactLayoutId: null,
        recordTypeCompactLayoutMappings: [],
        urls: {
            primary: `/services/data/v${params['version'] ?? ''}/sobjects/${object.apiName}/describe/compactLayouts/primary`
        }
    });
}

function compactLayout({ org, user }: RequestContext, object: ObjectSchema, name: string): object {
    const fields = compactLayoutFields(org, object).flatMap((path) => findField(object, path) ?? []);
    return {
        actions: [],
        fieldItems: fields
            .filter(({ apiName }) => user.field(object.apiName, apiName).read)
            .map((field) => layoutItem(object, field, user)),
        id: null,
        imageItems: [],
        label: name === SYSTEM ? 'System Default' : name.replaceAll('_', ' '),
        name,
        objectType: object.apiName
    };
}

/** No approval process is taken in a deploy, so there are none. */
export function describeApprovalLayouts({ org, params, user }: RequestContext): Reply {
    readableObject(org, user, params['object'] ?? '');
    return ok({ approvalLayouts: [] });
}
