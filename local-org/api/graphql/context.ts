import type { SoqlRow } from '../../soql/types.ts';
import type { UserContext } from '../../security/access.ts';
import type { Org } from '../../org.ts';
import type { Connection } from './query/page.ts';
import type { OperationOutcome } from './mutation/run.ts';

/** What resolvers are given with every request. */
export interface GraphContext {
    readonly org: Org;
    readonly user: UserContext;
    /** Variables as the client sent them: coercion loses the order of their keys. */
    readonly sentVariables: Readonly<Record<string, unknown>>;
    /** Outcomes of the mutation's operations by response key. */
    outcomes?: ReadonlyMap<string, OperationOutcome>;
}

/** A record on its way to the answer, with the child connections that were read for it, by response key. */
export interface RecordNode {
    readonly row: SoqlRow;
    readonly children?: ReadonlyMap<string, Connection>;
    /** Records a mutation answers with have no relationships. */
    readonly isMutationResult?: boolean;
}
