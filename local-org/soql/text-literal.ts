/** String literals of SOQL: `'it\'s'`. Escapes are `\n \r \t \b \f \" \' \\ \uXXXX` and, in LIKE, `\_` and `\%`. */
import { malformed } from './position.ts';

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/** Text a literal stands for. */
export function textOf(literal: string): string {
    return decode(
        literal,
        (wildcard) => wildcard,
        (text) => text
    );
}

/** Pattern for SQL's `LIKE ? ESCAPE '\'`: `%` and `_` match, `\%` and `\_` stand for themselves. */
export function patternOf(literal: string): string {
    return decode(
        literal,
        (wildcard) => `\\${wildcard}`,
        (text) => (text === '\\' ? '\\\\' : text)
    );
}

/** The literal that stands for a text, for doors that build queries. */
export function quoteText(text: string): string {
    const escaped = text
        .replaceAll('\\', '\\\\')
        .replaceAll("'", "\\'")
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t');
    return `'${escaped}'`;
}

function decode(literal: string, wildcard: (text: string) => string, plain: (text: string) => string): string {
    const inner = literal.slice(1, -1);
    return inner.replaceAll(
        /\\u([0-9a-fA-F]{4})|\\(.)|([^\\])/gs,
        (_all, code: string, escape: string, other: string) => {
            if (code !== undefined) {
                return plain(String.fromCharCode(Number.parseInt(code, 16)));
            }
            if (other !== undefined) {
                return other;
            }
            if (escape === '_' || escape === '%') {
                return wildcard(escape);
            }
            const character = ESCAPES[escape];
            if (character === undefined) {
                throw malformed(`Illegal character escape sequence: \\${escape}`);
            }
            return plain(character);
        }
    );
}
