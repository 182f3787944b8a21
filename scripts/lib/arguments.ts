/** Values of command-line options, read the same way by every tool. */
import { InvalidArgumentError } from 'commander';

export function wholeNumber(text: string): number {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
    return Number(text);
}

export function isoDay(text: string): string {
    if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) {
        throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
    }
    return text;
}
