/** Refusals of a query with the place they point at, worded as the API words them. */
import { OrgError, type ErrorCode } from '../errors.ts';

const EXCERPT_BEFORE = 60;
const EXCERPT_AFTER = 40;

/** Text of the query, when there is one: queries built as trees by other doors have no text to point into. */
export type QueryText = string | undefined;

/** `\nSELECT X FROM Y\n       ^\nERROR at Row:1:Column:8\n<message>` where `name` is found in the text, else the message alone. */
export function errorAt(code: ErrorCode, text: QueryText, name: string, message: string): OrgError {
    const offset = text === undefined ? -1 : offsetOf(text, name);
    return new OrgError(code, text === undefined || offset < 0 ? message : `${pointer(text, offset)}\n${message}`);
}

export function malformedAt(text: string, token: string): OrgError {
    if (token === '') {
        return new OrgError('MALFORMED_QUERY', 'unexpected token: <EOF>');
    }
    return errorAt('MALFORMED_QUERY', text, token, `unexpected token: '${token}'`);
}

export function malformed(message: string): OrgError {
    return new OrgError('MALFORMED_QUERY', message);
}

function pointer(text: string, offset: number): string {
    const before = text.slice(0, offset);
    const row = before.split('\n').length;
    const column = offset - (before.lastIndexOf('\n') + 1) + 1;
    const start = Math.max(0, offset - EXCERPT_BEFORE);
    const excerpt = text.slice(start, offset + EXCERPT_AFTER).replaceAll(/\s/g, ' ');
    return `\n${excerpt}\n${' '.repeat(offset - start)}^\nERROR at Row:${row}:Column:${column}`;
}

/** First whole-word place of `name` outside string literals, ignoring case. */
function offsetOf(text: string, name: string): number {
    const searched = text.replaceAll(/'(?:\\.|[^'\\])*'/g, (literal) => ' '.repeat(literal.length)).toLowerCase();
    const wanted = name.toLowerCase();
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
        const isWordStart = !/^\w/.test(wanted) || !/\w/.test(searched[at - 1] ?? ' ');
        const isWordEnd = !/\w$/.test(wanted) || !/\w/.test(searched[at + wanted.length] ?? ' ');
        if (isWordStart && isWordEnd) {
            return at;
        }
    }
    return -1;
}
