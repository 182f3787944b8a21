/** The field list of a query that is not an aggregate: columns of the statement and the shape of a row. */
import type { FieldType as SelectItem, Query } from '@jetstreamapp/soql-parser-js';
import { OrgError, unsupported } from '../errors.ts';
import type { ChildRelationship, FieldSchema } from '../metadata/schema.ts';
import { formatter, labeller } from './display.ts';
import { functionName, type SoqlFunction } from './functions.ts';
import { errorAt, malformed } from './position.ts';
import { findChildRelationship } from './relations.ts';
import { unknownChildRelationship, type BoundField, type Relation, type Scope } from './scope.ts';
import { converter, shapeNode, type Convert, type ShapeNode } from './shape.ts';
import type { Subquery } from './parse.ts';

const FIELDS_LIMIT = 200;

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
                throw unsupported('TYPEOF');
        }
    }

    private addField(
        bound: BoundField,
        convert: Convert = converter(bound.field.type),
        key = bound.field.apiName
    ): void {
        const node = this.node(bound.relation);
        if (node.slots.has(key)) {
            throw errorAt('INVALID_FIELD', this.scope.context.text, key, `duplicate field selected: ${key}`);
        }
        if (bound.field.type === 'address') {
            throw unsupported(`the compound field ${bound.field.apiName} in a query`);
        }
        if (bound.field.formula && bound.relation.members.length === 1) {
            node.slots.set(key, {
                kind: 'formula',
                object: bound.member.object.apiName,
                field: bound.field.apiName,
                convert
            });
        } else {
            node.slots.set(key, { kind: 'column', column: this.column(bound.sql), convert });
        }
    }

    private addChildren(query: Subquery): void {
        const { context, object } = this.scope;
        const relationship = findChildRelationship(object, query.relationshipName);
        if (!relationship || !context.user.field(relationship.childObject, relationship.field).read) {
            throw unknownChildRelationship(context, query.relationshipName);
        }
        this.shape.slots.set(relationship.name, { kind: 'children', index: this.children.length });
        this.children.push({ relationship, query });
    }

    private addFunction(expression: SoqlFunction, limit: number | undefined): void {
        const { user } = this.scope.context;
        const name = functionName(expression);
        const [argument] = expression.parameters ?? [];
        if (name === 'FIELDS') {
            this.addFields(typeof argument === 'string' ? argument.toUpperCase() : '', limit);
            return;
        }
        if ((name !== 'TOLABEL' && name !== 'FORMAT') || typeof argument !== 'string') {
            throw unsupported(`${expression.rawValue ?? name} in the field list`);
        }
        const bound = this.scope.field(argument);
        const convert = name === 'TOLABEL' ? labeller(bound.field) : formatter(bound.field, user);
        this.addField(bound, convert, expression.alias ?? bound.field.apiName);
    }

    private addFields(group: string, limit: number | undefined): void {
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
            if (!this.shape.slots.has(field.apiName)) {
                this.addField(this.scope.fieldOf(root, field.apiName));
            }
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

    private column(expression: string): string {
        const alias = `c${this.columns.length}`;
        this.columns.push(`${expression} AS ${alias}`);
        return alias;
    }
}

/** A field as written: `a.Name` (alias), `Account__r.Name`, `Name`. */
export function pathOf(item: Extract<SelectItem, { type: 'Field' | 'FieldRelationship' }>): string {
    const path = item.type === 'Field' ? item.field : [...item.relationships, item.field].join('.');
    return 'objectPrefix' in item && item.objectPrefix ? `${item.objectPrefix}.${path}` : path;
}
