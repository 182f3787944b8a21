import { evaluationError } from './errors.ts';

const LEADING_FLAGS = /^\(\?([a-zA-Z]+)\)/;
/** Flags of a Java pattern that a JavaScript pattern has too. */
const FLAGS: Readonly<Record<string, string>> = { i: 'i', m: 'm', s: 's', u: '', x: '' };
const POSIX: Readonly<Record<string, string>> = {
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Upper: 'A-Z',
    Lower: 'a-z',
    Punct: '!-\\/:-@\\[-`{-~',
    Space: '\\s',
    XDigit: '0-9a-fA-F'
};
const REWRITTEN = /\\\\|\\p\{(Alpha|Digit|Alnum|Upper|Lower|Punct|Space|XDigit)\}|\\A|\\[zZ]|([*+?}])\+|\[[^\]]*\]/g;

const COMPILED = new Map<string, RegExp>();
const CACHE_LIMIT = 500;

/** The JavaScript pattern that matches whole texts as the Java pattern does. Throws FormulaError where there is none. */
export function wholeTextPattern(pattern: string): RegExp {
    let compiled = COMPILED.get(pattern);
    if (!compiled) {
        compiled = compile(pattern);
        if (COMPILED.size >= CACHE_LIMIT) {
            COMPILED.clear();
        }
        COMPILED.set(pattern, compiled);
    }
    return compiled;
}

function compile(pattern: string): RegExp {
    let body = pattern;
    let flags = '';
    for (let match = LEADING_FLAGS.exec(body); match; match = LEADING_FLAGS.exec(body)) {
        for (const letter of match[1] as string) {
            const flag = FLAGS[letter];
            if (flag === undefined || letter === 'x') {
                throw evaluationError(`REGEX() flag '${letter}' is not supported`);
            }
            flags += flags.includes(flag) ? '' : flag;
        }
        body = body.slice(match[0].length);
    }
    try {
        return new RegExp(`^(?:${translated(body)})$`, flags.replace('m', ''));
    } catch {
        throw evaluationError(`Invalid regular expression '${pattern}'`);
    }
}

function translated(body: string): string {
    return body.replace(REWRITTEN, (found, posix?: string, quantifier?: string) => {
        if (posix) {
            return `[${POSIX[posix]}]`;
        }
        if (quantifier) {
            throw evaluationError('REGEX() does not support possessive quantifiers');
        }
        if (found === '\\A' || found === '\\z' || found === '\\Z') {
            return '';
        }
        return found.startsWith('[')
            ? found.replace(/\\p\{(\w+)\}/g, (whole, name: string) => POSIX[name] ?? whole)
            : found;
    });
}
