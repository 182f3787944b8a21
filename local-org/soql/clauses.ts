/**
 * Clauses that may not stand together, and those the org does not do. `WITH USER_MODE` and `WITH SECURITY_ENFORCED` hold anyway: every
 * query runs as its user. `FOR UPDATE` locks nothing beyond the query itself, which no other write interrupts, as a lock ends with
 * the request that took it.
 */
import type { QueryBase } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import { malformed } from './position.ts';

const SCOPES: ReadonlySet<string> = new Set(['everything', 'mine']);

export function checkClauses(query: QueryBase): void {
    const clause = unsupportedClause(query);
    if (clause) {
        throw unsupported(clause);
    }
    if (query.for === 'UPDATE' && query.orderBy !== undefined) {
        throw malformed('FOR UPDATE cannot be used with ORDER BY');
    }
}

/** "OFFSET": in a child query only below a parent query with LIMIT 1. */
export function checkChildClauses(child: QueryBase, parent: Pick<QueryBase, 'limit'>): void {
    checkClauses(child);
    if (child.for !== undefined) {
        throw malformed(`FOR ${child.for} cannot be used in a child subquery`);
    }
    if (child.offset !== undefined && parent.limit !== 1) {
        throw malformed('OFFSET can be used in a child subquery only if the parent query has LIMIT 1');
    }
}

function unsupportedClause(query: QueryBase): string | undefined {
    if (query.withDataCategory) {
        return 'WITH DATA CATEGORY';
    }
    if (query.withAccessLevel === 'SYSTEM_MODE') {
        return 'WITH SYSTEM_MODE';
    }
    if (query.update) {
        return `UPDATE ${query.update}`;
    }
    if (query.usingScope && !SCOPES.has(query.usingScope.toLowerCase())) {
        return `USING SCOPE ${query.usingScope}`;
    }
    return undefined;
}
