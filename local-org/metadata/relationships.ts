import { MetadataError } from './errors.ts';
import { findField } from './schema.ts';
import type { ChildRelationship, FieldSchema, ObjectSchema } from './schema.ts';

type Objects = ReadonlyMap<string, ObjectSchema>;

const fileOf = (object: ObjectSchema, field: FieldSchema): string =>
    `objects/${object.apiName}/fields/${field.apiName}.field-meta.xml`;

function childRelationship(child: ObjectSchema, field: FieldSchema): ChildRelationship[] {
    const { reference } = field;
    if (reference?.childRelationshipName === undefined) {
        return [];
    }
    const { childRelationshipName: name, deleteRule, masterDetail } = reference;
    return [{ name, childObject: child.apiName, field: field.apiName, deleteRule, masterDetail }];
}

function checkTargets(objects: Objects, child: ObjectSchema, field: FieldSchema): void {
    const missing = field.reference?.targets.find((target) => !objects.has(target.toLowerCase()));
    if (missing !== undefined) {
        throw new MetadataError(
            fileOf(child, field),
            'referenceTo',
            `names ${missing}, which does not exist in the local org.`,
            'Add the object or point the field at another one.'
        );
    }
}

function parentsOf({ reference }: FieldSchema): readonly string[] {
    return reference?.targets.filter((target) => !reference.withoutChildrenOf?.includes(target)) ?? [];
}

/** Gives every object the relationships that lead down from it. Names are unique per parent. */
export function withChildRelationships(objects: Objects): Map<string, ObjectSchema> {
    const byParent = new Map<string, ChildRelationship[]>();
    for (const child of objects.values()) {
        for (const field of child.fields.values()) {
            checkTargets(objects, child, field);
            for (const target of parentsOf(field)) {
                const known = byParent.get(target.toLowerCase()) ?? [];
                for (const relationship of childRelationship(child, field)) {
                    if (known.some(({ name }) => name.toLowerCase() === relationship.name.toLowerCase())) {
                        throw new MetadataError(
                            fileOf(child, field),
                            'relationshipName',
                            `${relationship.name} is taken twice below ${target}.`,
                            'Choose another relationship name.'
                        );
                    }
                    known.push(relationship);
                }
                byParent.set(target.toLowerCase(), known);
            }
        }
    }
    return new Map(
        [...objects].map(([key, object]) => [key, { ...object, childRelationships: byParent.get(key) ?? [] }])
    );
}

function settled(objects: Objects, parent: ObjectSchema, field: FieldSchema): FieldSchema {
    const { rollup } = field;
    if (rollup === undefined) {
        return field;
    }
    const refuse = (element: string, problem: string): never => {
        throw new MetadataError(fileOf(parent, field), element, problem, 'Correct the roll-up summary.');
    };
    const child = objects.get(rollup.childObject.toLowerCase());
    const link = child === undefined ? undefined : findField(child, rollup.childReferenceField);
    if (child === undefined || link?.reference?.masterDetail !== true || link.reference.targets[0] !== parent.apiName) {
        return refuse('summaryForeignKey', `is not a master-detail field that points at ${parent.apiName}.`);
    }
    const filtered = rollup.filters.find((filter) => findField(child, filter.field) === undefined);
    if (filtered !== undefined) {
        return refuse('summaryFilterItems', `names ${filtered.field}, which ${child.apiName} does not have.`);
    }
    if (rollup.summarizedField === undefined) {
        return field;
    }
    const summarized = findField(child, rollup.summarizedField);
    if (summarized === undefined) {
        return refuse('summarizedField', `names ${rollup.summarizedField}, which ${child.apiName} does not have.`);
    }
    const { precision = 18, scale = 0, type } = summarized;
    const isDate = type === 'date' || type === 'datetime';
    return isDate
        ? { ...field, type, precision: undefined, scale: undefined }
        : { ...field, type, precision: Math.max(precision, 18), scale };
}

/** Gives roll-ups the type and digits of what they summarise. */
export function withRollupTypes(objects: Objects): Map<string, ObjectSchema> {
    return new Map(
        [...objects].map(([key, object]) => {
            const fields = [...object.fields].map(([name, field]) => [name, settled(objects, object, field)] as const);
            return [key, { ...object, fields: new Map(fields) }];
        })
    );
}
