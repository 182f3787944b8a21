import { Decimal } from 'decimal.js';
import { evaluationError } from '../errors.ts';
import { FormulaNumber, numberOf, roundedTo, trimmedOfNoise } from '../number.ts';
import { eager, ofNumbers, TEXT, type FunctionDefinition, type FunctionTable } from './definition.ts';

const ONE_NUMBER = { minimum: 1, maximum: 1 };
const TWO_NUMBERS = { minimum: 2, maximum: 2 };
const SOME_NUMBERS = { minimum: 1, maximum: 1_000 };

function of(implementation: (number: Decimal) => Decimal): FunctionDefinition {
    return ofNumbers(ONE_NUMBER, ([number]) => finite(implementation(number as Decimal)));
}

function ofTwo(implementation: (first: Decimal, second: Decimal) => Decimal, counts = TWO_NUMBERS): FunctionDefinition {
    return ofNumbers(counts, ([first, second]) => finite(implementation(first as Decimal, second ?? numberOf(0))));
}

function finite(number: Decimal): Decimal {
    if (!number.isFinite()) {
        throw evaluationError('The result is not a number');
    }
    return number;
}

function rounding(mode: Decimal.Rounding): FunctionDefinition {
    return of((number) => trimmedOfNoise(number).toDecimalPlaces(0, mode));
}

function remainder(number: Decimal, divisor: Decimal): Decimal {
    if (divisor.isZero()) {
        throw evaluationError('Division by zero');
    }
    return number.mod(divisor);
}

export const MATH_FUNCTIONS: FunctionTable = {
    ABS: of((number) => number.abs()),
    /** Away from zero, unlike MCEILING. */
    CEILING: rounding(Decimal.ROUND_UP),
    /** Towards zero, unlike MFLOOR. */
    FLOOR: rounding(Decimal.ROUND_DOWN),
    MCEILING: rounding(Decimal.ROUND_CEIL),
    MFLOOR: rounding(Decimal.ROUND_FLOOR),
    ROUND: ofTwo((number, scale) => roundedTo(number, scale.trunc().toNumber(), Decimal.ROUND_HALF_UP)),
    TRUNC: ofTwo((number, scale) => roundedTo(number, scale.trunc().toNumber(), Decimal.ROUND_DOWN), {
        minimum: 1,
        maximum: 2
    }),
    MOD: ofTwo(remainder),
    MIN: ofNumbers(SOME_NUMBERS, (numbers) => FormulaNumber.min(...numbers)),
    MAX: ofNumbers(SOME_NUMBERS, (numbers) => FormulaNumber.max(...numbers)),
    /** An org with one currency has one rate: that of the corporate currency. */
    CURRENCYRATE: eager([TEXT], 'number', () => numberOf(1)),
    SQRT: of((number) => number.sqrt()),
    EXP: of((number) => numberOf(Math.exp(number.toNumber()))),
    LN: of((number) => numberOf(Math.log(number.toNumber()))),
    /** By way of the natural logarithm, as the platform works it out. */
    LOG: of((number) => numberOf(Math.log(number.toNumber()) / Math.LN10)),
    PI: eager([], 'number', () => numberOf(Math.PI)),
    SIN: of((number) => numberOf(Math.sin(number.toNumber()))),
    COS: of((number) => numberOf(Math.cos(number.toNumber()))),
    TAN: of((number) => numberOf(Math.tan(number.toNumber()))),
    ASIN: of((number) => numberOf(Math.asin(number.toNumber()))),
    ACOS: of((number) => numberOf(Math.acos(number.toNumber()))),
    ATAN: of((number) => numberOf(Math.atan(number.toNumber()))),
    ATAN2: ofTwo((first, second) => numberOf(Math.atan2(first.toNumber(), second.toNumber())))
};
