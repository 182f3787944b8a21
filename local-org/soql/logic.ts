/** The parser gives WHERE and HAVING as a chain with counted parentheses; this makes the tree the chain stands for. */
import type {
    ConditionWithValueQuery,
    HavingClause,
    OptionalParentheses,
    WhereClause
} from '@jetstreamapp/soql-parser-js';
import { malformed } from './position.ts';

export type Condition = Exclude<ConditionWithValueQuery, { openParen: number; field?: undefined }>;

export type Logic =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Logic[] }
    | { readonly kind: 'not'; readonly part: Logic }
    | { readonly kind: 'test'; readonly condition: Condition };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { readonly condition: Condition };

export function toLogic(clause: WhereClause | HavingClause): Logic {
    const reader = new LogicReader(tokens(clause));
    return reader.readAll();
}

function tokens(clause: WhereClause | HavingClause): Token[] {
    const found: Token[] = [];
    for (let at: WhereClause | HavingClause | undefined = clause; at; at = 'right' in at ? at.right : undefined) {
        const parentheses = at.left as OptionalParentheses | null;
        found.push(...Array<Token>(parentheses?.openParen ?? 0).fill('('));
        if (at.left && 'operator' in at.left) {
            found.push({ condition: at.left });
        }
        found.push(...Array<Token>(parentheses?.closeParen ?? 0).fill(')'));
        if ('operator' in at) {
            found.push(at.operator);
        }
    }
    return found;
}

/**
 * SOQL's grammar of conditions: one kind of operator between parentheses (`a AND b OR c` is malformed), and NOT stands alone
 * or inside its own parentheses.
 */
class LogicReader {
    private readonly tokens: readonly Token[];
    private position = 0;

    constructor(list: readonly Token[]) {
        this.tokens = list;
    }

    readAll(): Logic {
        const logic = this.readExpression();
        if (this.position < this.tokens.length) {
            throw this.unexpected();
        }
        return logic;
    }

    private readExpression(): Logic {
        if (this.take('NOT')) {
            return { kind: 'not', part: this.readSimple() };
        }
        const first = this.readSimple();
        const operator = this.tokens[this.position];
        if (operator !== 'AND' && operator !== 'OR') {
            return first;
        }
        const parts = [first];
        while (this.take(operator)) {
            parts.push(this.readSimple());
        }
        return { kind: operator === 'AND' ? 'and' : 'or', parts };
    }

    private readSimple(): Logic {
        if (this.take('(')) {
            const inner = this.readExpression();
            if (!this.take(')')) {
                throw this.unexpected();
            }
            return inner;
        }
        const token = this.tokens[this.position];
        if (typeof token !== 'object') {
            throw this.unexpected();
        }
        this.position += 1;
        return { kind: 'test', condition: token.condition };
    }

    private take(token: Token): boolean {
        const isNext = this.tokens[this.position] === token;
        this.position += isNext ? 1 : 0;
        return isNext;
    }

    private unexpected(): Error {
        const token = this.tokens[this.position];
        return malformed(`unexpected token: '${typeof token === 'string' ? token : '<EOF>'}'`);
    }
}
