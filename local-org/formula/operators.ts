import type { Decimal } from 'decimal.js';
import { DAY } from './calendar.ts';
import { evaluationError } from './errors.ts';
import { FormulaNumber, ZERO } from './number.ts';
import type { BinaryOperator } from './syntax.ts';
import type { FormulaValue } from './types.ts';
import { date, dateTime, isBlank, isDate, isDateTime, isNumber, isTime, time, typeName } from './values.ts';

const SECOND = 1_000;
const FOLDED_POWER_DIGITS = 18;
const POWER_PLACES = 42;
const LARGEST_POWER = 64;
const SMALLEST_POWER = new FormulaNumber('1e-39');

type Binary = (left: FormulaValue, right: FormulaValue) => FormulaValue;

/**
 * `=` between two values. A text compares with a blank as with empty text, a condition as with false; any other comparison with a
 * blank is blank (null), Oracle's three-valued logic that Salesforce keeps.
 */
export function valuesEqual(left: FormulaValue, right: FormulaValue): boolean | null {
    if (typeof left === 'string' || typeof right === 'string') {
        return (left ?? '') === (right ?? '');
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return (left ?? false) === (right ?? false);
    }
    if (left === null || right === null) {
        return null;
    }
    return compared('=', left, right) === 0;
}

function compared(operator: string, left: NonNullable<FormulaValue>, right: NonNullable<FormulaValue>): number {
    if (isNumber(left) && isNumber(right)) {
        return left.comparedTo(right);
    }
    if (typeof left === 'string' && typeof right === 'string') {
        return left < right ? -1 : Number(left > right);
    }
    if (isDate(left) && isDate(right)) {
        return left.days - right.days;
    }
    if (isDateTime(left) && isDateTime(right)) {
        return left.time - right.time;
    }
    if (isTime(left) && isTime(right)) {
        return left.millis - right.millis;
    }
    throw mismatch(operator, left, right);
}

function mismatch(operator: string, left: FormulaValue, right: FormulaValue): Error {
    return evaluationError(
        `Incorrect parameter type for operator '${operator}': ${typeName(left)} and ${typeName(right)}`
    );
}

/** Against a blank, texts give false and everything else gives blank. */
function ordering(operator: BinaryOperator, holds: (order: number) => boolean): Binary {
    return (left, right) => {
        if (isBlank(left) || isBlank(right)) {
            return typeof left === 'string' || typeof right === 'string' ? false : null;
        }
        return holds(compared(operator, left, right));
    };
}

function concatenated(left: FormulaValue, right: FormulaValue): FormulaValue {
    const text = (value: FormulaValue): string => {
        if (value === null || typeof value === 'string') {
            return value ?? '';
        }
        throw evaluationError(`Incorrect parameter type for operator '&'. Expected Text, received ${typeName(value)}`);
    };
    return text(left) + text(right) || null;
}

function plus(left: FormulaValue, right: FormulaValue): FormulaValue {
    if (typeof left === 'string' || typeof right === 'string') {
        return concatenated(left, right);
    }
    if (left === null || right === null) {
        return null;
    }
    if (isNumber(left)) {
        return isNumber(right) ? left.plus(right) : moved(right, left, 1);
    }
    if (isNumber(right)) {
        return moved(left, right, 1);
    }
    throw mismatch('+', left, right);
}

function minus(left: FormulaValue, right: FormulaValue): FormulaValue {
    if (isBlank(left) || isBlank(right)) {
        return null;
    }
    if (isNumber(right)) {
        return isNumber(left) ? left.minus(right) : moved(left, right, -1);
    }
    if (isDate(left) && isDate(right)) {
        return new FormulaNumber(left.days - right.days);
    }
    if (isDateTime(left) && isDateTime(right)) {
        return new FormulaNumber(left.time - right.time).div(DAY);
    }
    if (isTime(left) && isTime(right)) {
        return new FormulaNumber((((left.millis - right.millis) % DAY) + DAY) % DAY);
    }
    throw mismatch('-', left, right);
}

/** Dates move by whole days, date-times by days to the nearest second, times by milliseconds around the clock but not below 0:00. */
function moved(from: NonNullable<FormulaValue>, amount: Decimal, sign: 1 | -1): FormulaValue {
    if (isDate(from)) {
        return date(from.days + sign * amount.trunc().toNumber());
    }
    if (isDateTime(from)) {
        return dateTime(from.time + sign * Math.round(amount.times(DAY / SECOND).toNumber()) * SECOND);
    }
    if (isTime(from)) {
        const millis = from.millis + sign * amount.trunc().toNumber();
        if (millis < 0) {
            throw evaluationError('The time is before 00:00:00');
        }
        return time(millis % DAY);
    }
    throw mismatch(sign === 1 ? '+' : '-', from, amount);
}

function arithmetic(operator: BinaryOperator, work: (left: Decimal, right: Decimal) => Decimal): Binary {
    return (left, right) => {
        if (isBlank(left) || isBlank(right)) {
            return null;
        }
        if (!isNumber(left) || !isNumber(right)) {
            throw mismatch(operator, left, right);
        }
        const result = work(left, right);
        if (!result.isFinite()) {
            throw evaluationError(`The result of '${operator}' is not a number`);
        }
        return result;
    };
}

function rangedPower(base: Decimal, exponent: Decimal): Decimal {
    const magnitude = Math.log10(base.abs().toNumber()) * exponent.toNumber();
    if (!exponent.isInteger() || magnitude > LARGEST_POWER) {
        throw evaluationError(`Out of range argument to '^': ${base.toFixed()} and ${exponent.toFixed()}`);
    }
    return base.pow(exponent);
}

/** Whole exponents only, results up to 10^64 at 42 places, as an org computes them (rfaulhaber/sigha, docs/VERIFICATION.md). */
function power(base: Decimal, exponent: Decimal): Decimal {
    return rangedPower(base, exponent).toDecimalPlaces(POWER_PLACES);
}

/** Two written numbers are worked out before the formula runs, to 18 digits. */
function writtenPower(base: Decimal, exponent: Decimal): Decimal {
    const result = rangedPower(base, exponent).toSignificantDigits(FOLDED_POWER_DIGITS);
    return result.abs().lessThan(SMALLEST_POWER) ? ZERO : result;
}

export const WRITTEN_POWER = arithmetic('^', writtenPower);

/** All binary operators but `&&` and `||`, which do not always read their right side. */
export const BINARY: Readonly<Record<Exclude<BinaryOperator, '&&' | '||'>, Binary>> = {
    '=': valuesEqual,
    '<>': (left, right) => {
        const equal = valuesEqual(left, right);
        return equal === null ? null : !equal;
    },
    '<': ordering('<', (order) => order < 0),
    '>': ordering('>', (order) => order > 0),
    '<=': ordering('<=', (order) => order <= 0),
    '>=': ordering('>=', (order) => order >= 0),
    '&': concatenated,
    '+': plus,
    '-': minus,
    '*': arithmetic('*', (left, right) => left.times(right)),
    '/': arithmetic('/', (left, right) => {
        if (right.isZero()) {
            throw evaluationError('Division by zero');
        }
        return left.div(right);
    }),
    '^': arithmetic('^', power)
};
