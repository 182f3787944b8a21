/** An element's filters in the words of SOQL, with what they compare with at the moment. */
import { isNumber } from '../../formula/values.ts';
import type { FormulaValue } from '../../formula/types.ts';
import { findField, isStored, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { to18 } from '../../store/ids.ts';
import type { FilterSet, Logic, RecordFilter } from '../definition.ts';
import { isCollection, mergedText, scalar } from '../values.ts';
import type { Names } from './names.ts';

const OPERATORS: Readonly<Record<string, string>> = {
    EqualTo: '=',
    NotEqualTo: '!=',
    GreaterThan: '>',
    GreaterThanOrEqualTo: '>=',
    LessThan: '<',
    LessThanOrEqualTo: '<='
};
const TEXTS: ReadonlySet<FieldSchema['type']> = new Set(['string', 'picklist', 'email', 'phone', 'url']);

/** What a column has to equal. */
interface Key {
    readonly column: string;
    readonly value: string;
}

export interface FilterText {
    /** Absent where nothing is asked beside the keys. */
    readonly condition?: string;
    readonly keys: readonly Key[];
}

/** Throws what the evaluation of an operand throws. */
export function filterText(names: Names, object: ObjectSchema, { filters, logic }: FilterSet): FilterText {
    const parts = logic?.kind === 'and' ? logic.of : logic ? [logic] : [];
    const keys: Key[] = [];
    const conditions: string[] = [];
    for (const part of parts) {
        const key = part.kind === 'condition' ? keyOf(names, object, filters[part.index]) : undefined;
        if (key) {
            keys.push(key);
        } else {
            conditions.push(conditionOf(names, object, filters, part));
        }
    }
    return { keys, ...(conditions.length === 0 ? {} : { condition: conditions.join(' AND ') }) };
}

/** Ids and texts that a field is to equal: what the interviews of a batch ask for differs in them alone, mostly. */
function keyOf(names: Names, object: ObjectSchema, filter: RecordFilter | undefined): Key | undefined {
    const field = filter?.operator === 'EqualTo' ? findField(object, filter.field) : undefined;
    const value = field && isStored(field) ? scalar(names.operand(filter?.value)) : undefined;
    if (field === undefined || typeof value !== 'string' || value === '') {
        return undefined;
    }
    const isId = field.type === 'id' || field.type === 'reference';
    const stored = isId ? to18(value) : TEXTS.has(field.type) ? value : undefined;
    return stored === undefined ? undefined : { column: field.apiName, value: stored };
}

function conditionOf(names: Names, object: ObjectSchema, filters: readonly RecordFilter[], logic: Logic): string {
    switch (logic.kind) {
        case 'condition':
            return filterOf(names, object, filters[logic.index] as RecordFilter);
        case 'not':
            return `(NOT ${conditionOf(names, object, filters, logic.of)})`;
        default: {
            const parts = logic.of.map((one) => conditionOf(names, object, filters, one));
            return `(${parts.join(` ${logic.kind.toUpperCase()} `)})`;
        }
    }
}

function filterOf(names: Names, object: ObjectSchema, { field, operator, value }: RecordFilter): string {
    const operand = names.operand(value);
    const plain = scalar(operand);
    const isMultiple = findField(object, field)?.type === 'multipicklist';
    switch (operator) {
        case 'IsNull':
            return `${field} ${plain === false ? '!=' : '='} null`;
        case 'In':
        case 'NotIn':
            return membership(field, operator, isCollection(operand) ? operand.map(scalar) : [plain]);
        case 'StartsWith':
            return `${field} LIKE ${pattern(plain, '', '%')}`;
        case 'EndsWith':
            return `${field} LIKE ${pattern(plain, '%', '')}`;
        case 'Contains':
            return isMultiple ? `${field} INCLUDES (${literal(plain)})` : `${field} LIKE ${pattern(plain, '%', '%')}`;
        default:
            return `${field} ${OPERATORS[operator] ?? '='} ${literal(plain)}`;
    }
}

/** An empty list finds nothing; what is not in it is everything. */
function membership(field: string, operator: 'In' | 'NotIn', values: readonly FormulaValue[]): string {
    if (values.length === 0) {
        return operator === 'In' ? '(Id = null)' : '(Id != null)';
    }
    return `${field} ${operator === 'In' ? 'IN' : 'NOT IN'} (${values.map(literal).join(', ')})`;
}

function literal(value: FormulaValue): string {
    if (value === null || value === '') {
        return 'null';
    }
    return typeof value === 'string' ? quotedText(value) : isNumber(value) ? value.toFixed() : mergedText(value);
}

function pattern(value: FormulaValue, before: string, after: string): string {
    const text = mergedText(value).replaceAll(/[%_]/gu, '\\$&');
    return `'${before}${escaped(text)}${after}'`;
}

const quotedText = (text: string): string => `'${escaped(text)}'`;

function escaped(text: string): string {
    return text
        .replaceAll(/\\(?![%_])/gu, '\\\\')
        .replaceAll("'", "\\'")
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
}
