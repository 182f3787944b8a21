/** Values of a `where` as SOQL literals. */
import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import { unsupported } from '../../../errors.ts';
import type { FieldType } from '../../../metadata/schema.ts';
import { quoteText } from '../../../soql/text-literal.ts';
import { GraphQLError } from 'graphql';

export interface Literal {
    readonly value: string;
    readonly literalType: LiteralType;
    /** Only of a range such as LAST_N_DAYS:7. */
    readonly dateLiteralVariable?: number;
}

const NULL: Literal = { value: 'NULL', literalType: 'NULL' };

export function literalOf(type: FieldType, value: unknown): Literal {
    if (value === null || value === undefined) {
        return NULL;
    }
    switch (type) {
        case 'boolean':
            return { value: value === true ? 'TRUE' : 'FALSE', literalType: 'BOOLEAN' };
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return numberLiteral(value as number);
        case 'date':
        case 'datetime':
            return momentLiteral(type, value);
        case 'time':
            throw unsupported('a time of day in a GraphQL filter');
        default:
            return { value: quoteText(value as string), literalType: 'STRING' };
    }
}

/** A LIKE pattern: `\_` and `\%` stay escapes. */
export function patternLiteral(value: unknown): Literal {
    if (typeof value !== 'string') {
        return NULL;
    }
    return { value: quoteText(value).replaceAll(/\\\\([_%])/gu, '\\$1'), literalType: 'STRING' };
}

function numberLiteral(value: number): Literal {
    return { value: String(value), literalType: Number.isInteger(value) ? 'INTEGER' : 'DECIMAL' };
}

interface MomentInput {
    readonly value?: string | null;
    readonly literal?: string | null;
    readonly range?: Readonly<Record<string, number | null>> | null;
}

function momentLiteral(type: 'date' | 'datetime', { value, literal, range }: MomentInput): Literal {
    if (literal) {
        return { value: literal, literalType: 'DATE_LITERAL' };
    }
    const [name, days] = Object.entries(range ?? {})[0] ?? [];
    if (name !== undefined && typeof days === 'number') {
        return { value: `${name.toUpperCase()}:${days}`, literalType: 'DATE_N_LITERAL', dateLiteralVariable: days };
    }
    if (range) {
        throw new GraphQLError('A date range needs one number, e.g. { last_n_days: 7 }.');
    }
    if (!value) {
        return NULL;
    }
    return type === 'date'
        ? { value, literalType: 'DATE' }
        : { value: new Date(value).toISOString(), literalType: 'DATETIME' };
}
