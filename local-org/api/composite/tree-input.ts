/** The body of a tree request, as its levels from the top. */
import type { InputRecord } from '../../dml/types.ts';
import { OrgError } from '../../errors.ts';
import { findObject, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { findChildRelationship } from '../../soql/relations.ts';
import { isObject } from './input.ts';
import { MOST_RECORDS } from './save-collection.ts';

const MOST_LEVELS = 5;
const MOST_OBJECTS = 5;

export interface TreeNode {
    readonly referenceId: string;
    readonly object: string;
    readonly record: InputRecord;
    /** The record above, and the lookup of this one that leads there. */
    readonly parent?: { readonly node: TreeNode; readonly field: string };
}

interface Rows {
    readonly object: ObjectSchema;
    readonly values: readonly unknown[];
    readonly parent?: TreeNode['parent'];
}

/** Throws BAD_REQUEST for what is no tree or beyond a limit: 200 records, 5 levels, 5 objects. */
export function treeLevels(schema: OrgSchema, object: ObjectSchema, body: unknown): TreeNode[][] {
    const levels: TreeNode[][] = [];
    let rows: Rows[] = [{ object, values: recordsIn(body) }];
    while (rows.length > 0) {
        const below: Rows[] = [];
        levels.push(rows.flatMap((each) => each.values.map((value) => nodeOf(schema, each, value, below))));
        rows = below;
    }
    checkLimits(levels);
    return levels;
}

function nodeOf(schema: OrgSchema, { object, parent }: Rows, value: unknown, below: Rows[]): TreeNode {
    const { attributes, ...fields } = isObject(value) ? value : {};
    const { type, referenceId } = isObject(attributes) ? attributes : {};
    if (typeof referenceId !== 'string' || referenceId === '') {
        throw invalid('Include a reference ID for each record in the request.');
    }
    if (typeof type !== 'string' || type.toLowerCase() !== object.apiName.toLowerCase()) {
        throw invalid(`The record ${referenceId} must have the type ${object.apiName} in its attributes.`);
    }
    const record: Record<string, unknown> = {};
    const node: TreeNode = { referenceId, object: object.apiName, record, ...(parent ? { parent } : {}) };
    for (const [name, content] of Object.entries(fields)) {
        const relationship =
            isObject(content) && 'records' in content ? findChildRelationship(object, name) : undefined;
        const child = relationship && findObject(schema, relationship.childObject);
        if (relationship && child) {
            below.push({ object: child, values: recordsIn(content), parent: { node, field: relationship.field } });
        } else {
            record[name] = content;
        }
    }
    return node;
}

function recordsIn(value: unknown): readonly unknown[] {
    const records = isObject(value) ? value['records'] : undefined;
    if (!Array.isArray(records)) {
        throw new OrgError('JSON_PARSER_ERROR', 'A tree needs an array records.');
    }
    return records;
}

function checkLimits(levels: readonly (readonly TreeNode[])[]): void {
    const nodes = levels.flat();
    if (nodes.length > MOST_RECORDS) {
        throw invalid(`The trees have more than ${MOST_RECORDS} records.`);
    }
    if (levels.length > MOST_LEVELS) {
        throw invalid(`The trees are deeper than ${MOST_LEVELS} levels.`);
    }
    if (new Set(nodes.map(({ object }) => object)).size > MOST_OBJECTS) {
        throw invalid(`The trees have records of more than ${MOST_OBJECTS} objects.`);
    }
    const names = nodes.map(({ referenceId }) => referenceId);
    const doubled = names.find((name, index) => names.indexOf(name) < index);
    if (doubled !== undefined) {
        throw invalid(`Duplicate ReferenceId provided in the request: ${doubled}`);
    }
}

function invalid(message: string): OrgError {
    return new OrgError('BAD_REQUEST', message);
}
