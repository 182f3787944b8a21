/** Runs scheduled paths whose time has come. */
import { save } from '../../dml/save.ts';
import type { RowError } from '../../dml/types.ts';
import { planFor } from '../../dml/plan.ts';
import type { Org } from '../../org.ts';
import { userContext } from '../../security/context.ts';
import { quoted, type SqlRow } from '../../store/store.ts';
import { runBatch } from '../run/batch.ts';
import { Names } from '../run/names.ts';
import type { PlannedFlow } from '../run/plan.ts';
import { systemUser } from '../run/system-user.ts';
import { FlowTransaction } from '../run/transaction.ts';
import type { ScheduledPath } from '../definition.ts';
import { flowRecord } from '../values.ts';
import { forgetWaiting, isAnyWaiting, oldestWaiting, type WaitingRun } from './after-commit.ts';

export interface PathFailure {
    readonly flow: string;
    readonly path: string;
    readonly recordId: string;
    readonly message: string;
}

export interface DueRun {
    /** Interviews that came to their end. */
    readonly run: number;
    readonly failures: readonly PathFailure[];
}

interface Due {
    readonly flow: string;
    readonly path: string;
    readonly userId: string;
    readonly runs: readonly Pick<WaitingRun, 'recordId' | 'prior'>[];
    /** Forgets that they wait. */
    readonly take: () => void;
}

/** Interviews of one transaction. */
const BATCH = 200;

/** When the next path is due; undefined where none waits. */
export function nextDue(org: Org): Date | undefined {
    if (isAnyWaiting(org)) {
        return org.now();
    }
    const row = org.store.get('SELECT min(dueAt) AS dueAt FROM _org_scheduled_path');
    return typeof row?.['dueAt'] === 'string' ? new Date(row['dueAt']) : undefined;
}

/** Runs what is due by the org's clock, the oldest first. A path that fails is not tried again. */
export function runDuePaths(org: Org): DueRun {
    let run = 0;
    const failures: PathFailure[] = [];
    for (let due = nextRuns(org); due; due = nextRuns(org)) {
        const batch = due;
        const done = org.store.transaction(() => runPath(org, batch));
        failures.push(...done.failures);
        run += done.run;
    }
    return { run, failures };
}

function nextRuns(org: Org): Due | undefined {
    const waiting = oldestWaiting(org, BATCH);
    return waiting ? { ...waiting, take: () => forgetWaiting(org, waiting.runs) } : oldestDue(org);
}

/** Paths of one flow that one user's saves made due at one time. */
function oldestDue(org: Org): Due | undefined {
    const { store } = org;
    const until = org.now().toISOString();
    const first = store.get('SELECT * FROM _org_scheduled_path WHERE dueAt <= ? ORDER BY dueAt, flow, path LIMIT 1', [
        until
    ]);
    if (!first) {
        return undefined;
    }
    const key = ['flow', 'path', 'userId', 'dueAt'].map((column) => first[column] ?? null);
    const rows = store.all(
        `SELECT recordId FROM _org_scheduled_path WHERE flow = ? AND path = ? AND userId = ? AND dueAt = ? LIMIT ${BATCH}`,
        key
    );
    const [flow, path, userId] = key.map(String) as [string, string, string];
    const runs = rows.map(({ recordId }) => ({ recordId: String(recordId) }));
    const taken = 'DELETE FROM _org_scheduled_path WHERE flow = ? AND path = ? AND recordId = ?';
    return {
        flow,
        path,
        userId,
        runs,
        take: () => runs.forEach(({ recordId }) => store.run(taken, [flow, path, recordId]))
    };
}

function runPath(org: Org, due: Due): DueRun {
    const { flow, path } = due;
    due.take();
    const planned = plannedFlow(org, flow);
    const found = planned?.flow.start.paths.find(({ name }) => name === path);
    if (!planned || !found) {
        return { run: 0, failures: [] };
    }
    const living = due.runs.filter(({ recordId }) => recordOf(org, planned, recordId) !== undefined);
    const failed = new Map<string, PathFailure>();
    for (;;) {
        const runs = living.filter(({ recordId }) => !failed.has(recordId));
        const errors = attempt(org, planned, found, { ...due, runs });
        if (errors.size === 0) {
            return { run: runs.length, failures: [...failed.values()] };
        }
        errors.forEach(([error], recordId) => {
            failed.set(recordId, { flow, path, recordId, message: error?.message ?? '' });
        });
    }
}

/** Takes back everything where any interview fails, so that the others can go again without it. */
function attempt(org: Org, planned: PlannedFlow, path: ScheduledPath, due: Due): Map<string, readonly RowError[]> {
    class AnyFailed extends Error {}
    const failed = new Map<string, readonly RowError[]>();
    try {
        org.store.savepoint(() => {
            const user = systemUser(org, userContext(org, due.userId));
            const ids = due.runs.map(({ recordId }) => recordId);
            const names = due.runs.map(({ prior, recordId }) => {
                const record = flowRecord(planned.object, recordOf(org, planned, recordId));
                return new Names(planned, { org, user, record, ...(prior ? { prior } : {}) });
            });
            const transaction = new FlowTransaction(save);
            transaction
                .during(planned.flow.name, path.afterCommit ? ids : [], () => runBatch(transaction, names, path.next))
                .forEach((errors, index) => {
                    if (errors) {
                        failed.set(ids[index] ?? '', errors);
                    }
                });
            if (failed.size > 0) {
                throw new AnyFailed();
            }
        });
    } catch (error) {
        if (!(error instanceof AnyFailed)) {
            throw error;
        }
    }
    return failed;
}

function plannedFlow(org: Org, name: string): PlannedFlow | undefined {
    const definition = org.schema.flows.find((flow) => flow.name === name)?.definition;
    const plan = definition && planFor(org, definition.start.object);
    return plan?.flows.afterSave.find(({ flow }) => flow.name === name);
}

/** Undefined where the record was deleted meanwhile. */
function recordOf({ store }: Org, { object }: PlannedFlow, id: string): SqlRow | undefined {
    const row = store.get(`SELECT * FROM ${quoted(object.apiName)} WHERE "Id" = ?`, [id]);
    return row?.['IsDeleted'] === 1 ? undefined : row;
}
