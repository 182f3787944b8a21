/** Records that an element's filters find: a SOQL query in system context. */
import { isNumber } from '../../formula/values.ts';
import type { FormulaValue } from '../../formula/types.ts';
import { OrgError } from '../../errors.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import { planOfText } from '../../soql/plan-cache.ts';
import { Run, runWhole } from '../../soql/run.ts';
import { quoted } from '../../store/store.ts';
import type { FilterSet, Logic, LookupElement, RecordFilter } from '../definition.ts';
import { flowRecord, isCollection, mergedText, scalar, type FlowRecord } from '../values.ts';
import { dataFault, FlowFault } from './fault.ts';
import type { Names } from './names.ts';

/** An org gives an interview at most this many records in one transaction. */
const MOST_RECORDS = 50_000;
const OPERATORS: Readonly<Record<string, string>> = {
    EqualTo: '=',
    NotEqualTo: '!=',
    GreaterThan: '>',
    GreaterThanOrEqualTo: '>=',
    LessThan: '<',
    LessThanOrEqualTo: '<='
};

export interface Search {
    readonly where: FilterSet;
    readonly sort?: LookupElement['sort'];
    readonly limit?: number;
}

/** Throws FlowFault where the query is refused. */
export function search(names: Names, object: ObjectSchema, { limit, sort, where }: Search): FlowRecord[] {
    const { org, user } = names.triggered;
    const condition = where.logic === undefined ? undefined : conditionOf(names, object, where, where.logic);
    const soql = [
        `SELECT Id FROM ${object.apiName}`,
        ...(condition === undefined ? [] : [`WHERE ${condition}`]),
        ...(sort ? [`ORDER BY ${sort.field} ${sort.descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`] : []),
        `LIMIT ${Math.min(limit ?? MOST_RECORDS, MOST_RECORDS)}`
    ].join(' ');
    try {
        const { rows } = runWhole(new Run(org, user), planOfText(org, user, soql, false));
        const select = `SELECT * FROM ${quoted(object.apiName)} WHERE "Id" = ?`;
        return rows.map(({ id = '' }) => flowRecord(object, org.store.get(select, [id]) ?? {}));
    } catch (error) {
        if (error instanceof OrgError) {
            throw new FlowFault(dataFault('query', error.code, error.message));
        }
        throw error;
    }
}

function conditionOf(names: Names, object: ObjectSchema, where: FilterSet, logic: Logic): string {
    switch (logic.kind) {
        case 'condition':
            return filterOf(names, object, where.filters[logic.index] as RecordFilter);
        case 'not':
            return `(NOT ${conditionOf(names, object, where, logic.of)})`;
        default: {
            const parts = logic.of.map((one) => conditionOf(names, object, where, one));
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
