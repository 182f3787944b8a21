import type { SqlRow } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { parentByExternalId } from './lookups.ts';
import type { InputTarget } from './plan.ts';
import { isVisible, requireWritable } from './permissions.ts';
import { refuse } from './refusal.ts';
import type { InputRecord } from './types.ts';

/** Keys that say which row is meant and are no columns to write. */
export type KeyFields = ReadonlySet<string>;

/**
 * Reads an input record into stored values by column name. Throws RowRefusal for a field that does not exist or that the user
 * cannot see, then for fields that may not be written, then for values of a wrong type.
 */
export function readInput(
    context: SaveContext,
    input: InputRecord,
    operation: 'insert' | 'update',
    keys: KeyFields
): SqlRow {
    const given: { readonly target: InputTarget; readonly value: unknown }[] = [];
    for (const name of Object.keys(input)) {
        const value = input[name];
        const lower = name.toLowerCase();
        if (lower === 'attributes' || keys.has(lower) || value === undefined) {
            continue;
        }
        const target = context.plan.targets.get(lower);
        if (!target || !isVisible(context.user, context.plan, target.field)) {
            refuse('INVALID_FIELD', `No such column '${name}' on sobject of type ${context.plan.object.apiName}`);
        }
        given.push({ target, value });
    }
    requireWritable(
        context,
        given.map(({ target }) => target.field),
        operation
    );
    const values: SqlRow = {};
    for (const { target, value } of given) {
        values[target.field.apiName] =
            target.kind === 'field' ? target.coerce(value) : parentByExternalId(context, target.field, value);
    }
    return values;
}
