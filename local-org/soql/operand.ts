/** The right-hand side of a comparison: checks that a literal suits its field and gives the value as stored. */
import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import { OrgError, unsupported } from '../errors.ts';
import type { FieldType } from '../metadata/schema.ts';
import { to18 } from '../store/ids.ts';
import { dayRange, type DayRange } from './date-literals.ts';
import { malformed } from './position.ts';
import type { Moment, Parameter } from './sql.ts';
import { timeOf } from './rewrite.ts';
import { textOf } from './text-literal.ts';
import { addDays, dayOf, firstWeekday, startOfDay } from './zone.ts';

export interface Literal {
    /** As written, with quotes. */
    readonly text: string;
    readonly type: LiteralType;
}

/** What is compared: a field or the result of a function, by the name the client wrote. */
export interface Subject {
    readonly name: string;
    readonly type: FieldType;
}

/** A single value, or a range for a date literal, whose ends are in stored form. */
export type Operand =
    | { readonly kind: 'null' }
    | { readonly kind: 'value'; readonly value: Parameter }
    | { readonly kind: 'range'; readonly from: Parameter; readonly to: Parameter };

const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'double', 'currency', 'percent']);
const DATE_LITERALS: ReadonlySet<LiteralType> = new Set<LiteralType>(['DATE_LITERAL', 'DATE_N_LITERAL']);

export function operandOf(subject: Subject, literal: Literal): Operand {
    if (literal.type === 'NULL') {
        return { kind: 'null' };
    }
    if (literal.type === 'APEX_BIND_VARIABLE') {
        throw malformed(`unexpected token: ':'`);
    }
    if (subject.type === 'date' || subject.type === 'datetime') {
        return dateOperand(subject, subject.type, literal);
    }
    if (subject.type === 'boolean') {
        return valueIf(subject, literal.type === 'BOOLEAN', () => (literal.text.toUpperCase() === 'TRUE' ? 1 : 0));
    }
    if (NUMBERS.has(subject.type)) {
        return numberOperand(subject, literal);
    }
    if (subject.type === 'time') {
        const time = timeOf(literal.text);
        return valueIf(subject, time !== undefined, () => time ?? null);
    }
    return textOperand(subject, literal);
}

function textOperand(subject: Subject, literal: Literal): Operand {
    if (literal.type !== 'STRING') {
        throw wrongType(subject, 'string', true);
    }
    const text = textOf(literal.text);
    if (text === '') {
        return { kind: 'null' };
    }
    if (subject.type !== 'id' && subject.type !== 'reference') {
        return { kind: 'value', value: text };
    }
    const id = to18(text);
    if (id === undefined) {
        throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`);
    }
    return { kind: 'value', value: id };
}

function numberOperand(subject: Subject, literal: Literal): Operand {
    if (literal.type === 'INTEGER_WITH_CURRENCY_PREFIX' || literal.type === 'DECIMAL_WITH_CURRENCY_PREFIX') {
        throw unsupported(`currency literals such as ${literal.text}`);
    }
    const isNumber = literal.type === 'INTEGER' || literal.type === 'DECIMAL';
    return valueIf(subject, isNumber, () => Number(literal.text));
}

function dateOperand(subject: Subject, type: 'date' | 'datetime', literal: Literal): Operand {
    if (DATE_LITERALS.has(literal.type)) {
        if (!dayRange(literal.text, '2000-01-01')) {
            throw malformed(`unexpected token: '${literal.text}'`);
        }
        return {
            kind: 'range',
            from: (moment) => edge(type, rangeAt(literal.text, moment).from, moment),
            to: (moment) => edge(type, rangeAt(literal.text, moment).to, moment)
        };
    }
    if (type === 'date') {
        return valueIf(subject, literal.type === 'DATE', () => validDay(literal.text));
    }
    const isInstant = literal.type === 'DATETIME' && timeOf(literal.text) === undefined;
    return valueIf(subject, isInstant, () => validInstant(literal.text));
}

function rangeAt(literal: string, { now, user }: Moment): DayRange {
    const range = dayRange(literal, dayOf(now, user.timeZone), firstWeekday(user.locale));
    if (!range) {
        throw malformed(`unexpected token: '${literal}'`);
    }
    return range;
}

function edge(type: 'date' | 'datetime', day: string, { user }: Moment): string {
    return type === 'date' ? day : startOfDay(day, user.timeZone);
}

function validDay(text: string): string {
    if (Number.isNaN(Date.parse(`${text}T00:00:00Z`)) || addDays(text, 0) !== text) {
        throw malformed(`Invalid date: ${text}`);
    }
    return text;
}

/** A `+` of the zone that was not encoded in the URL arrives as a space. */
function validInstant(text: string): string {
    const instant = Date.parse(text.replace(' ', '+').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(instant)) {
        throw malformed(`Invalid date-time: ${text}`);
    }
    return new Date(instant).toISOString();
}

function valueIf(subject: Subject, isSuitable: boolean, value: () => Parameter): Operand {
    if (!isSuitable) {
        throw wrongType(subject, NAMES_IN_ERRORS[subject.type] ?? subject.type, false);
    }
    return { kind: 'value', value: value() };
}

const NAMES_IN_ERRORS: Partial<Record<FieldType, string>> = { datetime: 'dateTime' };

function wrongType(subject: Subject, type: string, isQuoted: boolean): OrgError {
    return new OrgError(
        'INVALID_FIELD',
        `value of filter criterion for field '${subject.name}' must be of type ${type} and should ${isQuoted ? '' : 'not '}be enclosed in quotes`
    );
}
