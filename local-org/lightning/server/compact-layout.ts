import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Org } from '../../org.ts';

/** API names of the object's compact layout; its name alone where there is none. */
export function compactLayoutFields({ schema }: Org, object: ObjectSchema): readonly string[] {
    return schema.compactLayouts.find((layout) => layout.object === object.apiName)?.fields ?? [object.nameField];
}
