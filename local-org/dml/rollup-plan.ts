import { unsupported } from '../errors.ts';
import {
    findField,
    isStored,
    type FieldSchema,
    type ObjectSchema,
    type OrgSchema,
    type RollupSchema
} from '../metadata/schema.ts';
import { quoted, type SqlValue } from '../store/store.ts';
import { filterSql } from '../store/filter-sql.ts';

/** The roll-ups of one parent object over one master-detail field of a child: worked out together by one statement. */
export interface RollupLink {
    readonly parent: ObjectSchema;
    readonly child: ObjectSchema;
    readonly reference: FieldSchema;
    readonly fields: readonly FieldSchema[];
    /** Child columns that decide the result; a change to none of them touches no parent. */
    readonly watched: readonly string[];
    /** Aggregates in the order of `fields`; the last parameter is the parent's id. */
    readonly sql: string;
    readonly parameters: readonly SqlValue[];
}

/** Roll-ups that summarise this object, by parent. */
export function rollupsAbove(schema: OrgSchema, child: ObjectSchema): RollupLink[] {
    const links: RollupLink[] = [];
    for (const reference of child.fields.values()) {
        for (const targetName of reference.reference?.masterDetail ? reference.reference.targets : []) {
            const parent = schema.objects.get(targetName.toLowerCase());
            const fields = parent ? rollupFields(parent, child, reference) : [];
            if (parent && fields.length > 0) {
                links.push(makeLink(parent, child, reference, fields));
            }
        }
    }
    return links;
}

function rollupFields(parent: ObjectSchema, child: ObjectSchema, reference: FieldSchema): FieldSchema[] {
    const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
    return [...parent.fields.values()].filter(
        ({ rollup }) =>
            rollup && same(rollup.childObject, child.apiName) && same(rollup.childReferenceField, reference.apiName)
    );
}

function makeLink(
    parent: ObjectSchema,
    child: ObjectSchema,
    reference: FieldSchema,
    fields: readonly FieldSchema[]
): RollupLink {
    const watched = new Set([reference.apiName]);
    const parameters: SqlValue[] = [];
    const aggregates = fields.map((field, index) => {
        const rollup = field.rollup as RollupSchema;
        const filter = filterSql(child, rollup.filters);
        parameters.push(...filter.parameters);
        rollup.filters.forEach((one) => watched.add(canonical(child, one.field)));
        const summarized = rollup.summarizedField === undefined ? undefined : canonical(child, rollup.summarizedField);
        if (summarized !== undefined) {
            watched.add(summarized);
        }
        return `${aggregate(rollup, summarized)} FILTER (WHERE ${filter.sql}) AS ${quoted(`rollup${index}`)}`;
    });
    return {
        parent,
        child,
        reference,
        fields,
        watched: [...watched],
        sql: `SELECT ${aggregates.join(', ')} FROM ${quoted(child.apiName)} WHERE ${quoted(reference.apiName)} = ? AND "IsDeleted" = 0`,
        parameters
    };
}

function canonical(child: ObjectSchema, fieldName: string): string {
    const field = findField(child, fieldName);
    if (!field || !isStored(field)) {
        throw unsupported(`a roll-up over ${child.apiName}.${fieldName}`);
    }
    return field.apiName;
}

function aggregate(rollup: RollupSchema, summarized: string | undefined): string {
    if (rollup.operation === 'count' || summarized === undefined) {
        return 'count(*)';
    }
    return `${rollup.operation}(${quoted(summarized)})`;
}
