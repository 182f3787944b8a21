/** Clauses the grammar knows and the org does not do. `WITH USER_MODE` and `WITH SECURITY_ENFORCED` hold anyway: every query runs as its user. */
import type { QueryBase } from '@jetstreamapp/soql-parser-js';

const SCOPES: ReadonlySet<string> = new Set(['everything', 'mine']);

/** Name of the first such clause of a query. */
export function unsupportedClause(query: QueryBase): string | undefined {
    if (query.withDataCategory) {
        return 'WITH DATA CATEGORY';
    }
    if (query.withAccessLevel === 'SYSTEM_MODE') {
        return 'WITH SYSTEM_MODE';
    }
    if (query.for) {
        return `FOR ${query.for}`;
    }
    if (query.update) {
        return `UPDATE ${query.update}`;
    }
    if (query.usingScope && !SCOPES.has(query.usingScope.toLowerCase())) {
        return `USING SCOPE ${query.usingScope}`;
    }
    return undefined;
}
