/** Pieces of SQL with their parameters in order of appearance. Text from a client is always a parameter, never SQL. */
import type { UserContext } from '../security/access.ts';
import type { SqlValue } from '../store/store.ts';

/** What a parameter may depend on at the moment a plan runs, so that plans with date literals can be kept. */
export interface Moment {
    readonly now: Date;
    readonly user: UserContext;
}
export type Parameter = SqlValue | ((moment: Moment) => SqlValue);

export interface Sql {
    readonly sql: string;
    readonly parameters: readonly Parameter[];
}

export const EMPTY: Sql = { sql: '', parameters: [] };

export function sql(text: string, ...parameters: readonly Parameter[]): Sql {
    return { sql: text, parameters };
}

export function join(parts: readonly Sql[], separator: string): Sql {
    return {
        sql: parts.map((part) => part.sql).join(separator),
        parameters: parts.flatMap((part) => part.parameters)
    };
}

/** All parts one after another, each a piece of SQL or plain text. */
export function concatenate(...parts: readonly (Sql | string)[]): Sql {
    return join(
        parts.map((part) => (typeof part === 'string' ? sql(part) : part)),
        ''
    );
}

/** SQLite limits the depth of an expression, so a long chain of AND or OR becomes a shallow tree. */
export function balanced(parts: readonly Sql[], operator: string): Sql {
    if (parts.length === 1) {
        return parts[0]!;
    }
    const middle = Math.ceil(parts.length / 2);
    return concatenate(
        '(',
        balanced(parts.slice(0, middle), operator),
        operator,
        balanced(parts.slice(middle), operator),
        ')'
    );
}

export function valuesAt(parameters: readonly Parameter[], moment: Moment): SqlValue[] {
    return parameters.map((parameter) => (typeof parameter === 'function' ? parameter(moment) : parameter));
}
