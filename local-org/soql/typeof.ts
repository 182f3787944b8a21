/** `TYPEOF`: fields that depend on the object a polymorphic lookup leads to. Source: SOQL reference, "TYPEOF". */
import type { FieldTypeOf } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import { findObject } from '../metadata/schema.ts';
import { malformed } from './position.ts';
import { readableObject, type BoundField, type Relation, type Scope } from './scope.ts';
import type { Slot, Variants } from './shape.ts';

export type TypeofItem = FieldTypeOf;

type Slots = ReadonlyMap<string, Slot>;

/** `slotsOf` makes the slots of one branch. */
export function variantsOf(
    scope: Scope,
    relation: Relation,
    { conditions, field }: TypeofItem,
    slotsOf: (fields: readonly BoundField[]) => Slots
): Variants {
    if (relation.targets.length < 2) {
        throw malformed(`TYPEOF needs a relationship to several objects, found ${field}`);
    }
    const byObject = new Map<string, Slots>();
    let otherwise: Slots | undefined;
    for (const { type, objectType = '', fieldList } of conditions) {
        if (type === 'ELSE') {
            otherwise = slotsOf(boundFields(scope, relation, fieldList));
            continue;
        }
        const branch = branchOf(scope, relation, objectType);
        const name = branch.members[0]!.object.apiName;
        if (byObject.has(name)) {
            throw malformed(`duplicate WHEN of TYPEOF: ${objectType}`);
        }
        byObject.set(name, slotsOf(boundFields(scope, branch, fieldList)));
    }
    return { byObject, ...(otherwise ? { otherwise } : {}) };
}

/** The relation as far as it leads to one object. */
function branchOf(scope: Scope, relation: Relation, objectType: string): Relation {
    const object = findObject(scope.context.org.schema, objectType);
    const member = relation.members.find((candidate) => candidate.object === object);
    if (member) {
        return { ...relation, members: [member], targets: [member.object.apiName] };
    }
    readableObject(scope.context, objectType);
    throw malformed(`TYPEOF: the relationship ${relation.path.at(-1) ?? ''} does not lead to ${objectType}`);
}

function boundFields(scope: Scope, relation: Relation, names: readonly string[]): BoundField[] {
    return names.map((name) => {
        if (name.includes('.')) {
            throw unsupported(`the relationship path ${name} inside TYPEOF`);
        }
        return scope.fieldOf(relation, name);
    });
}
