/** Values of a report as its answers show them: the value itself and the text that a person reads. */
import type { UserContext } from '../../security/access.ts';
import { formatter, labeller } from '../../soql/display.ts';
import type { SoqlRow, SoqlScalar } from '../../soql/types.ts';
import type { ReportColumn } from '../types/column.ts';
import { valueAt, type Plain } from './rows.ts';

export interface Cell {
    readonly label: string;
    readonly value: unknown;
}

/** What stands where there is no value. */
export const BLANK = '-';

function stored(value: Plain): SoqlScalar {
    return typeof value === 'boolean' ? Number(value) : value;
}

/** The text for a value of a column. */
export function labelOf({ field }: ReportColumn, user: UserContext, value: Plain): string {
    if (value === null || value === '') {
        return BLANK;
    }
    if (typeof value === 'boolean') {
        return String(value);
    }
    const text = field.picklist ? labeller(field)(stored(value)) : formatter(field, user)(stored(value));
    return typeof text === 'object' ? BLANK : String(text);
}

/** Moments without fractions of a second, money with its currency, which is null in an org with one. */
function shown({ field }: ReportColumn, value: Plain): unknown {
    if (value === null) {
        return null;
    }
    switch (field.type) {
        case 'currency':
            return { amount: value, currency: null };
        case 'datetime':
            return String(value).replace(/\.\d+Z$/u, 'Z');
        default:
            return value;
    }
}

export function cellOf(column: ReportColumn, user: UserContext, row: SoqlRow): Cell {
    const value = valueAt(row, column.path);
    const id = column.idPath === undefined ? null : valueAt(row, column.idPath);
    return { label: labelOf(column, user, value), value: id ?? shown(column, value) };
}
