/** The changed answers as a table for a spreadsheet: one line per account and day. */
import { stringify } from 'csv-stringify/sync';
import type { NamedRow } from './part.ts';

const COLUMNS = [
    'Region',
    'Account',
    'Account Id',
    'Day',
    'Change',
    'From',
    'From Rule',
    'From Not Before',
    'To',
    'To Rule',
    'To Not Before'
];

function line({ region, accountName, accountId, day, change, from, to }: NamedRow): string[] {
    return [
        region ?? '',
        accountName,
        accountId,
        day,
        change,
        ...[from, to].flatMap(({ answer, ruleId, notBefore }) => [answer, ruleId, notBefore ?? ''])
    ];
}

/** A name that a spreadsheet would take for a formula is written as text. */
export function csvOf(rows: readonly NamedRow[]): string {
    return stringify([COLUMNS, ...rows.map(line)], { escape_formulas: true });
}
