/**
 * Headers of writes. `Sforce-Duplicate-Rule-Header`, `Sforce-Call-Options` and `Sforce-Mru` are taken and change nothing: the org has
 * no duplicate rules (a deploy refuses them by name), no namespaces, and keeps no list of records last seen.
 */
import { unsupported } from '../../errors.ts';
import type { RequestContext } from '../router.ts';

const ON_OR_OFF = /^(?:true|false)$/i;

/** `Sforce-Auto-Assign: FALSE`; there are no assignment rules, so naming one is refused. */
export function checkWriteHeaders({ headers }: RequestContext): void {
    const assign = headers['sforce-auto-assign'];
    if (assign !== undefined && !ON_OR_OFF.test(String(assign).trim())) {
        throw unsupported(`the assignment rule ${String(assign)}`);
    }
}
