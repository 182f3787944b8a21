import type { ConditionWithValueQuery, OptionalParentheses, WhereClause } from '@jetstreamapp/soql-parser-js';

type Test = Exclude<ConditionWithValueQuery, { openParen: number; field?: undefined }>;

/** A condition as a tree, before it becomes the parser's chain with counted parentheses. */
export type Logic =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Logic[] }
    | { readonly kind: 'not'; readonly part: Logic }
    | { readonly kind: 'test'; readonly test: Test };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Test;

/** All parts at once; undefined when there is nothing to ask. */
export function allOf(parts: readonly (Logic | undefined)[]): Logic | undefined {
    return joined('and', parts);
}

export function joined(kind: 'and' | 'or', parts: readonly (Logic | undefined)[]): Logic | undefined {
    const present = parts.filter((part) => part !== undefined);
    return present.length > 1 ? { kind, parts: present } : present[0];
}

export function test(condition: Test): Logic {
    return { kind: 'test', test: condition };
}

/** The WHERE clause of a tree, in the form soql-parser-js gives for the same text. */
export function toWhere(logic: Logic | undefined): WhereClause | undefined {
    return logic && chain(tokens(logic));
}

function tokens(logic: Logic): Token[] {
    switch (logic.kind) {
        case 'test':
            return [logic.test];
        case 'not':
            return ['(', 'NOT', '(', ...tokens(logic.part), ')', ')'];
        default: {
            const operator = logic.kind === 'and' ? 'AND' : 'OR';
            return logic.parts.flatMap((part, index) => [
                ...(index > 0 ? ([operator] as const) : []),
                ...grouped(part)
            ]);
        }
    }
}

function grouped(part: Logic): Token[] {
    return part.kind === 'and' || part.kind === 'or' ? ['(', ...tokens(part), ')'] : tokens(part);
}

function chain(list: readonly Token[]): WhereClause {
    let position = 0;
    const count = (token: Token): number => {
        const start = position;
        while (list[position] === token) {
            position += 1;
        }
        return position - start;
    };
    const link = (): WhereClause => {
        const openParen = count('(');
        const token = list[position];
        position += 1;
        if (token === 'NOT') {
            return { left: openParen > 0 ? { openParen } : null, operator: 'NOT', right: link() };
        }
        const closeParen = count(')');
        const parentheses: OptionalParentheses = {
            ...(openParen > 0 ? { openParen } : {}),
            ...(closeParen > 0 ? { closeParen } : {})
        };
        const left = { ...(token as Test), ...parentheses };
        const operator = list[position];
        position += 1;
        return operator === 'AND' || operator === 'OR' ? { left, operator, right: link() } : { left };
    };
    return link();
}
