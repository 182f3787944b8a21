/** Views show what the objects whose rows they show let the user see. */
import type { FieldSchema, ViewSchema } from '../metadata/schema.ts';
import type { FieldAccess, ObjectAccess } from './access.ts';
import { NO_FIELD_ACCESS, NO_OBJECT_ACCESS } from './record-access.ts';

export function viewObjectAccess(view: ViewSchema, object: (name: string) => ObjectAccess): ObjectAccess {
    const parts = view.of.map(object);
    return {
        ...NO_OBJECT_ACCESS,
        read: parts.every(({ read }) => read),
        viewAll: parts.every(({ viewAll }) => viewAll)
    };
}

export function viewFieldAccess(
    view: ViewSchema,
    { apiName }: FieldSchema,
    access: ObjectAccess,
    field: (path: string) => FieldAccess
): FieldAccess {
    const origins = view.origins.get(apiName.toLowerCase()) ?? [];
    return access.read && origins.every((origin) => field(origin).read) ? { read: true, edit: false } : NO_FIELD_ACCESS;
}
