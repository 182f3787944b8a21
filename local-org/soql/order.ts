/** ORDER BY as SQL. Blanks come first unless NULLS LAST is asked for; picklists sort in the order of their values. */
import type { OrderByClause } from '@jetstreamapp/soql-parser-js';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import { collation, type Comparable } from './comparison.ts';
import { errorAt, malformed } from './position.ts';
import type { Scope } from './scope.ts';
import { sql, type Sql } from './sql.ts';

/** "ORDER BY": fields of one query. */
const MOST_TERMS = 32;
const UNSORTABLE: ReadonlySet<FieldType> = new Set(['longtextarea', 'multipicklist', 'address', 'base64']);

export interface Sortable extends Comparable {
    readonly field?: FieldSchema;
}

/** What is sorted by, and how: ` DESC NULLS LAST`. */
export interface SortKey {
    readonly expression: Sql;
    readonly suffix: string;
}

export function sortKeys(
    clause: OrderByClause | readonly OrderByClause[] | undefined,
    resolve: (term: OrderByClause) => Sortable
): SortKey[] {
    const terms = asList(clause);
    if (terms.length > MOST_TERMS) {
        throw malformed(`ORDER BY cannot have more than ${MOST_TERMS} fields`);
    }
    return terms.map((term) => {
        const direction = term.order === 'DESC' ? ' DESC' : '';
        const nulls = term.nulls === 'LAST' ? ' NULLS LAST' : ' NULLS FIRST';
        return { expression: expressionOf(resolve(term)), suffix: `${direction}${nulls}` };
    });
}

export function asSql({ expression, suffix }: SortKey): Sql {
    return sql(`${expression.sql}${suffix}`, ...expression.parameters);
}

export function sortableField(scope: Scope, path: string): Sortable {
    const { field, sql: expression } = scope.field(path);
    if (UNSORTABLE.has(field.type)) {
        throw errorAt(
            'MALFORMED_QUERY',
            scope.context.text,
            path,
            `field '${field.apiName}' can not be sorted in a query call`
        );
    }
    return { name: path, sql: expression, type: field.type, caseSensitive: false, field };
}

function expressionOf(sortable: Sortable): Sql {
    const values = sortable.type === 'picklist' ? (sortable.field?.picklist?.values ?? []) : [];
    if (values.length === 0) {
        return sql(`${sortable.sql}${collation(sortable)}`);
    }
    const cases = values.map((_value, index) => `WHEN ? THEN ${index}`).join(' ');
    const unknown = `CASE WHEN ${sortable.sql} IS NULL THEN NULL ELSE ${values.length} END`;
    return sql(`(CASE ${sortable.sql} ${cases} ELSE ${unknown} END)`, ...values.map(({ value }) => value));
}

export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
    return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
