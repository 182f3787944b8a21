/** Parents whose roll-ups change go through a save of their own, then the parents above them ("Triggers and Order of Execution"). */
import { runAfterSave } from '../flow/run/save-hooks.ts';
import { systemUser } from '../flow/run/system-user.ts';
import type { SqlRow } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { planFor, type ObjectPlan } from './plan.ts';
import { checkRow, flowsBeforeSave } from './record.ts';
import { RowRefusal } from './refusal.ts';
import type { RollupLink } from './rollup-plan.ts';
import { changedParent, touchParents, type ChangedParent, type TouchedParents } from './rollups.ts';
import type { RowError } from './types.ts';
import { writeColumns } from './write.ts';

type Shared = Omit<SaveContext, 'plan'>;
type Errors = Map<string, readonly RowError[]>;

/**
 * Works out the roll-ups of every touched parent and saves it, then those above, until nothing changes any more. Gives the errors of
 * parents that could not be saved, by the ids of the rows that changed their roll-ups: these are to be taken back.
 */
export function saveParents(shared: Shared): Errors {
    const failed: Errors = new Map();
    let wave = shared.touched;
    while (wave.size > 0 && failed.size === 0) {
        const next: TouchedParents = new Map();
        for (const [link, parents] of wave) {
            saveAbove({ ...shared, touched: next }, link, parents).forEach((errors, parentId) => {
                parents.get(parentId)?.forEach((cause) => failed.set(cause, errors.map(withoutFields)));
            });
        }
        wave = next;
    }
    return failed;
}

/** The record that is refused has no such field. */
function withoutFields(error: RowError): RowError {
    return { ...error, fields: [] };
}

/** Errors by parent id. */
function saveAbove(shared: Shared, link: RollupLink, parents: ReadonlyMap<string, ReadonlySet<string>>): Errors {
    const { org, user } = shared;
    const plan = planFor(org, link.parent.apiName) as ObjectPlan;
    const flows = shared.flows ? { flows: { transaction: shared.flows.transaction, saved: [] } } : {};
    const context: SaveContext = { ...shared, ...flows, plan, user: systemUser(org, user) };
    const changed = [...parents.keys()].flatMap((id) => changedParent(org, link, id) ?? []);
    const failed: Errors = new Map();
    const refused = flowsBeforeSave(context, changed);
    for (const parent of changed) {
        const id = String(parent.prior['Id']);
        const errors = refused.get(parent) ?? refusalOf(context, parent);
        if (errors) {
            failed.set(id, errors);
        } else {
            write(context, link, parent);
            touchParents(context.touched, plan, parent.prior, parent.row, parents.get(id) ?? []);
            context.flows?.saved.push({ id, prior: parent.prior });
        }
    }
    shared.flows?.transaction.nested(() =>
        runAfterSave(context).forEach((errors, id) => {
            failed.set(id, errors);
        })
    );
    return failed;
}

function refusalOf(context: SaveContext, parent: PendingRow): readonly RowError[] | undefined {
    try {
        checkRow(context, parent);
        return undefined;
    } catch (error) {
        if (error instanceof RowRefusal) {
            return error.errors;
        }
        throw error;
    }
}

/** A roll-up alone leaves the last modification as it is; what a flow sets beside it does not. */
function write(
    { org, plan, stamp, user }: SaveContext,
    { fields }: RollupLink,
    { prior, values }: ChangedParent
): void {
    const own = new Set(fields.map(({ apiName }) => apiName));
    const isModified = plan.hasAudit && Object.keys(values).some((column) => !own.has(column));
    const audit: SqlRow = isModified ? { LastModifiedDate: stamp, LastModifiedById: user.userId } : {};
    writeColumns(org, plan, { ...values, ...audit, SystemModstamp: stamp }, String(prior['Id']));
}
