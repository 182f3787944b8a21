import type { GroupByClause } from '@jetstreamapp/soql-parser-js';
import { below, isBag, namesAsWritten, type Bag } from '../query/written.ts';
import { functionCall, keyOf, type Expression } from './plan.ts';

/** What an aggregate query groups by, and how. */
export interface Grouping {
    readonly keys: readonly Expression[];
    readonly kind: 'GROUP_BY' | 'ROLLUP' | 'CUBE';
}

/** A coerced `groupBy`, its fields as written: a roll-up counts in their order. A field with `group: false` is not grouped by. */
export function groupingOf(coerced: unknown, written: unknown): Grouping {
    if (!isBag(coerced)) {
        return { keys: [], kind: 'GROUP_BY' };
    }
    const { type, ...fields } = coerced;
    const kind = type === 'ROLLUP' || type === 'CUBE' ? type : 'GROUP_BY';
    return { keys: keysOf(fields, written, ''), kind };
}

export function groupByClauses({ keys, kind }: Grouping): GroupByClause[] {
    if (kind === 'GROUP_BY') {
        return keys.map((key) =>
            key.functionName === undefined ? { field: key.path } : { fn: functionCall(key.functionName, [key.path]) }
        );
    }
    const parameters = keys.map((key) =>
        key.functionName === undefined ? key.path : functionCall(key.functionName, [key.path])
    );
    return keys.length === 0 ? [] : [{ fn: functionCall(kind, parameters) }];
}

function keysOf(input: Bag, written: unknown, prefix: string): Expression[] {
    const keys = namesAsWritten(input, written).flatMap((name): Expression[] => {
        const value = input[name];
        if (!isBag(value)) {
            return [];
        }
        const isParent = Object.values(value).some(isBag);
        if (isParent) {
            return keysOf(value, below(written, name), `${prefix}${name}.`);
        }
        const functionName = value.function;
        const path = prefix + name;
        return value.group === false ? [] : [typeof functionName === 'string' ? { path, functionName } : { path }];
    });
    return [...new Map(keys.map((key) => [keyOf(key), key])).values()];
}
