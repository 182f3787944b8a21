import { OrgError, unsupported } from '../../errors.ts';
import { ok, type Reply, type RequestContext } from '../router.ts';

/** `completions?type=visualforce`: the org has no Visualforce, so there is nothing to complete. Apex is refused by name. */
export function completions({ query }: RequestContext): Reply {
    const type = query.get('type');
    if (type === 'visualforce') {
        return ok({ completions: {} });
    }
    throw type === 'apex'
        ? unsupported('completions of Apex')
        : new OrgError('MISSING_ARGUMENT', 'The parameter type must be apex or visualforce');
}
