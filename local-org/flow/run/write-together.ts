import type { RowResult } from '../../dml/types.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { DataOutcome, Write } from './data.ts';
import { dataFault } from './fault.ts';
import type { FlowTransaction } from './transaction.ts';

/** What one interview writes at an element. */
export interface Writing {
    readonly org: Org;
    readonly user: UserContext;
    readonly write: Write;
}

/** Ends a try in which an interview's rows were written in part: they are taken back and left out of the next. */
class WrittenInPart extends Error {
    readonly failures: ReadonlyMap<Writing, DataOutcome>;

    constructor(failures: ReadonlyMap<Writing, DataOutcome>) {
        super('Rows of an interview were written in part.');
        this.failures = failures;
    }
}

/** Writes the rows of all interviews in one save; each interview's rows are written all or none. Throws FlowFault at a limit. */
export function writeTogether<W extends Writing>(
    transaction: FlowTransaction,
    writing: readonly W[]
): Map<W, DataOutcome> {
    const outcomes = new Map<W, DataOutcome>();
    let left = [...writing];
    while (left.length > 0) {
        const [{ org, write }] = left as [W, ...W[]];
        const alike = left.filter((one) => one.write.object === write.object);
        try {
            org.store.savepoint(() => {
                saved(transaction, alike).forEach((outcome, one) => outcomes.set(one, outcome));
            });
            left = left.filter((one) => !alike.includes(one));
        } catch (error) {
            if (!(error instanceof WrittenInPart)) {
                throw error;
            }
            error.failures.forEach((outcome, one) => outcomes.set(one as W, outcome));
            left = left.filter((one) => !error.failures.has(one));
        }
    }
    return outcomes;
}

function saved<W extends Writing>(transaction: FlowTransaction, writing: readonly W[]): Map<W, DataOutcome> {
    const [{ org, user, write }] = writing as readonly [W, ...W[]];
    const { object, operation } = write;
    const records = writing.flatMap((one) => one.write.records);
    transaction.count('writes');
    transaction.count('rows', records.length);
    const results = transaction.nested(() =>
        transaction.save(org, user, { operation, object, records, allOrNone: false }, transaction)
    );
    const outcomes = new Map<W, DataOutcome>();
    const inPart = new Map<Writing, DataOutcome>();
    let start = 0;
    for (const one of writing) {
        const own = results.slice(start, start + one.write.records.length);
        start += one.write.records.length;
        const outcome = outcomeOf(operation, own);
        outcomes.set(one, outcome);
        if (!outcome.done && own.some(({ success }) => success)) {
            inPart.set(one, outcome);
        }
    }
    if (inPart.size > 0) {
        throw new WrittenInPart(inPart);
    }
    return outcomes;
}

function outcomeOf(operation: Write['operation'], results: readonly RowResult[]): DataOutcome {
    const failed = results.find(({ success }) => !success);
    if (!failed) {
        return { done: true, ids: results.map(({ id = '' }) => id) };
    }
    const [{ message, statusCode } = { message: '', statusCode: 'UNKNOWN_EXCEPTION' }] = failed.errors;
    return { done: false, message: dataFault(operation, statusCode, message), isLimit: false };
}
