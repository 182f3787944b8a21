/**
 * Parents without which no row fulfils a filter: `Account__r.Name LIKE 'A%'` is true of no row without an account. Joins are outer joins,
 * which SQLite has to work through from the child's side; told that the parent must be there, it may begin with the parent's table.
 */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { comparableOf, literalsOf } from './filter.ts';
import { toLogic, type Condition, type Logic } from './logic.ts';
import { operandOf } from './operand.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

const REJECTS_NULL: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', 'LIKE', 'IN']);

export function requiredParents(scope: Scope, clause: NonNullable<Query['where']>): Sql[] {
    const ids = conjuncts(toLogic(clause)).flatMap((condition) => requiredParent(scope, condition));
    return [...new Set(ids)].map((id) => sql(`${id} IS NOT NULL`));
}

/** Conditions that must all hold; what stands below OR and NOT need not. */
function conjuncts(logic: Logic): Condition[] {
    if (logic.kind === 'test') {
        return [logic.condition];
    }
    return logic.kind === 'and' ? logic.parts.flatMap(conjuncts) : [];
}

function requiredParent(scope: Scope, condition: Condition): string[] {
    const operator = condition.operator.toUpperCase();
    if ('fn' in condition || 'valueQuery' in condition || !REJECTS_NULL.has(operator)) {
        return [];
    }
    const bound = scope.field(condition.field);
    const { from, idSql, members } = bound.relation;
    if (from === undefined || members.length > 1) {
        return [];
    }
    const left = comparableOf(condition.field, bound);
    const isBlank = literalsOf(condition.value, condition.literalType).some(
        (literal) => literal.type === 'NULL' || (operator !== 'LIKE' && operandOf(left, literal).kind === 'null')
    );
    return isBlank ? [] : [idSql];
}
