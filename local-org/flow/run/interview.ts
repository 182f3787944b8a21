/** One run of a flow for one record. It stops wherever an element works on the data, so that a batch does that work together. */
import { FormulaError } from '../../formula/errors.ts';
import { rowError } from '../../dml/refusal.ts';
import type { DecisionElement, FlowElement, LoopElement } from '../definition.ts';
import { copied, isCollection, type FlowValue } from '../values.ts';
import { runAssignment } from './assign.ts';
import { ruleHolds } from './conditions.ts';
import { dataRequest, type DataOutcome, type DataRequest } from './data.ts';
import { CustomErrors, FlowFault } from './fault.ts';
import type { Names } from './names.ts';

/** A flow that goes round longer than this never ends; an org stops it by the time it takes. */
const MOST_STEPS = 100_000;

export type Interview = Generator<DataRequest, void, DataOutcome>;

/** Throws FlowFault for a fault without a path, CustomErrors where the flow refuses the record. */
export function* interview(names: Names, start: string | undefined): Interview {
    const loops = new Map<string, { readonly items: readonly FlowValue[]; next: number }>();
    let element = elementNamed(names, start);
    for (let steps = 0; element; steps += 1) {
        if (steps > MOST_STEPS) {
            throw new FlowFault('The flow does not end.', true);
        }
        element = elementNamed(names, yield* step(names, element, loops));
    }
}

type Loops = Map<string, { readonly items: readonly FlowValue[]; next: number }>;

/** Runs one element and gives the name of the one that follows. */
function* step(
    names: Names,
    element: FlowElement,
    loops: Loops
): Generator<DataRequest, string | undefined, DataOutcome> {
    try {
        switch (element.kind) {
            case 'assignment':
                runAssignment(names, element);
                return element.next;
            case 'decision':
                return outcomeOf(names, element);
            case 'loop':
                return nextItem(names, element, loops);
            case 'customError':
                throw new CustomErrors(
                    element.messages.map(({ field, text }) =>
                        rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', names.merged(text), field ? [field] : [])
                    )
                );
            default: {
                const request = dataRequest(names, element);
                if (request) {
                    const outcome = yield request;
                    if (!outcome.done) {
                        throw new FlowFault(outcome.message, outcome.isLimit);
                    }
                    request.finish(outcome.ids);
                }
                return element.next;
            }
        }
    } catch (error) {
        return faultPath(names, element, error);
    }
}

function faultPath(names: Names, element: FlowElement, error: unknown): string {
    const fault = error instanceof FormulaError ? new FlowFault(error.message) : error;
    if (fault instanceof FlowFault && !fault.isLimit && 'fault' in element && element.fault !== undefined) {
        names.faultMessage = fault.message;
        return element.fault;
    }
    throw fault;
}

function outcomeOf(names: Names, { next, rules }: DecisionElement): string | undefined {
    const taken = rules.find((rule) => ruleHolds(names, rule));
    return taken ? taken.next : next;
}

function nextItem(names: Names, element: LoopElement, loops: Loops): string | undefined {
    const state = loops.get(element.name) ?? { items: itemsOf(names, element), next: 0 };
    const item = state.items[state.next];
    if (item === undefined) {
        loops.delete(element.name);
        return element.next;
    }
    state.next += 1;
    loops.set(element.name, state);
    names.assign(element.variable ?? [element.name], copied(item));
    return element.body ?? element.name;
}

function itemsOf(names: Names, { collection, descending }: LoopElement): readonly FlowValue[] {
    const value = names.value(collection);
    const items = isCollection(value) ? value : [];
    return descending ? [...items].reverse() : items;
}

function elementNamed({ planned }: Names, name: string | undefined): FlowElement | undefined {
    return name === undefined ? undefined : planned.flow.elements.get(name);
}
