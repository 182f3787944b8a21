/** What the names of a flow stand for, before it runs. */
import { FormulaError } from '../../formula/errors.ts';
import { bindName, type BoundName } from '../../formula/names.ts';
import type { FormulaType } from '../../formula/types.ts';
import { findObject, type FieldSchema, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import type { FlowDataType, FlowDefinition, FlowElement, Reference } from '../definition.ts';

export type FlowType =
    | { readonly kind: 'value'; readonly type: FormulaType; readonly field?: FieldSchema }
    | { readonly kind: 'record'; readonly object: ObjectSchema }
    | { readonly kind: 'collection'; readonly of: FlowType };

const TYPES: Readonly<Record<Exclude<FlowDataType, 'SObject'>, FormulaType>> = {
    Boolean: 'boolean',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Multipicklist: 'text',
    Number: 'number',
    Picklist: 'text',
    String: 'text',
    Time: 'time'
};

const OF_THE_INTERVIEW: Readonly<Record<string, FormulaType>> = {
    '$flow.currentdate': 'date',
    '$flow.currentdatetime': 'datetime',
    '$flow.faultmessage': 'text',
    '$globalconstant.emptystring': 'text',
    '$globalconstant.false': 'boolean',
    '$globalconstant.true': 'boolean'
};

const INTERVIEW_ROOTS = new Set(['$flow', '$globalconstant']);

const value = (type: FormulaType): FlowType => ({ kind: 'value', type });

export class FlowTypes {
    readonly object: ObjectSchema;
    private readonly schema: OrgSchema;
    private readonly named = new Map<string, () => FlowType | undefined>();
    private readonly bound = new Map<string, BoundName>();

    constructor(schema: OrgSchema, object: ObjectSchema, flow: FlowDefinition) {
        this.schema = schema;
        this.object = object;
        const name = (one: string, type: () => FlowType | undefined): void => {
            this.named.set(one.toLowerCase(), type);
        };
        for (const one of [...flow.variables, ...flow.constants]) {
            name(one.name, () => this.declared(one.type, one.object, one.collection));
        }
        flow.formulas.forEach((formula) => name(formula.name, () => this.declared(formula.type, undefined, false)));
        flow.templates.forEach((template) => name(template.name, () => value('text')));
        for (const element of flow.elements.values()) {
            name(element.name, () => this.ofElement(element));
        }
    }

    /** Throws FormulaError UNKNOWN_NAME. */
    typeOf(path: Reference): FlowType {
        const [root = '', ...rest] = path;
        const start = this.rootType(root.toLowerCase(), path);
        if (start === undefined) {
            return value(this.bind(this.object, path).type);
        }
        if (rest.length === 0 || INTERVIEW_ROOTS.has(root.toLowerCase())) {
            return start;
        }
        if (start.kind !== 'record') {
            throw unknown(path);
        }
        const found = this.bind(start.object, rest);
        return { kind: 'value', type: found.type, ...(found.kind === 'field' ? { field: found.field } : {}) };
    }

    /** A path from a record or a global name, asked of the schema once. */
    bind(object: ObjectSchema, path: Reference): BoundName {
        const key = `${object.apiName} ${path.join('.')}`.toLowerCase();
        let found = this.bound.get(key);
        if (!found) {
            found = bindName(this.schema, object, path);
            this.bound.set(key, found);
        }
        return found;
    }

    objectNamed(name: string): ObjectSchema {
        const object = findObject(this.schema, name);
        if (!object) {
            throw new FormulaError('UNKNOWN_NAME', `The object ${name} does not exist.`);
        }
        return object;
    }

    private rootType(root: string, path: Reference): FlowType | undefined {
        if (root === '$record' || root === '$record__prior') {
            return { kind: 'record', object: this.object };
        }
        if (INTERVIEW_ROOTS.has(root)) {
            const type = OF_THE_INTERVIEW[path.join('.').toLowerCase()];
            if (type === undefined) {
                throw unknown(path);
            }
            return { ...value(type) };
        }
        if (root.startsWith('$')) {
            return undefined;
        }
        const named = this.named.get(root)?.();
        if (named === undefined) {
            throw unknown(path);
        }
        return named;
    }

    private declared(type: FlowDataType, object: string | undefined, collection: boolean): FlowType {
        const one: FlowType =
            type === 'SObject' ? { kind: 'record', object: this.objectNamed(object ?? '') } : value(TYPES[type]);
        return collection ? { kind: 'collection', of: one } : one;
    }

    private ofElement(element: FlowElement): FlowType | undefined {
        switch (element.kind) {
            case 'lookup': {
                const record: FlowType = { kind: 'record', object: this.objectNamed(element.object) };
                return element.firstOnly ? record : { kind: 'collection', of: record };
            }
            case 'create':
                return value('id');
            case 'loop': {
                const collection = this.typeOf(element.collection);
                return collection.kind === 'collection' ? collection.of : undefined;
            }
            default:
                return undefined;
        }
    }
}

function unknown(path: Reference): FormulaError {
    return new FormulaError('UNKNOWN_NAME', `The flow has no ${path.join('.')}.`);
}
