/** `toLabel()` and `FORMAT()`: values as the user reads them. */
import { unsupported } from '../errors.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import type { UserContext } from '../security/access.ts';
import type { Comparable } from './comparison.ts';
import { argumentOf, type SoqlFunction } from './functions.ts';
import type { Scope } from './scope.ts';
import { asStored, converter, type Convert } from './shape.ts';

/** Picklist values as labels; other fields as they are. */
export function labeller(field: FieldSchema): Convert {
    const labels = new Map(field.picklist?.values.map(({ value, label }) => [value, label]));
    const labelOf = (value: string): string => labels.get(value) ?? value;
    return field.picklist
        ? (value) => (typeof value === 'string' ? value.split(';').map(labelOf).join(';') : value)
        : converter(field.type);
}

/** `toLabel(Status__c)` in a filter: compares the labels of a picklist's values. */
export function labelled(scope: Scope, expression: SoqlFunction): Comparable {
    const { field, sql } = argumentOf(scope, expression);
    if (field.type === 'multipicklist') {
        throw unsupported('a filter on toLabel() of a multi-select picklist');
    }
    const cases = (field.picklist?.values ?? []).map(
        ({ value, label }) => `WHEN ${textSql(value)} THEN ${textSql(label)}`
    );
    return {
        name: expression.rawValue ?? field.apiName,
        sql: cases.length === 0 ? sql : `(CASE ${sql} ${cases.join(' ')} ELSE ${sql} END)`,
        type: field.picklist ? 'string' : field.type,
        caseSensitive: field.caseSensitive
    };
}

/** Text of the schema as an SQL literal; a client's text is always a parameter. */
function textSql(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

/** What FORMAT needs to know of a value. */
export type Formatted = Pick<FieldSchema, 'type' | 'scale'>;

export function formatter(field: Formatted, user: UserContext): Convert {
    const locale = user.locale.replaceAll('_', '-');
    switch (field.type) {
        case 'int':
        case 'double':
        case 'percent':
            return numberFormatter(new Intl.NumberFormat(locale, fraction(field)), field.type === 'percent' ? '%' : '');
        case 'currency':
            return numberFormatter(
                new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...fraction(field) }),
                ''
            );
        case 'date':
            return dateFormatter(new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }));
        case 'datetime':
            return dateFormatter(
                new Intl.DateTimeFormat(locale, { timeZone: user.timeZone, dateStyle: 'short', timeStyle: 'short' })
            );
        case 'time':
            return timeFormatter(new Intl.DateTimeFormat(locale, { timeZone: 'UTC', timeStyle: 'short' }));
        default:
            return asStored;
    }
}

function fraction(field: Formatted): Intl.NumberFormatOptions {
    return { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
}

function numberFormatter(format: Intl.NumberFormat, suffix: string): Convert {
    return (value) => (value === null ? null : `${format.format(Number(value))}${suffix}`);
}

function dateFormatter(format: Intl.DateTimeFormat): Convert {
    return (value) => (value === null ? null : format.format(new Date(String(value))));
}

function timeFormatter(format: Intl.DateTimeFormat): Convert {
    return (value) => (value === null ? null : format.format(new Date(`1970-01-01T${String(value)}Z`)));
}
