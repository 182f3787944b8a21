import { unsupported } from '../errors.ts';
import { findField, isStored, type FieldSchema, type ObjectSchema, type RollupFilter } from '../metadata/schema.ts';
import type { SqlFragment } from '../security/access.ts';
import { quoted, type SqlValue } from './store.ts';

type Operation = RollupFilter['operation'];

const ORDERING: Partial<Record<Operation, string>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** SQL for the filters of a roll-up, all of which must hold. Throws LOCAL_ORG_UNSUPPORTED for one on a formula field. */
export function filterSql(object: ObjectSchema, filters: readonly RollupFilter[]): SqlFragment {
    const parts = filters.map((filter) => oneFilter(object, filter));
    return {
        sql: parts.map(({ sql }) => `(${sql})`).join(' AND ') || '1',
        parameters: parts.flatMap(({ parameters }) => parameters)
    };
}

/** SQL for one filter; `alias` is the table's alias where a statement has several tables. */
export function oneFilter(object: ObjectSchema, filter: RollupFilter, alias?: string): SqlFragment {
    const field = findField(object, filter.field);
    if (!field || !isStored(field)) {
        throw unsupported(`a filter on ${object.apiName}.${filter.field}`);
    }
    const column = alias === undefined ? quoted(field.apiName) : `${alias}.${quoted(field.apiName)}`;
    const values = storedValues(field, filter.value);
    switch (filter.operation) {
        case 'equals':
            return equality(column, values);
        case 'notEqual':
            return negated(equality(column, values));
        case 'contains':
            return anyLike(column, values, (value) => `%${value}%`);
        case 'notContain':
            return negated(anyLike(column, values, (value) => `%${value}%`));
        case 'startsWith':
            return anyLike(column, values, (value) => `${value}%`);
        case 'includes':
            return includes(column, values);
        case 'excludes':
            return negated(includes(column, values));
        default:
            return { sql: `${column} ${ORDERING[filter.operation]} ?`, parameters: [values[0] ?? null] };
    }
}

/** A filter's text holds one value or several between commas; blank means no value. */
function storedValues(field: FieldSchema, text: string): SqlValue[] {
    return text.split(',').map((part): SqlValue => {
        const value = part.trim();
        if (value === '') {
            return null;
        }
        switch (field.type) {
            case 'boolean':
                return /^(true|1)$/i.test(value) ? 1 : 0;
            case 'int':
            case 'double':
            case 'currency':
            case 'percent':
                return Number(value);
            default:
                return value;
        }
    });
}

function equality(column: string, values: readonly SqlValue[]): SqlFragment {
    const given = values.filter((value) => value !== null);
    const blank = given.length < values.length ? [`${column} IS NULL`] : [];
    const among = given.length > 0 ? [`${column} IN (${given.map(() => '?').join(', ')})`] : [];
    return { sql: [...blank, ...among].join(' OR '), parameters: given };
}

function anyLike(column: string, values: readonly SqlValue[], pattern: (value: string) => string): SqlFragment {
    return {
        sql: values.map(() => `${column} LIKE ? ESCAPE '\\'`).join(' OR '),
        parameters: values.map((value) => pattern(String(value ?? '').replace(/[\\%_]/g, '\\$&')))
    };
}

function includes(column: string, values: readonly SqlValue[]): SqlFragment {
    return {
        sql: values.map(() => `instr(';' || ${column} || ';', ?) > 0`).join(' OR '),
        parameters: values.map((value) => `;${value ?? ''};`)
    };
}

function negated({ sql, parameters }: SqlFragment): SqlFragment {
    return { sql: `NOT coalesce((${sql}), 0)`, parameters };
}
