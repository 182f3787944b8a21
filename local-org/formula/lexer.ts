import { FormulaError } from './errors.ts';

export type TokenKind = 'number' | 'text' | 'name' | 'operator' | 'end';

export interface Token {
    readonly kind: TokenKind;
    /** Operators in one spelling (`==` becomes `=`, `!=` becomes `<>`), text with its escapes resolved. */
    readonly text: string;
    readonly position: number;
}

const SPACE = /[ \t\f\r\n]+/y;
const COMMENT = /\/\*[^]*?\*\//y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z$][A-Za-z0-9$_:.#]*/y;
const OPERATOR = /\|\||&&|==|!=|<>|<=|>=|[-+*/^&=<>!(),]/y;
const TEXT = /"(?:\\[nrtNRT"'\\]|[^"\\])*"|'(?:\\[nrtNRT"'\\]|[^'\\])*'/y;
/** Only these two lose their backslash: `"\n"` stays two characters long, and so does `'\''`. */
const ESCAPE = /\\(["\\])/g;

const ONE_SPELLING: Readonly<Record<string, string>> = { '==': '=', '!=': '<>' };

/** Splits a formula into tokens, the last one of kind `end`. Throws FormulaError SYNTAX at the first character that fits nothing. */
export function tokenize(source: string): Token[] {
    const tokens: Token[] = [];
    let position = 0;

    const take = (pattern: RegExp): string | undefined => {
        pattern.lastIndex = position;
        const text = pattern.exec(source)?.[0];
        if (text !== undefined) {
            position += text.length;
        }
        return text;
    };

    while (position < source.length) {
        if (take(SPACE) !== undefined || take(COMMENT) !== undefined) {
            continue;
        }
        const start = position;
        tokens.push(nextToken(source, start, take));
    }
    tokens.push({ kind: 'end', text: '', position: source.length });
    return tokens;
}

function nextToken(source: string, position: number, take: (pattern: RegExp) => string | undefined): Token {
    const number = take(NUMBER);
    if (number !== undefined) {
        return { kind: 'number', text: number, position };
    }
    const name = take(NAME);
    if (name !== undefined) {
        return { kind: 'name', text: name, position };
    }
    const text = take(TEXT);
    if (text !== undefined) {
        return { kind: 'text', text: unescaped(text), position };
    }
    const operator = take(OPERATOR);
    if (operator !== undefined) {
        return { kind: 'operator', text: ONE_SPELLING[operator] ?? operator, position };
    }
    const character = source[position] ?? '';
    const message =
        character === '"' || character === "'"
            ? 'Syntax error. Missing end quote'
            : `Syntax error. Found '${character}'`;
    throw new FormulaError('SYNTAX', message, position);
}

function unescaped(quotedText: string): string {
    return quotedText.slice(1, -1).replace(ESCAPE, '$1');
}
