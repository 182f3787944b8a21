/** One comparison as SQL. Every comparison is either true or not true: `!=` and NOT IN also find blanks, as the API does. */
import { OrgError } from '../errors.ts';
import type { FieldType } from '../metadata/schema.ts';
import { operandOf, type Literal, type Operand, type Subject } from './operand.ts';
import { malformed } from './position.ts';
import { balanced, concatenate, join, sql, type Sql } from './sql.ts';
import { patternOf, textOf } from './text-literal.ts';

/** The left-hand side: an SQL expression and how it compares. */
export interface Comparable extends Subject {
    readonly sql: string;
    readonly caseSensitive: boolean;
}

const ORDERED: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const LIKE_TYPES: ReadonlySet<FieldType> = new Set<FieldType>([
    'string',
    'textarea',
    'picklist',
    'email',
    'phone',
    'url'
]);
const BINARY_TYPES: ReadonlySet<FieldType> = new Set<FieldType>([
    'id',
    'reference',
    'boolean',
    'int',
    'double',
    'currency',
    'percent',
    'date',
    'datetime',
    'time'
]);

export function comparison(left: Comparable, operator: string, literals: readonly Literal[]): Sql {
    checkOperator(left, operator);
    switch (operator) {
        case 'LIKE':
            return like(left, only(literals));
        case 'IN':
            return anyOf(left, literals);
        case 'NOT IN':
            return concatenate('NOT (', anyOf(left, literals), ' IS TRUE)');
        case 'INCLUDES':
            return includes(left, literals);
        case 'EXCLUDES':
            return concatenate('NOT (', includes(left, literals), ' IS TRUE)');
        default:
            return compare(left, operator, operandOf(left, only(literals)));
    }
}

/** Text compares without regard to case, unless the field is declared case-sensitive. */
export function collation(left: Pick<Comparable, 'type' | 'caseSensitive'>): string {
    return left.caseSensitive || BINARY_TYPES.has(left.type) ? '' : ' COLLATE NOCASE';
}

function compare(left: Comparable, operator: string, operand: Operand): Sql {
    if (operand.kind === 'range') {
        return compareRange(left, operator, operand);
    }
    if (operand.kind === 'null') {
        return compareNull(left, operator);
    }
    const sqlOperator = operator === '!=' || operator === '<>' ? 'IS NOT' : operator;
    return sql(`${left.sql} ${sqlOperator} ?${collation(left)}`, operand.value);
}

function compareNull(left: Comparable, operator: string): Sql {
    if (operator === '=') {
        return sql(`${left.sql} IS NULL`);
    }
    if (operator === '!=' || operator === '<>') {
        return sql(`${left.sql} IS NOT NULL`);
    }
    return sql('0');
}

function compareRange(left: Comparable, operator: string, { from, to }: Extract<Operand, { kind: 'range' }>): Sql {
    switch (operator) {
        case '=':
            return sql(`(${left.sql} >= ? AND ${left.sql} < ?)`, from, to);
        case '<':
        case '>=':
            return sql(`${left.sql} ${operator} ?`, from);
        case '<=':
            return sql(`${left.sql} < ?`, to);
        case '>':
            return sql(`${left.sql} >= ?`, to);
        default:
            return sql(`((${left.sql} >= ? AND ${left.sql} < ?) IS NOT TRUE)`, from, to);
    }
}

function anyOf(left: Comparable, literals: readonly Literal[]): Sql {
    const operands = literals.map((literal) => operandOf(left, literal));
    const values = operands.flatMap((operand) => (operand.kind === 'value' ? [operand.value] : []));
    const others = operands.filter((operand) => operand.kind !== 'value').map((operand) => compare(left, '=', operand));
    const list = values.length
        ? [sql(`${left.sql}${collation(left)} IN (${values.map(() => '?').join(', ')})`, ...values)]
        : [];
    return operands.length === 0 ? sql('0') : concatenate('(', balanced([...list, ...others], ' OR '), ')');
}

function like(left: Comparable, literal: Literal): Sql {
    if (literal.type === 'NULL') {
        return compareNull(left, '=');
    }
    if (literal.type !== 'STRING') {
        throw malformed(`LIKE needs a text in quotes, found ${literal.text}`);
    }
    return sql(`${left.sql} LIKE ? ESCAPE '\\'`, patternOf(literal.text));
}

/** `('A;B', 'C')` finds rows with both A and B, or with C. */
function includes(left: Comparable, literals: readonly Literal[]): Sql {
    const alternatives = literals.map((literal) => {
        const values = textOf(literal.text)
            .split(';')
            .map((value) => value.trim());
        return concatenate(
            '(',
            join(
                values.map((value) => sql(`instr(';' || ${left.sql} || ';', ?) > 0`, `;${value};`)),
                ' AND '
            ),
            ')'
        );
    });
    return concatenate('(', balanced(alternatives, ' OR '), ')');
}

function checkOperator(left: Comparable, operator: string): void {
    const isMultipicklist = left.type === 'multipicklist';
    const isListOfValues = operator === 'INCLUDES' || operator === 'EXCLUDES';
    const isWrong =
        (isListOfValues && !isMultipicklist) ||
        (operator === 'LIKE' && !LIKE_TYPES.has(left.type)) ||
        (ORDERED.has(operator) && (isMultipicklist || left.type === 'boolean'));
    if (isWrong) {
        throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${left.type} field`);
    }
}

function only(literals: readonly Literal[]): Literal {
    const [literal] = literals;
    if (!literal || literals.length > 1) {
        throw malformed('A single value is expected after the operator');
    }
    return literal;
}
