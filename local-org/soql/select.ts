/** The field list of a query that is not an aggregate: columns of the statement and the shape of a row. */
import type { FieldType as SelectItem, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError, unsupported } from '../errors.ts';
import { findField, type ChildRelationship, type FieldSchema } from '../metadata/schema.ts';
import { isDatePart } from './date-functions.ts';
import { formatter, labeller } from './display.ts';
import { distance } from './distance.ts';
import { functionName, type SoqlFunction } from './functions.ts';
import { errorAt, malformed } from './position.ts';
import { findChildRelationship } from './relations.ts';
import { unknownChildRelationship, type BoundField, type Relation, type Scope } from './scope.ts';
import { asStored, converter, shapeNode, type Convert, type ShapeNode, type Slot } from './shape.ts';
import type { Subquery } from './parse.ts';
import { variantsOf, type TypeofItem } from './typeof.ts';

const FIELDS_LIMIT = 200;
/** "Understanding Relationship Query Limitations". */
const MOST_CHILD_QUERIES = 20;
const FIELD_GROUPS: ReadonlySet<string> = new Set(['ALL', 'STANDARD', 'CUSTOM']);

export interface Selection {
    readonly shape: ShapeNode;
    /** `expression AS alias`, none with parameters. */
    readonly columns: readonly string[];
    readonly children: readonly ChildQuery[];
}

/** A subquery in the field list and the relationship it walks down. */
export interface ChildQuery {
    readonly relationship: ChildRelationship;
    readonly query: Subquery;
}

export function select(scope: Scope, query: Pick<Query, 'fields' | 'limit'>): Selection {
    const selector = new Selector(scope);
    for (const item of query.fields ?? []) {
        selector.add(item, query.limit);
    }
    return selector;
}

class Selector implements Selection {
    readonly columns: string[] = [];
    readonly children: ChildQuery[] = [];
    readonly shape: ShapeNode;
    private readonly scope: Scope;
    private readonly nodes = new Map<Relation, ShapeNode>();
    private readonly aliases = new Map<string, string>();
    private unnamed = 0;

    constructor(scope: Scope) {
        this.scope = scope;
        this.shape = shapeNode(scope.root, this.column(scope.root.idSql));
        this.nodes.set(scope.root, this.shape);
    }

    add(item: SelectItem, limit: number | undefined): void {
        switch (item.type) {
            case 'Field':
            case 'FieldRelationship':
                if ('alias' in item && item.alias && !('objectPrefix' in item)) {
                    throw malformed('only aggregate expressions use field aliasing');
                }
                this.addField(this.scope.field(pathOf(item)));
                return;
            case 'FieldFunctionExpression':
                this.addFunction(item, limit);
                return;
            case 'FieldSubquery':
                this.addChildren(item.subquery);
                return;
            case 'FieldTypeof':
                this.addTypeof(item);
                return;
        }
    }

    private addField(
        bound: BoundField,
        convert: Convert = converter(bound.field.type),
        key = bound.field.apiName
    ): void {
        const node = this.node(bound.relation);
        if (node.variants) {
            throw this.doubleTypeof(node);
        }
        this.addSlot(node.slots, key, this.slotOf(bound, convert));
        if (!findField(bound.member.object, bound.field.apiName)) {
            node.types = { ...node.types, [key]: bound.field.type };
        }
    }

    private addSlot(slots: Map<string, Slot>, key: string, slot: Slot): void {
        if (slots.has(key)) {
            throw errorAt('INVALID_FIELD', this.scope.context.text, key, `duplicate field selected: ${key}`);
        }
        slots.set(key, slot);
    }

    private slotOf({ field, member, relation, sql }: BoundField, convert: Convert): Slot {
        if (field.type === 'address') {
            throw unsupported(`the compound field ${field.apiName} in a query`);
        }
        return field.formula && relation.members.length === 1
            ? { kind: 'formula', object: member.object.apiName, field: field.apiName, convert }
            : { kind: 'column', column: this.column(sql), convert };
    }

    /** `TYPEOF Owner WHEN User THEN Email ELSE Name END`: other fields for each object that the lookup leads to. */
    private addTypeof(item: TypeofItem): void {
        const relation = this.scope.relation(item.field);
        const node = this.node(relation);
        if (node.variants || node.slots.size > 0) {
            throw this.doubleTypeof(node);
        }
        node.variants = variantsOf(this.scope, relation, item, (fields) => {
            const slots = new Map<string, Slot>();
            for (const bound of fields) {
                this.addSlot(slots, bound.field.apiName, this.slotOf(bound, converter(bound.field.type)));
            }
            return slots;
        });
    }

