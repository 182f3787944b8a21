/** Custom objects that allow activities: tasks and events may be about their records. */
import type { FieldSchema, ObjectSchema } from './schema.ts';

const ABOUT = 'whatid';
const LISTS: ReadonlySet<string> = new Set(['Task', 'Event', 'ActivityHistory', 'OpenActivity']);

function withTargets(field: FieldSchema, more: readonly string[]): FieldSchema {
    const { reference } = field;
    return reference ? { ...field, reference: { ...reference, targets: [...reference.targets, ...more] } } : field;
}

/** Points what activities are about at the custom objects with `enableActivities`. */
export function withActivities(objects: ReadonlyMap<string, ObjectSchema>): Map<string, ObjectSchema> {
    const more = [...objects.values()].filter(({ allowsActivities }) => allowsActivities).map(({ apiName }) => apiName);
    return new Map(
        [...objects].map(([key, object]) => {
            const about = LISTS.has(object.apiName) ? object.fields.get(ABOUT) : undefined;
            return about === undefined || more.length === 0
                ? [key, object]
                : [key, { ...object, fields: new Map(object.fields).set(ABOUT, withTargets(about, more)) }];
        })
    );
}
