import type { ApprovalProcessSchema } from '../approval/definition.ts';
import type { ObjectSchema } from './schema.ts';
import { APPROVABLE } from './standard/process.ts';

const INSTANCE = 'processinstance';
const TARGET = 'targetobjectid';

/** Points approvals at the custom objects that have approval processes. */
export function withApprovable(
    objects: ReadonlyMap<string, ObjectSchema>,
    processes: readonly ApprovalProcessSchema[]
): Map<string, ObjectSchema> {
    const instance = objects.get(INSTANCE);
    const target = instance?.fields.get(TARGET);
    const more = [...new Set(processes.map(({ object }) => object))].filter(
        (name) => !APPROVABLE.includes(name) && objects.has(name.toLowerCase())
    );
    if (instance === undefined || target?.reference === undefined || more.length === 0) {
        return new Map(objects);
    }
    const reference = { ...target.reference, targets: [...target.reference.targets, ...more] };
    const fields = new Map(instance.fields).set(TARGET, { ...target, reference });
    return new Map(objects).set(INSTANCE, { ...instance, fields });
}
