/** `process/rules`: workflow rules. No deploy takes any, so there are none, and none acts. */
import { OrgError } from '../../errors.ts';
import { to18 } from '../../store/ids.ts';
import { inputRecord } from '../rest/save-record.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

export function listRules(): Reply {
    return ok({ rules: {} });
}

export function triggerRules(context: RequestContext): Reply {
    const { contextIds } = inputRecord(context.body());
    const ids: unknown[] = Array.isArray(contextIds) ? contextIds : [];
    const wrong = ids.find((id) => typeof id !== 'string' || to18(id) === undefined);
    if (ids.length === 0 || wrong !== undefined) {
        throw new OrgError('MALFORMED_ID', 'contextIds is a list of ids of records');
    }
    return ok({ errors: null, success: true });
}
