import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import { Kind, type FieldNode, type ValueNode } from 'graphql';

type OrderInput = Readonly<Record<string, unknown>>;

interface Clause {
    readonly order?: 'ASC' | 'DESC' | null;
    readonly nulls?: 'FIRST' | 'LAST' | null;
}

/**
 * ORDER BY of an `orderBy` argument, in the order its author wrote the fields: coercion puts them in the schema's order, so
 * the written order is read from the document or from the variable as it was sent. Ends on the id, so that pages never overlap.
 */
export function orderOf(
    coerced: unknown,
    node: FieldNode | undefined,
    variables: Readonly<Record<string, unknown>>
): OrderByClause[] {
    const written = node?.arguments?.find(({ name }) => name.value === 'orderBy')?.value;
    const clauses = coerced ? clausesOf(coerced as OrderInput, written && writtenValue(written, variables), '') : [];
    return [...clauses, { field: 'Id' }];
}

function clausesOf(input: OrderInput, written: unknown, prefix: string): OrderByClause[] {
    const order = isBag(written) ? Object.keys(written) : [];
    const names = Object.keys(input).sort((left, right) => order.indexOf(left) - order.indexOf(right));
    return names.flatMap((name): OrderByClause[] => {
        const value = input[name];
        if (!isBag(value)) {
            return [];
        }
        if (!isClause(value)) {
            return clausesOf(value, isBag(written) ? written[name] : undefined, `${prefix}${name}.`);
        }
        const { order: direction, nulls } = value;
        return [{ field: `${prefix}${name}`, ...(direction ? { order: direction } : {}), ...(nulls ? { nulls } : {}) }];
    });
}

function isClause(value: OrderInput): value is OrderInput & Clause {
    return Object.values(value).every((part) => !isBag(part));
}

/** The argument with its keys as written; values do not matter here. */
function writtenValue(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
    if (node.kind === Kind.VARIABLE) {
        return variables[node.name.value];
    }
    if (node.kind !== Kind.OBJECT) {
        return undefined;
    }
    return Object.fromEntries(node.fields.map((field) => [field.name.value, writtenValue(field.value, variables)]));
}

function isBag(value: unknown): value is OrderInput {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
