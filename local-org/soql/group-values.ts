/** What may stand in the field list of a grouped query, and how it is shown: keys, aggregates, and either as label or formatted. */
import { unsupported } from '../errors.ts';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import type { Comparable } from './comparison.ts';
import { formatter, labeller } from './display.ts';
import type { GroupKeys } from './filter.ts';
import { aggregate, functionName, isAggregate, type SoqlFunction } from './functions.ts';
import { malformed } from './position.ts';
import type { Scope } from './scope.ts';
import { converter, type Convert } from './shape.ts';

export interface Shown {
    readonly value: Comparable;
    readonly type: FieldType;
    readonly convert: Convert;
}

export function shownAs(scope: Scope, item: string | SoqlFunction, keys: GroupKeys): Shown {
    const name = typeof item === 'string' ? '' : functionName(item);
    if (typeof item === 'string' || (name !== 'FORMAT' && name !== 'TOLABEL')) {
        const value = valueOf(scope, item, keys);
        const convert = converter(value.type);
        return { value, type: value.type, convert: (stored) => (stored === null ? null : convert(stored)) };
    }
    const [argument] = item.parameters ?? [];
    if (argument === undefined) {
        throw malformed(`${name} takes one field`);
    }
    const value = valueOf(scope, argument, keys);
    const field = fieldOf(scope, argument);
    if (name === 'FORMAT') {
        return { value, type: 'string', convert: formatter({ ...field, type: value.type }, scope.context.user) };
    }
    if (!field) {
        throw malformed('toLabel takes one field');
    }
    return { value, type: 'string', convert: labeller(field) };
}

function valueOf(scope: Scope, item: string | SoqlFunction, keys: GroupKeys): Comparable {
    if (typeof item === 'string') {
        return keys.field(item);
    }
    if (isAggregate(item)) {
        return aggregate(scope, item);
    }
    switch (functionName(item)) {
        case 'CONVERTCURRENCY':
            throw unsupported('convertCurrency(): the org has one currency');
        case 'FIELDS':
            throw malformed('The SOQL FIELDS function is not supported in a query with GROUP BY or aggregates');
        default:
            return keys.expression(item);
    }
}

/** The field that a value is of or that it aggregates. */
function fieldOf(scope: Scope, item: string | SoqlFunction): FieldSchema | undefined {
    const path = typeof item === 'string' ? item : item.parameters?.[0];
    return typeof path === 'string' ? scope.field(path).field : undefined;
}
