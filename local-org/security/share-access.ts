import type { FieldSchema } from '../metadata/schema.ts';
import type { FieldAccess, ObjectAccess } from './access.ts';

/** Share objects: whoever reads the shared object may ask for its rows; which rows, and who writes them, the record says. */
export function shareObjectAccess({ modifyAll, read, viewAll }: ObjectAccess): ObjectAccess {
    return { read, create: read, edit: read, delete: read, viewAll, modifyAll };
}

export function shareFieldAccess(access: ObjectAccess, field: FieldSchema): FieldAccess {
    return { read: access.read, edit: access.read && (field.createable || field.updateable) };
}
