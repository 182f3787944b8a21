/** Every name a flow uses, with the element that uses it. */
import type { FieldAssignment, FilterSet, FlowDefinition, FlowElement, FlowOperand, Reference } from '../definition.ts';

export type Use =
    /** Read by name. */
    | { readonly kind: 'read'; readonly path: Reference }
    /** Set by name. */
    | { readonly kind: 'set'; readonly path: Reference }
    /** Holds many values. */
    | { readonly kind: 'collection'; readonly path: Reference }
    /** Holds records. */
    | { readonly kind: 'records'; readonly path: Reference }
    /** A field of an object. */
    | { readonly kind: 'field'; readonly object: string; readonly field: string; readonly isSet: boolean }
    | { readonly kind: 'object'; readonly object: string };

const MERGE = /\{!([^}]+)\}/gu;

function* inText(text: string): Generator<Use> {
    for (const [, name = ''] of text.matchAll(MERGE)) {
        yield { kind: 'read', path: name.split('.') };
    }
}

function* inOperand(operand: FlowOperand | undefined): Generator<Use> {
    if (operand?.kind === 'reference') {
        yield { kind: 'read', path: operand.path };
    } else if (operand?.kind === 'text') {
        yield* inText(operand.text);
    }
}

function* inFilters(object: string, { filters }: FilterSet): Generator<Use> {
    for (const { field, value } of filters) {
        yield { kind: 'field', object, field, isSet: false };
        yield* inOperand(value);
    }
}

function* inAssignments(object: string, assignments: readonly FieldAssignment[]): Generator<Use> {
    for (const { field, value } of assignments) {
        yield { kind: 'field', object, field, isSet: true };
        yield* inOperand(value);
    }
}

/** Records that an element finds or is given. */
function* inTarget(element: {
    readonly object?: string;
    readonly where?: FilterSet;
    readonly input?: Reference;
}): Generator<Use> {
    if (element.input) {
        yield { kind: 'records', path: element.input };
    } else {
        yield { kind: 'object', object: element.object ?? '' };
        yield* element.where ? inFilters(element.object ?? '', element.where) : [];
    }
}

/** `triggering` is the object that starts the flow: an update of `$Record` sets its fields. */
export function* usesOf(element: FlowElement, triggering: string): Generator<Use> {
    switch (element.kind) {
        case 'assignment':
            for (const { to, value } of element.items) {
                yield { kind: 'set', path: to };
                yield* inOperand(value);
            }
            break;
        case 'decision':
            for (const { left, right } of element.rules.flatMap(({ conditions }) => conditions)) {
                yield { kind: 'read', path: left };
                yield* inOperand(right);
            }
            break;
        case 'loop':
            yield { kind: 'collection', path: element.collection };
            yield* element.variable ? [{ kind: 'set' as const, path: element.variable }] : [];
            break;
        case 'lookup':
            yield* inTarget({ object: element.object, where: element.where });
            yield* element.sort
                ? [{ kind: 'field' as const, object: element.object, field: element.sort.field, isSet: false }]
                : [];
            yield* element.output ? [{ kind: 'set' as const, path: element.output }] : [];
            for (const { field, to } of element.outputs) {
                yield { kind: 'field', object: element.object, field, isSet: false };
                yield { kind: 'set', path: to };
            }
            yield* inOperand(element.limit);
            break;
        case 'create':
        case 'update':
            yield* inTarget(element);
            yield* inAssignments(element.object ?? triggering, element.assignments);
            yield* element.kind === 'create' && element.idTo ? [{ kind: 'set' as const, path: element.idTo }] : [];
            break;
        case 'delete':
            yield* inTarget(element);
            break;
        case 'customError':
            for (const { field, text } of element.messages) {
                yield* field === undefined ? [] : [{ kind: 'field' as const, object: triggering, field, isSet: false }];
                yield* inText(text);
            }
            break;
        case 'notification':
            for (const operand of element.inputs.values()) {
                yield* inOperand(operand);
            }
    }
}

export function* usesOfStart({ start }: FlowDefinition): Generator<Use> {
    for (const { field, value } of start.where.filters) {
        yield { kind: 'read', path: ['$Record', ...field.split('.')] };
        yield* inOperand(value);
    }
    for (const { field } of start.paths) {
        yield* field === undefined ? [] : [{ kind: 'field' as const, object: start.object, field, isSet: false }];
    }
}

export function* usesOfResources({ constants, templates, variables }: FlowDefinition): Generator<[string, Use]> {
    for (const { name, text } of templates) {
        for (const use of inText(text)) {
            yield [name, use];
        }
    }
    for (const { name, value } of [...variables, ...constants]) {
        for (const use of inOperand(value)) {
            yield [name, use];
        }
    }
}

/** Elements an element leads to. */
export function targetsOf(element: FlowElement): string[] {
    const targets = [
        element.next,
        'fault' in element ? element.fault : undefined,
        ...(element.kind === 'decision' ? element.rules.map(({ next }) => next) : []),
        element.kind === 'loop' ? element.body : undefined
    ];
    return targets.filter((target) => target !== undefined);
}
