import { Decimal } from 'decimal.js';

/** Digits of a number whose first stands at an even place (units, hundreds, hundredths); one more at an odd one. */
const EVEN_PLACE_DIGITS = 39;

/**
 * A number as TEXT() writes it: no trailing zeros, no zero before the point (`.5`), never an exponent, 39 or 40 digits by where the
 * first stands (an org's own answers, captured in rfaulhaber/sigha, docs/VERIFICATION.md).
 */
export function numberText(value: Decimal): string {
    const digits = EVEN_PLACE_DIGITS + Math.abs(value.e % 2);
    const text = value.toSignificantDigits(digits, Decimal.ROUND_HALF_UP).toFixed();
    return text.replace(/^(-?)0\./, '$1.');
}
