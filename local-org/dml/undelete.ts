/** Records back out of the recycle bin, with what went along when they were deleted (SOAP API, `undelete()`). */
import { FlowTransaction } from '../flow/run/transaction.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { to18 } from '../store/ids.ts';
import type { SqlRow } from '../store/store.ts';
import type { SaveContext } from './context.ts';
import { objectRefusal, requireFullAccess, requireVisible } from './permissions.ts';
import { saveParents } from './parents.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import { purge } from './purge.ts';
import { deletedWith, forgetTogether, wentAlong } from './recycle-bin.ts';
import { refuse, refuseAll, RowRefusal } from './refusal.ts';
import { touchParents } from './rollups.ts';
import { save } from './save.ts';
import type { RowResult } from './types.ts';
import { duplicateErrors } from './uniqueness.ts';
import { nextStamp, writeColumns } from './write.ts';

type Shared = Omit<SaveContext, 'plan'>;

interface Restored {
    readonly plan: ObjectPlan;
    readonly row: SqlRow;
}

/** Each record stands alone; the result of one that cannot be restored tells why. */
export function undelete(org: Org, user: UserContext, ids: readonly string[]): RowResult[] {
    return eachAlone(org, user, ids, restore);
}

/** Deleted records out of the recycle bin for good (`emptyRecycleBin()`); each stands alone. */
export function emptyOut(org: Org, user: UserContext, ids: readonly string[]): RowResult[] {
    return eachAlone(org, user, ids, (shared, id) => {
        const { plan, row } = binned(shared, wellFormed(id));
        const found = String(row['Id']);
        purge(org, plan.object.apiName, [found]);
        return found;
    });
}

/** Records whose parents cannot be saved take back the whole, which is tried again without them. */
function eachAlone(
    org: Org,
    user: UserContext,
    ids: readonly string[],
    work: (shared: Shared, id: string) => string
): RowResult[] {
    const refused = new Map<number, RowResult>();
    for (;;) {
        try {
            return org.store.transaction(() => org.store.savepoint(() => allOf(org, user, ids, work, refused)));
        } catch (error) {
            if (!(error instanceof ParentsRefuse)) {
                throw error;
            }
            error.results.forEach((result, index) => (result.success ? undefined : refused.set(index, result)));
        }
    }
}

class ParentsRefuse extends Error {
    readonly results: readonly RowResult[];

    constructor(results: readonly RowResult[]) {
        super('Parents were not saved.');
        this.results = results;
    }
}

function allOf(
    org: Org,
    user: UserContext,
    ids: readonly string[],
    work: (shared: Shared, id: string) => string,
    refused: ReadonlyMap<number, RowResult>
): RowResult[] {
    const shared: Shared = {
        org,
        user,
        stamp: nextStamp(org),
        lookups: new Map(),
        parents: new Map(),
        touched: new Map(),
        flows: { transaction: new FlowTransaction(save), saved: [] }
    };
    const results = ids.map((id, index) => refused.get(index) ?? attempt(() => work(shared, id)));
    const errors = saveParents(shared);
    if (errors.size > 0) {
        throw new ParentsRefuse(
            results.map((result) => {
                const own = errors.get(result.id ?? '');
                return own ? { success: false, errors: own } : result;
            })
        );
    }
    return results;
}

function attempt(work: () => string): RowResult {
    try {
        return { success: true, id: work(), errors: [] };
    } catch (error) {
        if (error instanceof RowRefusal) {
            return { success: false, errors: error.errors };
        }
        throw error;
    }
}

function wellFormed(id: string): string {
    return to18(id) ?? refuse('MALFORMED_ID', `malformed id ${id}`, ['Id']);
}

function restore(shared: Shared, id: string): string {
    const { org } = shared;
    const root = binned(shared, wellFormed(id));
    const rootId = String(root.row['Id']);
    const all = [root, ...deletedWith(org, rootId).flatMap((one) => recordOf(org, one) ?? [])];
    const together = new Set(all.map(({ row }) => String(row['Id'])));
    for (const { plan, row } of all) {
        refuseAll(duplicateErrors({ ...shared, plan }, { values: row, row }));
        refuseDeletedMaster(shared, plan, row, together);
    }
    for (const one of all) {
        bringBack(shared, one, together, rootId);
    }
    forgetTogether(org, rootId);
    return rootId;
}

function recordOf(org: Org, id: string): Restored | undefined {
    const object = [...org.schema.objects.values()].find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    const plan = object && planFor(org, object.apiName);
    const row = plan && org.store.get(plan.selectSql, [id]);
    return plan && row ? { plan, row } : undefined;
}

/** A deleted record that the user might delete. */
function binned(shared: Shared, id: string): Restored {
    const found = recordOf(shared.org, id);
    if (!found || !shared.user.object(found.plan.object.apiName).read) {
        return refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['Id']);
    }
    const { plan, row } = found;
    requireVisible({ ...shared, plan }, row);
    const refusal = objectRefusal(shared.user, plan.object.apiName, 'delete');
    refuseAll(refusal ? [refusal] : []);
    requireFullAccess({ ...shared, plan }, row);
    if (row['IsDeleted'] !== 1 || plan.object.setup || wentAlong(shared.org, id)) {
        return refuse('UNDELETE_FAILED', 'Entity is not in the recycle bin');
    }
    return found;
}

function isGone(org: Org, id: string): boolean {
    const parent = recordOf(org, id);
    return parent === undefined || parent.row['IsDeleted'] === 1;
}

function refuseDeletedMaster({ org }: Shared, plan: ObjectPlan, row: SqlRow, together: ReadonlySet<string>): void {
    for (const { apiName, reference } of plan.references) {
        const parent = row[apiName];
        if (reference?.masterDetail && typeof parent === 'string' && !together.has(parent) && isGone(org, parent)) {
            refuse('UNDELETE_FAILED', 'The master of the record is deleted', [apiName]);
        }
    }
}

/** Lookups to records that are gone meanwhile are emptied. */
function bringBack(shared: Shared, { plan, row }: Restored, together: ReadonlySet<string>, rootId: string): void {
    const { org, stamp, touched, user } = shared;
    const empty = plan.references
        .filter(({ system }) => !system)
        .map(({ apiName }) => apiName)
        .filter((column) => {
            const parent = row[column];
            return typeof parent === 'string' && !together.has(parent) && isGone(org, parent);
        });
    const audit: SqlRow = plan.hasAudit
        ? { LastModifiedDate: stamp, LastModifiedById: user.userId, SystemModstamp: stamp }
        : {};
    const changes: SqlRow = { IsDeleted: 0, ...audit, ...Object.fromEntries(empty.map((column) => [column, null])) };
    writeColumns(org, plan, changes, String(row['Id']));
    touchParents(touched, plan, undefined, { ...row, ...changes }, [rootId]);
}
