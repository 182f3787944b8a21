import { evaluationError } from '../errors.ts';
import { to18 } from '../../store/ids.ts';
import { numberOf, ZERO } from '../number.ts';
import { isWrittenPower } from '../syntax.ts';
import type { FormulaValue } from '../types.ts';
import { asNumber, asText, isNumber, textOf } from '../values.ts';
import {
    eager,
    NUMBER,
    ofText,
    TEXT as TEXTS,
    type Accepted,
    type Evaluator,
    type FunctionDefinition,
    type FunctionTable
} from './definition.ts';
import { numberText } from './number-text.ts';

const LAST_CODE_POINT = 0x10ffff;
const LONGEST_TEXT = 100_000;
/** Blanks and control characters at either end. */
const OUTER_BLANKS = /^[^\u0021-\uffff]+|[^\u0021-\uffff]+$/g;
const NUMERIC = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A cased letter that no cased letter or digit stands before, or any other capital. */
const CASED = /(?<![\p{Lowercase}\p{Uppercase}\p{Nd}])([\p{Lowercase}\p{Uppercase}])|\p{Uppercase}/gu;

function whole(value: FormulaValue): number | null {
    return asNumber(value)?.trunc().toNumber() ?? null;
}

function padded(side: 'left' | 'right') {
    return ([value = null, length = null, padding = ' ']: readonly FormulaValue[]): FormulaValue => {
        const text = asText(value);
        const count = whole(length);
        const filler = asText(padding);
        if (text === null || count === null || count <= 0) {
            return null;
        }
        if (count <= text.length) {
            return text.slice(0, count);
        }
        if (count > LONGEST_TEXT) {
            throw evaluationError(`A text of ${count} characters is too long`);
        }
        if (filler === null) {
            return text;
        }
        return side === 'left' ? text.padStart(count, filler) : text.padEnd(count, filler);
    };
}

function middle([value = null, from = null, length = null]: readonly FormulaValue[]): FormulaValue {
    const text = asText(value);
    const start = whole(from);
    const count = whole(length);
    if (text === null || start === null || count === null) {
        return null;
    }
    const first = Math.max(start, 1) - 1;
    return text.slice(first, first + Math.max(count, 0)) || null;
}

function find([search = null, value = null, from = null]: readonly FormulaValue[]): FormulaValue {
    const text = asText(value);
    const sought = asText(search);
    const start = whole(from) ?? 1;
    return text === null || sought === null ? ZERO : numberOf(text.indexOf(sought, Math.max(start, 1) - 1) + 1);
}

function holds(test: (text: string, sought: string) => boolean) {
    return ([value = null, search = null]: readonly FormulaValue[]): FormulaValue => {
        const text = asText(value);
        const sought = asText(search);
        return sought === null || (text !== null && test(text, sought));
    };
}

const PRINTED: Accepted = ['number', 'date', 'datetime', 'time', 'picklist'];

const TEXT: FunctionDefinition = {
    minimum: 1,
    maximum: 1,
    parameters: [PRINTED],
    result: 'text',
    compile: ({ arguments: [argument] }, [operand]) => {
        const value = operand as Evaluator;
        /** A number that is written out keeps its zero before the point. */
        const isWritten = argument !== undefined && (argument.kind === 'literal' || isWrittenPower(argument));
        return (scope) => {
            const result = value(scope);
            return isNumber(result) && !isWritten ? numberText(result) : textOf(result);
        };
    }
};

