import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

/** Characters of an id that messages show. */
const SHOWN_ID_LENGTH = 15;

/** Unique fields whose new value another living record has. Rows of one request see those before them. */
export function duplicateErrors({ org, plan }: SaveContext, { prior, values }: PendingRow): RowError[] {
    const errors: RowError[] = [];
    for (const { field, sql } of plan.unique) {
        const value = values[field.apiName] ?? null;
        if (value === null || value === prior?.[field.apiName]) {
            continue;
        }
        const other = org.store.get(sql, [value, prior?.['Id'] ?? '']);
        if (other) {
            const id = String(other['Id']).slice(0, SHOWN_ID_LENGTH);
            errors.push(
                rowError(
                    'DUPLICATE_VALUE',
                    `duplicate value found: ${field.apiName} duplicates value on record with id: ${id}`,
                    [field.apiName]
                )
            );
        }
    }
    return errors;
}
