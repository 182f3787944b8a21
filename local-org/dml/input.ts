import type { UserContext } from '../security/access.ts';
import type { SqlRow } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { parentByExternalId } from './lookups.ts';
import type { InputTarget, ObjectPlan } from './plan.ts';
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
    const open = openTargets(context, operation);
    const targets: InputTarget[] = [];
    const given: unknown[] = [];
    const unproven = new Map<string, InputTarget>();
    for (const name in input) {
        const value = input[name];
        if (value === undefined || (keys.size > 0 && keys.has(name.toLowerCase()))) {
            continue;
        }
        const target = open.get(name) ?? visibleTarget(context, name);
        if (target) {
            targets.push(target);
            given.push(value);
            if (!open.has(name)) {
                unproven.set(name, target);
            }
        }
    }
    if (unproven.size > 0) {
        const fields = [...unproven.values()].map(({ field }) => field);
        requireWritable(context, fields, operation);
        unproven.forEach((target, name) => open.set(name, target));
    }
    const values: SqlRow = {};
    targets.forEach((target, index) => {
        const value = given[index];
        values[target.field.apiName] =
            target.kind === 'field' ? target.coerce(value) : parentByExternalId(context, target.field, value);
    });
    return values;
}

type Targets = Map<string, InputTarget>;

interface OpenTargets {
    readonly insert: Targets;
    readonly update: Targets;
}

const targetsOfUsers = new WeakMap<UserContext, WeakMap<ObjectPlan, OpenTargets>>();

/** What the user may write, by its name as rows have it; as far as rows before have asked. */
function openTargets({ plan, user }: SaveContext, operation: 'insert' | 'update'): Targets {
    const ofUser = targetsOfUsers.get(user) ?? new WeakMap<ObjectPlan, OpenTargets>();
    targetsOfUsers.set(user, ofUser);
    const ofObject: OpenTargets = ofUser.get(plan) ?? { insert: new Map(), update: new Map() };
    ofUser.set(plan, ofObject);
    return ofObject[operation];
}

function visibleTarget({ plan, user }: SaveContext, name: string): InputTarget | undefined {
    const lower = name.toLowerCase();
    if (lower === 'attributes') {
        return undefined;
    }
    const target = plan.targets.get(lower);
    return target && isVisible(user, plan, target.field)
        ? target
        : refuse('INVALID_FIELD', `No such column '${name}' on sobject of type ${plan.object.apiName}`);
}
