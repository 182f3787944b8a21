import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { isClause } from '../query/order.ts';
import { below, isBag, namesAsWritten, type Bag } from '../query/written.ts';
import { functionCall, keyOf, type Expression } from './plan.ts';

interface Term {
    readonly expression: Expression;
    readonly order?: 'ASC' | 'DESC';
    readonly nulls?: 'FIRST' | 'LAST';
}

/**
 * ORDER BY of an aggregate query. A field that is grouped by a part of its date sorts by that part. Ends on the grouped
 * keys, so that pages never overlap.
 */
export function orderByClauses(coerced: unknown, written: unknown, keys: readonly Expression[]): OrderByClause[] {
    const asked = isBag(coerced) ? termsOf(coerced, written, '') : [];
    const terms = asked.map((term) => ({ ...term, expression: groupedOr(term.expression, keys) }));
    const sorted = new Set(terms.map(({ expression }) => keyOf(expression)));
    const rest = keys.filter((key) => !sorted.has(keyOf(key))).map((expression): Term => ({ expression }));
    return [...terms, ...rest].map(clauseOf);
}

function groupedOr(expression: Expression, keys: readonly Expression[]): Expression {
    const grouped = keys.find(({ path }) => path === expression.path);
    return expression.functionName === undefined && grouped ? grouped : expression;
}

function clauseOf({ expression: { functionName, path }, order, nulls }: Term): OrderByClause {
    const direction = { ...(order ? { order } : {}), ...(nulls ? { nulls } : {}) };
    return functionName === undefined
        ? { field: path, ...direction }
        : { fn: functionCall(functionName, [path]), ...direction };
}

function termsOf(input: Bag, written: unknown, prefix: string): Term[] {
    return namesAsWritten(input, written).flatMap((name): Term[] => {
        const value = input[name];
        if (!isBag(value)) {
            return [];
        }
        if (!isClause(value)) {
            return termsOf(value, below(written, name), `${prefix}${name}.`);
        }
        const { order, nulls } = value;
        const functionName = (value as Bag).function;
        const path = prefix + name;
        const expression = typeof functionName === 'string' ? { path, functionName } : { path };
        return [{ expression, ...(order ? { order } : {}), ...(nulls ? { nulls } : {}) }];
    });
}