    private doubleTypeof({ objects }: ShapeNode): Error {
        return malformed(`A TYPEOF relationship cannot also be selected by fields: ${objects[0]?.apiName ?? ''}`);
    }

    private addChildren(query: Subquery): void {
        const { context, object } = this.scope;
        const relationship = findChildRelationship(object, query.relationshipName);
        if (!relationship || !context.user.field(relationship.childObject, relationship.field).read) {
            throw unknownChildRelationship(context, query.relationshipName);
        }
        this.addSlot(this.shape.slots, relationship.name, { kind: 'children', index: this.children.length });
        this.children.push({ relationship, query });
        if (this.children.length > MOST_CHILD_QUERIES) {
            throw malformed(`A query cannot have more than ${MOST_CHILD_QUERIES} child subqueries`);
        }
    }

    private addFunction(expression: SoqlFunction, limit: number | undefined): void {
        const { user } = this.scope.context;
        const name = functionName(expression);
        const [argument] = expression.parameters ?? [];
        if (name === 'FIELDS') {
            this.addFields(typeof argument === 'string' ? argument.toUpperCase() : '', limit);
            return;
        }
        if (name === 'DISTANCE') {
            const column = this.column(distance(this.scope, expression).sql);
            const key = expression.alias ?? `expr${this.unnamed++}`;
            this.addSlot(this.shape.slots, key, { kind: 'column', column, convert: asStored });
            return;
        }
        if (name !== 'TOLABEL' && name !== 'FORMAT') {
            throw refusedInFieldList(expression);
        }
        if (typeof argument !== 'string') {
            throw refusedInFieldList(argument ?? expression);
        }
        const bound = this.scope.field(argument);
        const convert = name === 'TOLABEL' ? labeller(bound.field) : formatter(bound.field, user);
        this.addField(bound, convert, expression.alias ?? bound.field.apiName);
    }

    private addFields(group: string, limit: number | undefined): void {
        if (!FIELD_GROUPS.has(group)) {
            throw malformed(`unexpected token: '${group}'`);
        }
        if (group !== 'STANDARD' && (limit === undefined || limit > FIELDS_LIMIT)) {
            throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
        }
        const { user } = this.scope.context;
        const { object, root } = this.scope;
        const isWanted = (field: FieldSchema): boolean =>
            field.type !== 'address' &&
            (group === 'ALL' || field.custom === (group === 'CUSTOM')) &&
            user.field(object.apiName, field.apiName).read;
        for (const field of [...object.fields.values()].filter(isWanted)) {
            this.addField(this.scope.fieldOf(root, field.apiName));
        }
    }

    /** The node of a relation, with those of all relations on the way to it. */
    private node(relation: Relation): ShapeNode {
        const known = this.nodes.get(relation);
        if (known) {
            return known;
        }
        const parent = relation.from ? this.node(relation.from) : this.shape;
        const made = shapeNode(relation, this.column(relation.idSql));
        const key = relation.path.at(-1) ?? '';
        if (parent.slots.has(key)) {
            throw new OrgError('INVALID_FIELD', `duplicate field selected: ${key}`);
        }
        parent.slots.set(key, made);
        this.nodes.set(relation, made);
        return made;
    }

    /** The column of an expression; the same for the same expression. */
    private column(expression: string): string {
        const known = this.aliases.get(expression);
        if (known !== undefined) {
            return known;
        }
        const alias = `c${this.columns.length}`;
        this.columns.push(`${expression} AS ${alias}`);
        this.aliases.set(expression, alias);
        return alias;
    }
}

/** Functions that stand in the field list of a grouped query only, or need what the org has not. */
function refusedInFieldList(expression: SoqlFunction): Error {
    const name = functionName(expression);
    if (name === 'CONVERTCURRENCY') {
        return unsupported('convertCurrency(): the org has one currency');
    }
    if (name === 'GROUPING') {
        return malformed('GROUPING needs GROUP BY ROLLUP or GROUP BY CUBE');
    }
    if (isDatePart(expression)) {
        return malformed(`Field must be grouped or aggregated: ${expression.rawValue ?? name}`);
    }
    return name === 'CONVERTTIMEZONE'
        ? malformed('convertTimezone is used inside a date function only')
        : unsupported(`${expression.rawValue ?? name} in the field list`);
}

/** A field as written: `a.Name` (alias), `Account__r.Name`, `Name`. */
export function pathOf(item: Extract<SelectItem, { type: 'Field' | 'FieldRelationship' }>): string {
    const path = item.type === 'Field' ? item.field : [...item.relationships, item.field].join('.');
    return 'objectPrefix' in item && item.objectPrefix ? `${item.objectPrefix}.${path}` : path;
}
