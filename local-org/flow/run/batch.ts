/** Interviews of one flow for the records of one save, run side by side as an org runs them: element by element. */
import { RowRefusal } from '../../dml/refusal.ts';
import type { RowError } from '../../dml/types.ts';
import { FormulaError } from '../../formula/errors.ts';
import { sendNotification } from '../notification.ts';
import type { FlowRecord } from '../values.ts';
import type { DataOutcome, DataRequest } from './data.ts';
import { CustomErrors, FlowFault, UNHANDLED, unhandledFault } from './fault.ts';
import { interview, type Interview } from './interview.ts';
import type { Names } from './names.ts';
import { searchTogether, type Search } from './search.ts';
import type { FlowTransaction } from './transaction.ts';
import { writeTogether, type Writing } from './write-together.ts';

interface Running {
    readonly names: Names;
    readonly interview: Interview;
    request?: DataRequest;
    errors?: readonly RowError[];
}

/** Errors of the interviews, in the order of `all`; undefined for one that came to its end. */
export function runBatch(
    transaction: FlowTransaction,
    all: readonly Names[],
    start: string | undefined
): (readonly RowError[] | undefined)[] {
    const running = all.map((names): Running => ({ names, interview: interview(names, start) }));
    running.forEach((one) => advance(one));
    for (;;) {
        const element = running.find(({ request }) => request !== undefined)?.request?.element;
        if (element === undefined) {
            return running.map(({ errors }) => errors);
        }
        const group = running.filter(({ request }) => request?.element === element);
        const outcomes = answers(transaction, group);
        group.forEach((one) => advance(one, outcomes.get(one) ?? { done: true, ids: [] }));
    }
}

function advance(one: Running, outcome?: DataOutcome): void {
    delete one.request;
    try {
        const { done, value } = outcome ? one.interview.next(outcome) : one.interview.next();
        if (done !== true) {
            one.request = value;
        }
    } catch (error) {
        one.errors = errorsOf(one.names, error);
    }
}

/** The row errors an interview ends with. Rethrows what nobody foresaw. */
export function errorsOf({ planned }: Names, error: unknown): readonly RowError[] {
    if (error instanceof CustomErrors) {
        return error.errors;
    }
    if (error instanceof FlowFault) {
        return [unhandledFault(planned.flow, error.message)];
    }
    if (error instanceof FormulaError || error instanceof RowRefusal) {
        return [unhandledFault(planned.flow, `${UNHANDLED} ${error.message}`)];
    }
    throw error;
}

/** Answers all interviews at one element: as far as limits go, with one query and one write. */
function answers(transaction: FlowTransaction, group: readonly Running[]): Map<Running, DataOutcome> {
    const outcomes = new Map<Running, DataOutcome>();
    const found = searched(transaction, group, outcomes);
    const writing: (Writing & { readonly one: Running })[] = [];
    for (const one of group.filter((each) => !outcomes.has(each))) {
        try {
            const { notification, write } = one.request?.prepare(found.get(one) ?? []) ?? {};
            if (notification) {
                sendNotification(one.names.triggered.org, one.names.triggered.user, notification);
            }
            if (write && write.records.length > 0) {
                writing.push({ one, ...one.names.triggered, write });
            }
        } catch (error) {
            outcomes.set(one, failureOf(error));
        }
    }
    try {
        writeTogether(transaction, writing).forEach((outcome, { one }) => outcomes.set(one, outcome));
    } catch (error) {
        const outcome = failureOf(error);
        writing.forEach(({ one }) => outcomes.set(one, outcome));
    }
    return outcomes;
}

/** What the interviews look for at one element counts as one query; those that fail get their outcomes. */
function searched(
    transaction: FlowTransaction,
    group: readonly Running[],
    outcomes: Map<Running, DataOutcome>
): Map<Running, readonly FlowRecord[]> {
    const found = new Map<Running, readonly FlowRecord[]>();
    const searches: Search[] = [];
    const searching: Running[] = [];
    for (const one of group) {
        try {
            const search = one.request?.search?.();
            if (search) {
                searches.push(search);
                searching.push(one);
            }
        } catch (error) {
            outcomes.set(one, failureOf(error));
        }
    }
    try {
        if (searches.length > 0) {
            transaction.count('queries');
        }
        searchTogether(searches).forEach((result, index) => {
            const one = searching[index] as Running;
            if ('records' in result) {
                found.set(one, result.records);
            } else {
                outcomes.set(one, failureOf(result.error));
            }
        });
    } catch (error) {
        const outcome = failureOf(error);
        searching.forEach((one) => outcomes.set(one, outcome));
    }
    return found;
}

function failureOf(error: unknown): DataOutcome {
    if (error instanceof FlowFault) {
        return { done: false, message: error.message, isLimit: error.isLimit };
    }
    if (error instanceof FormulaError || error instanceof RowRefusal) {
        return { done: false, message: error.message, isLimit: false };
    }
    throw error;
}
