import { Decimal } from 'decimal.js';

/** Formula arithmetic: 40 significant digits, rounded half up, as Salesforce's engine keeps internally. */
export const FormulaNumber = Decimal.clone({
    precision: 40,
    rounding: Decimal.ROUND_HALF_UP,
    toExpNeg: -60,
    toExpPos: 60
});

export const ZERO = new FormulaNumber(0);
export const ONE = new FormulaNumber(1);

/** Digits a whole-number function looks at, so that 9 times one ninth counts as 1. */
const WHOLE_NUMBER_PRECISION = 36;

export function numberOf(value: number | string | bigint): Decimal {
    return new FormulaNumber(typeof value === 'bigint' ? value.toString() : value);
}

export function trimmedOfNoise(value: Decimal): Decimal {
    return value.toSignificantDigits(WHOLE_NUMBER_PRECISION, Decimal.ROUND_HALF_UP);
}

/** Rounds to `scale` digits right of the point, left of it where negative. */
export function roundedTo(value: Decimal, scale: number, rounding: Decimal.Rounding): Decimal {
    if (scale >= 0) {
        return value.toDecimalPlaces(scale, rounding);
    }
    const unit = new FormulaNumber(10).pow(-scale);
    return value.div(unit).toDecimalPlaces(0, rounding).times(unit);
}
