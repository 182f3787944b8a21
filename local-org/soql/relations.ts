/** Relationship names of an object, looked up case-insensitively and kept per object. */
import type { ChildRelationship, FieldSchema, ObjectSchema } from '../metadata/schema.ts';

interface Names {
    readonly parents: ReadonlyMap<string, FieldSchema>;
    readonly children: ReadonlyMap<string, ChildRelationship>;
}

const known = new WeakMap<ObjectSchema, Names>();

function namesOf(object: ObjectSchema): Names {
    const found = known.get(object);
    if (found) {
        return found;
    }
    const references = [...object.fields.values()].filter((field) => field.reference);
    const made: Names = {
        parents: new Map(references.map((field) => [field.reference!.relationshipName.toLowerCase(), field])),
        children: new Map(object.childRelationships.map((child) => [child.name.toLowerCase(), child]))
    };
    known.set(object, made);
    return made;
}

/** The reference field that a relationship name such as `Account__r` walks up through. */
export function findParentRelationship(object: ObjectSchema, name: string): FieldSchema | undefined {
    return namesOf(object).parents.get(name.toLowerCase());
}

export function findChildRelationship(object: ObjectSchema, name: string): ChildRelationship | undefined {
    return namesOf(object).children.get(name.toLowerCase());
}
