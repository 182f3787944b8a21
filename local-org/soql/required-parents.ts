/**
 * Parents without which no row fulfils a filter: `Account__r.Name LIKE 'A%'` is true of no row without an account. They are joined by
 * inner joins, so that SQLite may begin with the parent's table; an outer join it has to work through from the child's side.
 */
import type { Query } from '@jetstreamapp/soql-parser-js';
import { comparableOf, literalsOf } from './filter.ts';
import { toLogic, type Condition, type Logic } from './logic.ts';
import { operandOf } from './operand.ts';
import type { Relation, Scope } from './scope.ts';

const REJECTS_NULL: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', 'LIKE', 'IN']);

export function requireParents(scope: Scope, clause: NonNullable<Query['where']>): void {
    for (const condition of conjuncts(toLogic(clause))) {
        const relation = requiredParent(scope, condition);
        if (relation) {
            scope.require(relation);
        }
    }
}

/** Conditions that must all hold; what stands below OR and NOT need not. */
function conjuncts(logic: Logic): Condition[] {
    if (logic.kind === 'test') {
        return [logic.condition];
    }
    return logic.kind === 'and' ? logic.parts.flatMap(conjuncts) : [];
}

function requiredParent(scope: Scope, condition: Condition): Relation | undefined {
    const operator = condition.operator.toUpperCase();
    if ('fn' in condition || 'valueQuery' in condition || !REJECTS_NULL.has(operator)) {
        return undefined;
    }
    const bound = scope.field(condition.field);
    const left = comparableOf(condition.field, bound);
    const isBlank = literalsOf(condition.value, condition.literalType).some(
        (literal) => literal.type === 'NULL' || (operator !== 'LIKE' && operandOf(left, literal).kind === 'null')
    );
    return isBlank ? undefined : bound.relation;
}
