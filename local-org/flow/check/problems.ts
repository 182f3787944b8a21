/** What an org refuses in flows, and what this one does not run. */
import { FormulaError } from '../../formula/errors.ts';
import { findField, findObject, isStored, type OrgSchema } from '../../metadata/schema.ts';
import type { FlowDefinition, FlowElement, FlowProblem, FlowSchema } from '../definition.ts';
import { compiledInFlow } from '../run/plan.ts';
import { FlowTypes } from './types.ts';
import { targetsOf, usesOf, usesOfResources, usesOfStart, type Use } from './references.ts';

type Found = readonly [element: string, message: string];

const ELEMENT_NAMES = {
    create: 'Create Records',
    delete: 'Delete Records',
    notification: 'Action',
    update: 'Update Records'
} as const;

/** Problems of all active flows. */
export function flowProblems(schema: OrgSchema): FlowProblem[] {
    return schema.flows.flatMap((flow) => [...flow.problems, ...problemsOf(schema, flow)]);
}

function problemsOf(schema: OrgSchema, { definition, file, lines, name }: FlowSchema): FlowProblem[] {
    if (!definition) {
        return [];
    }
    const object = findObject(schema, definition.start.object);
    const found: Found[] = object
        ? [...inDefinition(schema, definition, new FlowTypes(schema, object, definition))]
        : [['start', `The object ${definition.start.object} does not exist.`]];
    return found.map(([element, problem]) => {
        const line = lines.get(element);
        const place = element === '' ? '' : ` (element ${element})`;
        return {
            file,
            flow: name,
            element,
            ...(line === undefined ? {} : { line }),
            message: `The flow ${name} is not valid${place}: ${problem}`
        };
    });
}

function* inDefinition(schema: OrgSchema, flow: FlowDefinition, types: FlowTypes): Generator<Found> {
    const about = (element: string, use: Use): Found[] => {
        const problem = problemOfUse(schema, flow, types, use);
        return problem === undefined ? [] : [[element, problem]];
    };
    yield* repeatedNames(flow);
    yield* formulaFaults(flow, types);
    for (const use of usesOfStart(flow)) {
        yield* about('start', use);
    }
    for (const [name, use] of usesOfResources(flow)) {
        yield* about(name, use);
    }
    for (const element of flow.elements.values()) {
        yield* misplaced(flow, element);
        for (const use of usesOf(element, flow.start.object)) {
            yield* about(element.name, use);
        }
    }
    yield* brokenConnectors(flow);
}

function* repeatedNames({ constants, elements, formulas, templates, variables }: FlowDefinition): Generator<Found> {
    const seen = new Set<string>();
    for (const { name } of [...elements.values(), ...variables, ...constants, ...formulas, ...templates]) {
        if (seen.has(name.toLowerCase())) {
            yield [name, `The name ${name} is there twice.`];
        }
        seen.add(name.toLowerCase());
    }
}

function* formulaFaults(flow: FlowDefinition, types: FlowTypes): Generator<Found> {
    const all = [
        ...flow.formulas.map(({ expression, name }) => ({ name, expression })),
        ...(flow.start.formula === undefined ? [] : [{ name: 'start', expression: flow.start.formula }])
    ];
    for (const { expression, name } of all) {
        try {
            compiledInFlow(types, expression);
        } catch (error) {
            yield [name, wordsOf(error)];
        }
    }
}

/** A before-save flow changes the triggering record and reads others; it writes nothing else. */
function* misplaced({ start }: FlowDefinition, element: FlowElement): Generator<Found> {
    if (start.trigger !== 'RecordBeforeSave' || !(element.kind in ELEMENT_NAMES)) {
        return;
    }
    const isOfRecord = element.kind === 'update' && element.input?.join('.').toLowerCase() === '$record';
    if (!isOfRecord) {
        const kind = ELEMENT_NAMES[element.kind as keyof typeof ELEMENT_NAMES];
        yield [element.name, `${kind} is not available in a flow that runs before the record is saved.`];
    }
}

function* brokenConnectors({ elements, start }: FlowDefinition): Generator<Found> {
    const isMissing = (target: string): boolean => !elements.has(target);
    const ofStart = [start.next, ...start.paths.map(({ next }) => next)].filter((target) => target !== undefined);
    for (const target of ofStart.filter(isMissing)) {
        yield ['start', `The connector leads to ${target}, which does not exist.`];
    }
    for (const element of elements.values()) {
        for (const target of targetsOf(element).filter(isMissing)) {
            yield [element.name, `The connector leads to ${target}, which does not exist.`];
        }
    }
}

function problemOfUse(schema: OrgSchema, flow: FlowDefinition, types: FlowTypes, use: Use): string | undefined {
    try {
        switch (use.kind) {
            case 'object':
                types.objectNamed(use.object);
                return undefined;
            case 'field':
                return fieldProblem(schema, use);
            case 'read':
                types.typeOf(use.path);
                return undefined;
            case 'collection':
                return types.typeOf(use.path).kind === 'collection'
                    ? undefined
                    : `${use.path.join('.')} is not a collection.`;
            case 'records':
                return recordsProblem(types, use.path);
            case 'set':
                return setProblem(flow, types, use.path);
        }
    } catch (error) {
        return wordsOf(error);
    }
}

function fieldProblem(schema: OrgSchema, use: Use & { readonly kind: 'field' }): string | undefined {
    const object = findObject(schema, use.object);
    const field = object && findField(object, use.field);
    if (!field) {
        return `The object ${use.object} has no field ${use.field}.`;
    }
    const isWritable = isStored(field) && (field.createable || field.updateable);
    return use.isSet && !isWritable ? `The field ${use.object}.${use.field} cannot be set.` : undefined;
}

function recordsProblem(types: FlowTypes, path: readonly string[]): string | undefined {
    const type = types.typeOf(path);
    const one = type.kind === 'collection' ? type.of : type;
    return one.kind === 'record' ? undefined : `${path.join('.')} holds no records.`;
}

function setProblem(flow: FlowDefinition, types: FlowTypes, path: readonly string[]): string | undefined {
    const type = types.typeOf(path);
    const [root = '', ...rest] = path;
    if (rest.length === 0) {
        const isVariable = flow.variables.some(({ name }) => name.toLowerCase() === root.toLowerCase());
        return isVariable ? undefined : `${root} cannot be set.`;
    }
    const field = type.kind === 'value' ? type.field : undefined;
    const isWritable = field !== undefined && isStored(field) && (field.createable || field.updateable);
    return rest.length === 1 && isWritable && root.toLowerCase() !== '$record__prior'
        ? undefined
        : `${path.join('.')} cannot be set.`;
}

function wordsOf(error: unknown): string {
    if (error instanceof FormulaError) {
        return error.message;
    }
    throw error;
}
