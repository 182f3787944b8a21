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
import { flowRecord } from '../values.ts';

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
    readonly recordIds: readonly string[];
}

/** Interviews of one transaction. */
const BATCH = 200;

/** When the next path is due; undefined where none waits. */
export function nextDue({ store }: Org): Date | undefined {
    const row = store.get('SELECT min(dueAt) AS dueAt FROM _org_scheduled_path');
    return typeof row?.['dueAt'] === 'string' ? new Date(row['dueAt']) : undefined;
}

/** Runs what is due by the org's clock, the oldest first. A path that fails is not tried again. */
export function runDuePaths(org: Org): DueRun {
    let run = 0;
    const failures: PathFailure[] = [];
    for (let due = oldestDue(org); due; due = oldestDue(org)) {
        const batch = due;
        const done = org.store.transaction(() => runPath(org, batch));
        failures.push(...done.failures);
        run += done.run;
    }
    return { run, failures };
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
    return { flow, path, userId, recordIds: rows.map(({ recordId }) => String(recordId)) };
}

function runPath(org: Org, due: Due): DueRun {
    const { flow, path, recordIds } = due;
    for (const recordId of recordIds) {
        org.store.run('DELETE FROM _org_scheduled_path WHERE flow = ? AND path = ? AND recordId = ?', [
            flow,
            path,
            recordId
        ]);
    }
    const planned = plannedFlow(org, flow);
    const next = planned?.flow.start.paths.find(({ name }) => name === path)?.next;
    if (!planned || next === undefined) {
        return { run: 0, failures: [] };
    }
    const living = recordIds.filter((id) => recordOf(org, planned, id) !== undefined);
    const failed = new Map<string, PathFailure>();
    for (;;) {
        const left = living.filter((id) => !failed.has(id));
        const errors = attempt(org, planned, next, { ...due, recordIds: left });
        if (errors.size === 0) {
            return { run: left.length, failures: [...failed.values()] };
        }
        errors.forEach(([error], recordId) => {
            failed.set(recordId, { flow, path, recordId, message: error?.message ?? '' });
        });
    }
}

/** Takes back everything where any interview fails, so that the others can go again without it. */
function attempt(org: Org, planned: PlannedFlow, next: string, due: Due): Map<string, readonly RowError[]> {
    class AnyFailed extends Error {}
    const failed = new Map<string, readonly RowError[]>();
    try {
        org.store.savepoint(() => {
            const records = due.recordIds.map((id) => recordOf(org, planned, id)).filter((row) => row !== undefined);
            const user = systemUser(org, userContext(org, due.userId));
            const names = records.map(
                (row) => new Names(planned, { org, user, record: flowRecord(planned.object, row) })
            );
            runBatch(new FlowTransaction(save), names, next).forEach((errors, index) => {
                if (errors) {
                    failed.set(String(records[index]?.['Id']), errors);
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
