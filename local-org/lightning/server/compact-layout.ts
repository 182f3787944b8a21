import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';

/** What the platform shows of standard objects that have no compact layout of the org's own. */
const SYSTEM_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Name', 'Phone', 'Website', 'OwnerId'],
    Contact: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    User: ['Name', 'Title', 'Phone', 'Email']
};

/** API names of the object's compact layout; its name alone where there is none. */
export function compactLayoutFields({ schema }: Org, object: ObjectSchema): readonly string[] {
    const own = schema.compactLayouts.find((layout) => layout.object === object.apiName);
    return own?.fields ?? SYSTEM_DEFAULTS[object.apiName] ?? [object.nameField];
}
