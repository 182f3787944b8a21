import type { SaveFlows } from '../flow/run/save-hooks.ts';
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import type { SqlRow } from '../store/store.ts';
import type { LookupCache } from './lookups.ts';
import type { ObjectPlan } from './plan.ts';
import type { TouchedParents } from './rollups.ts';

/** One request on its way through the stages. */
export interface SaveContext {
    readonly org: Org;
    readonly user: UserContext;
    readonly plan: ObjectPlan;
    /** Audit time of every row of the request, as stored. */
    readonly stamp: string;
    readonly lookups: LookupCache;
    /** Parents that rows named by an external id, found so far. */
    readonly parents: Map<string, string>;
    readonly touched: TouchedParents;
    /** Absent where nothing is saved that flows react to. */
    readonly flows?: SaveFlows;
}

/** A row between its input and its writing. */
export interface PendingRow {
    /** As stored before; absent on insert. */
    readonly prior?: SqlRow;
    /** Columns this save sets, by API name, defaults included. */
    readonly values: SqlRow;
    /** The whole row as it will be stored. */
    readonly row: SqlRow;
}