export const TEXT_FUNCTIONS: FunctionTable = {
    ASCII: ofText('number', (text) => numberOf(text.codePointAt(0) as number)),
    /** A blank text neither begins with something nor does not. */
    BEGINS: eager([TEXTS, TEXTS], 'boolean', ([value = null, search = null]) => {
        const sought = asText(search);
        return sought === null || (asText(value)?.startsWith(sought) ?? null);
    }),
    BR: eager([], 'text', (_, scope) => scope.lineBreak ?? '\n'),
    CASESAFEID: ofText('text', (text) => to18(text) ?? text),
    CHR: eager([NUMBER], 'text', ([code = null]) => {
        const point = whole(code);
        const exists = point !== null && point > 0 && point <= LAST_CODE_POINT;
        return exists ? String.fromCodePoint(point) : null;
    }),
    CONTAINS: eager(
        [TEXTS, TEXTS],
        'boolean',
        holds((text, sought) => text.includes(sought))
    ),
    FIND: eager([TEXTS, TEXTS, NUMBER], 'number', find, { minimum: 2 }),
    HYPERLINK: eager(
        [TEXTS, TEXTS, TEXTS],
        'text',
        ([address = null, label = null, target = null]) =>
            `<a href="${asText(address) ?? ''}" target="${asText(target) ?? '_blank'}">${asText(label) ?? ''}</a>`,
        { minimum: 2 }
    ),
    IMAGE: eager(
        [TEXTS, TEXTS, NUMBER, NUMBER],
        'text',
        ([address = null, alternative = null, height, width]) => {
            const size = (name: string, value: FormulaValue | undefined): string =>
                value ? ` ${name}="${textOf(value) ?? ''}"` : '';
            return `<img src="${asText(address) ?? ''}" alt="${asText(alternative) ?? ''}"${size('height', height)}${size('width', width)} border="0"/>`;
        },
        { minimum: 2 }
    ),
    INITCAP: ofText('text', (text) =>
        text.replace(CASED, (letter: string, first?: string) =>
            first === undefined ? letter.toLowerCase() : letter.toUpperCase()
        )
    ),
    ISNUMBER: eager([TEXTS], 'boolean', ([value = null]) => NUMERIC.test(asText(value) ?? '')),
    LEFT: eager([TEXTS, NUMBER], 'text', ([value = null, length = null]) => {
        const text = asText(value);
        const count = whole(length);
        return text === null || count === null || count <= 0 ? null : text.slice(0, count);
    }),
    LEN: eager([TEXTS], 'number', ([value = null]) => numberOf(asText(value)?.length ?? 0)),
    LOWER: eager(
        [TEXTS, TEXTS],
        'text',
        ([value = null, locale = null]) => asText(value)?.toLocaleLowerCase(localeTag(locale)) ?? null,
        { minimum: 1 }
    ),
    LPAD: eager([TEXTS, NUMBER, TEXTS], 'text', padded('left'), { minimum: 2 }),
    MID: eager([TEXTS, NUMBER, NUMBER], 'text', middle),
    REVERSE: ofText('text', (text) => [...text].reverse().join('')),
    RIGHT: eager([TEXTS, NUMBER], 'text', ([value = null, length = null]) => {
        const text = asText(value);
        const count = whole(length);
        return text === null || count === null || count <= 0 ? null : text.slice(-count);
    }),
    RPAD: eager([TEXTS, NUMBER, TEXTS], 'text', padded('right'), { minimum: 2 }),
    SUBSTITUTE: eager([TEXTS, TEXTS, TEXTS], 'text', ([value = null, old = null, fresh = null]) => {
        const text = asText(value);
        const sought = asText(old);
        return text === null || sought === null ? null : text.replaceAll(sought, () => asText(fresh) ?? '') || null;
    }),
    TEXT,
    TRIM: ofText('text', (text) => text.replace(OUTER_BLANKS, '') || null),
    UPPER: eager(
        [TEXTS, TEXTS],
        'text',
        ([value = null, locale = null]) => asText(value)?.toLocaleUpperCase(localeTag(locale)) ?? null,
        { minimum: 1 }
    ),
    VALUE: ofText('number', (text) => {
        if (!NUMERIC.test(text.trim())) {
            throw evaluationError(`VALUE() cannot read '${text}' as a number`);
        }
        return numberOf(text.trim());
    })
};

function localeTag(locale: FormulaValue): string {
    return (asText(locale) ?? 'en').replaceAll('_', '-');
}
