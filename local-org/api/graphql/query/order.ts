import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { FieldNode } from 'graphql';
import { below, isBag, namesAsWritten, writtenArgument, type Bag } from './written.ts';

interface Clause {
    readonly order?: 'ASC' | 'DESC' | null;
    readonly nulls?: 'FIRST' | 'LAST' | null;
}

/** ORDER BY of an `orderBy` argument, as its author wrote the fields. Ends on the id, so that pages never overlap. */
export function orderOf(
    coerced: unknown,
    node: FieldNode | undefined,
    variables: Readonly<Record<string, unknown>>
): OrderByClause[] {
    const written = writtenArgument(node, 'orderBy', variables);
    return [...(isBag(coerced) ? clausesOf(coerced, written, '') : []), { field: 'Id' }];
}

function clausesOf(input: Bag, written: unknown, prefix: string): OrderByClause[] {
    return namesAsWritten(input, written).flatMap((name): OrderByClause[] => {
        const value = input[name];
        if (!isBag(value)) {
            return [];
        }
        if (!isClause(value)) {
            return clausesOf(value, below(written, name), `${prefix}${name}.`);
        }
        const { order: direction, nulls } = value;
        return [{ field: `${prefix}${name}`, ...(direction ? { order: direction } : {}), ...(nulls ? { nulls } : {}) }];
    });
}

/** A clause has nothing below it; what has is a relationship. */
export function isClause(value: Bag): value is Bag & Clause {
    return Object.values(value).every((part) => !isBag(part));
}
