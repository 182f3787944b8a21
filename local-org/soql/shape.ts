/** How columns of a statement become a row: a tree of values, parents and places for children, in the order they were selected. */
import type { FieldType, ObjectSchema } from '../metadata/schema.ts';
import type { SqlRow, SqlValue } from '../store/store.ts';
import type { FormulaReader } from './org-functions.ts';
import type { Relation } from './scope.ts';
import type { SoqlChildren, SoqlRow, SoqlValue } from './types.ts';

export type Convert = (value: SqlValue) => SoqlValue;

interface ColumnSlot {
    readonly kind: 'column';
    readonly column: string;
    readonly convert: Convert;
}
/** Formula fields are worked out after the rows are chosen, not by the statement. */
interface FormulaSlot {
    readonly kind: 'formula';
    readonly object: string;
    readonly field: string;
    readonly convert: Convert;
}
interface ChildrenSlot {
    readonly kind: 'children';
    readonly index: number;
}
export type Slot = ColumnSlot | FormulaSlot | ChildrenSlot | ShapeNode;

export interface ShapeNode {
    readonly kind: 'row';
    readonly objects: readonly ObjectSchema[];
    readonly idColumn: string;
    readonly slots: Map<string, Slot>;
    /** Types of values that no object declares. */
    types?: Readonly<Record<string, FieldType>>;
    /** TYPEOF: slots by the object a row turns out to be of, instead of `slots`. */
    variants?: Variants;
}

export interface Variants {
    readonly byObject: ReadonlyMap<string, ReadonlyMap<string, Slot>>;
    /** For all other objects; without it their rows are null. */
    readonly otherwise?: ReadonlyMap<string, Slot>;
}

export function shapeNode(relation: Relation, idColumn: string): ShapeNode {
    return { kind: 'row', objects: relation.members.map((member) => member.object), idColumn, slots: new Map() };
}

export function asStored(value: SqlValue): SoqlValue {
    return value;
}

/** Conversion from the stored form to the API's JSON. */
export function converter(type: FieldType): Convert {
    return type === 'boolean' ? (value) => value === 1 : asStored;
}

export interface RowSource {
    readonly formulas: FormulaReader;
    /** Children of a row, by the index of the child query. */
    children(index: number, parentId: string): SoqlChildren | null;
}

/** The row, or null where there is no record, as for the parent of an empty lookup. */
export function shapeRow(node: ShapeNode, columns: SqlRow, source: RowSource): SoqlRow | null {
    const id = columns[node.idColumn];
    if (typeof id !== 'string') {
        return null;
    }
    const type = typeOf(node, id);
    const slots = node.variants ? (node.variants.byObject.get(type) ?? node.variants.otherwise) : node.slots;
    if (!slots) {
        return null;
    }
    const values: Record<string, SoqlValue> = {};
    for (const [key, slot] of slots) {
        values[key] = slotValue(slot, id, columns, source);
    }
    return { type, id, values, ...(node.types ? { types: node.types } : {}) };
}

function slotValue(slot: Slot, id: string, columns: SqlRow, source: RowSource): SoqlValue {
    switch (slot.kind) {
        case 'column':
            return slot.convert(columns[slot.column] ?? null);
        case 'formula':
            return slot.convert(source.formulas.value(slot.object, slot.field, id));
        case 'children':
            return source.children(slot.index, id);
        case 'row':
            return shapeRow(slot, columns, source);
    }
}

function typeOf(node: ShapeNode, id: string): string {
    const [first] = node.objects;
    const object = node.objects.length === 1 ? first : node.objects.find(({ keyPrefix }) => id.startsWith(keyPrefix));
    return (object ?? first)?.apiName ?? '';
}
