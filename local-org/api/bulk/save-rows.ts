/** A bulk operation on rows: the save pipeline, and the emptying of the recycle bin that a hard delete adds. */
import { purge } from '../../dml/purge.ts';
import { save } from '../../dml/save.ts';
import type { InputRecord, RowResult } from '../../dml/types.ts';
import type { Org } from '../../org.ts';
import type { UserContext } from '../../security/access.ts';
import type { IngestRequest } from './job.ts';

export function saveRows(
    org: Org,
    user: UserContext,
    { externalIdField, object, operation }: IngestRequest,
    records: readonly InputRecord[]
): RowResult[] {
    const results = save(org, user, {
        operation: operation === 'hardDelete' ? 'delete' : operation,
        object,
        records,
        allOrNone: false,
        ...(externalIdField === undefined ? {} : { externalIdField })
    });
    if (operation === 'hardDelete') {
        const gone = results.flatMap(({ success, id }) => (success && id !== undefined ? [id] : []));
        purge(org, object, gone);
    }
    return results;
}
