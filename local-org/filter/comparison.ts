/** Filters of list views and reports, as their metadata writes them, as conditions. */
import type { LiteralType, Operator } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../errors.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { quoteText } from '../soql/text-literal.ts';
import { joined, test, type Logic } from './logic.ts';

/** What is compared: a path of a query and the field it ends on. */
export interface FilteredField {
    readonly path: string;
    readonly field: Pick<FieldSchema, 'type'>;
}

interface Value {
    readonly value: string;
    readonly literalType: LiteralType;
    readonly dateLiteralVariable?: number;
}

const COMPARISONS: Readonly<Record<string, Operator>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};
/** Text, or text in quotation marks, between commas. */
const PART = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/gy;
const DAY_RANGE = /^([A-Z_]+):(\d+)$/u;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

/** One filter. Several values between commas are alternatives; with a negation none of them may hold. */
export function filterLogic({ field, path }: FilteredField, operation: string, written: string): Logic | undefined {
    const values = partsOf(written);
    switch (operation) {
        case 'equals':
            return any(values.map((value) => comparison(path, '=', literalOf(field, value))));
        case 'notEqual':
            return all(values.map((value) => comparison(path, '!=', literalOf(field, value))));
        case 'contains':
            return any(values.map((value) => like(path, `%${escaped(value)}%`)));
        case 'startsWith':
            return any(values.map((value) => like(path, `${escaped(value)}%`)));
        case 'notContain':
            return all(values.map((value): Logic => ({ kind: 'not', part: like(path, `%${escaped(value)}%`) })));
        case 'includes':
            return choice(path, 'INCLUDES', values);
        case 'excludes':
            return choice(path, 'EXCLUDES', values);
        default: {
            const operator = COMPARISONS[operation];
            if (!operator) {
                throw unsupported(`the filter operation ${operation}`);
            }
            return any(values.map((value) => comparison(path, operator, literalOf(field, value))));
        }
    }
}

const any = (parts: readonly Logic[]): Logic | undefined => joined('or', parts);
const all = (parts: readonly Logic[]): Logic | undefined => joined('and', parts);

/** An empty filter value asks for blanks. */
function partsOf(written: string): string[] {
    const parts = [...written.matchAll(PART)].map(([, quoted, plain = '']) =>
        (quoted?.replaceAll('""', '"') ?? plain).trim()
    );
    const present = parts.filter((part) => part !== '');
    return present.length === 0 ? [''] : present;
}

function comparison(field: string, operator: Operator, value: Value): Logic {
    return test({ field, operator, ...value });
}

function like(field: string, pattern: string): Logic {
    return test({
        field,
        operator: 'LIKE',
        value: quoteText(pattern).replaceAll(/\\\\([_%])/gu, '\\$1'),
        literalType: 'STRING'
    });
}

function choice(field: string, operator: Operator, values: readonly string[]): Logic {
    return test({ field, operator, value: values.map(quoteText), literalType: 'STRING' });
}

function escaped(text: string): string {
    return text.replaceAll(/[_%]/gu, '\\$&');
}

function literalOf(field: FilteredField['field'], value: string): Value {
    if (value === '') {
        return { value: 'NULL', literalType: 'NULL' };
    }
    switch (field.type) {
        case 'boolean':
            return { value: /^(?:1|true)$/iu.test(value) ? 'TRUE' : 'FALSE', literalType: 'BOOLEAN' };
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return { value, literalType: /^[-+]?\d+$/u.test(value) ? 'INTEGER' : 'DECIMAL' };
        case 'date':
        case 'datetime':
            return momentOf(field.type, value);
        default:
            return { value: quoteText(value), literalType: 'STRING' };
    }
}

/** `TODAY`, `LAST_N_DAYS:30`, `LAST 30 DAYS` is not taken; days come as `3/4/2026` or `2026-03-04`. */
function momentOf(type: 'date' | 'datetime', value: string): Value {
    const range = DAY_RANGE.exec(value);
    if (range) {
        return { value, literalType: 'DATE_N_LITERAL', dateLiteralVariable: Number(range[2]) };
    }
    if (/^[A-Z_0-9]+$/u.test(value) && /[A-Z]/u.test(value)) {
        return { value, literalType: 'DATE_LITERAL' };
    }
    const [, month = '', day = '', year = ''] = US_DATE.exec(value) ?? [];
    const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
    if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(iso)) {
        return { value: iso, literalType: 'DATE' };
    }
    if (type === 'datetime' && /^\d{4}-\d{2}-\d{2}T/u.test(iso)) {
        return { value: iso, literalType: 'DATETIME' };
    }
    throw unsupported(`the moment ${value} in a filter`);
}
