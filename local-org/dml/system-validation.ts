import type { FieldSchema } from '../metadata/schema.ts';
import type { SqlValue } from '../store/store.ts';
import type { PendingRow, SaveContext } from './context.ts';
import { rowError } from './refusal.ts';
import type { RowError } from './types.ts';

const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\.]+(?:\.[^\s@,;:<>()[\]"\\.]+)+$/;

/** Required fields first, in one error; then what `valueErrors` finds. */
export function systemErrors(context: SaveContext, pending: PendingRow): RowError[] {
    const { prior, row, values } = pending;
    const missing = context.plan.required.filter(
        (field) => (row[field.apiName] ?? null) === null && (!prior || field.apiName in values)
    );
    const names = missing.map((field) => field.apiName);
    const errors = valueErrors(context, pending);
    return names.length > 0
        ? [rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names), ...errors]
        : errors;
}

/** Every field that is too long, out of range or outside its list. */
export function valueErrors({ plan }: SaveContext, { prior, values }: PendingRow): RowError[] {
    const errors: RowError[] = [];
    for (const column in values) {
        const value = values[column] ?? null;
        const check = value === null ? undefined : plan.checks.get(column);
        const error = check && prior?.[column] !== value ? check(value as NonNullable<SqlValue>) : undefined;
        if (error) {
            errors.push(error);
        }
    }
    return errors;
}

/** What is wrong with a value of a field. */
export type ValueCheck = (value: NonNullable<SqlValue>) => RowError | undefined;

/** Undefined where every value of the field's type will do. */
export function valueCheck(field: FieldSchema): ValueCheck | undefined {
    const list = listCheck(field);
    switch (field.type) {
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return (value) => rangeError(field, Number(value));
        case 'picklist':
            return (value) => list([String(value)]) ?? lengthError(field, String(value));
        case 'multipicklist':
            return (value) => list(String(value).split(';'));
        case 'email':
            return (value) => emailError(field, String(value)) ?? lengthError(field, String(value));
        case 'string':
        case 'textarea':
        case 'longtextarea':
        case 'phone':
        case 'url':
            return (value) => lengthError(field, String(value));
        default:
            return undefined;
    }
}

/** Counts UTF-16 units, as the platform does. */
function lengthError(field: FieldSchema, value: string): RowError | undefined {
    if (field.length === undefined || value.length <= field.length) {
        return undefined;
    }
    const message = `${field.label}: data value too large: ${value} (max length=${field.length})`;
    return rowError('STRING_TOO_LONG', message, [field.apiName]);
}

function rangeError(field: FieldSchema, value: number): RowError | undefined {
    if (field.precision === undefined || Math.abs(value) < 10 ** (field.precision - (field.scale ?? 0))) {
        return undefined;
    }
    const message = `${field.label}: value outside of valid range on numeric field: ${value}`;
    return rowError('NUMBER_OUTSIDE_VALID_RANGE', message, [field.apiName]);
}

function listCheck(field: FieldSchema): (chosen: readonly string[]) => RowError | undefined {
    const { picklist } = field;
    if (!picklist?.restricted) {
        return () => undefined;
    }
    const active = new Set(picklist.values.filter((one) => one.active).map(({ value }) => value));
    return (chosen) => {
        const bad = chosen.find((one) => !active.has(one));
        return bad === undefined
            ? undefined
            : rowError(
                  'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                  `${field.label}: bad value for restricted picklist field: ${bad}`,
                  [field.apiName]
              );
    };
}

function emailError(field: FieldSchema, value: string): RowError | undefined {
    return EMAIL.test(value)
        ? undefined
        : rowError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.apiName]);
}
