/** `toLabel()` and `FORMAT()`: values as the user reads them. */
import { unsupported } from '../errors.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import type { UserContext } from '../security/access.ts';
import { asStored, converter, type Convert } from './shape.ts';

/** Picklist values as labels; other fields as they are. */
export function labeller(field: FieldSchema): Convert {
    const labels = new Map(field.picklist?.values.map(({ value, label }) => [value, label]));
    const labelOf = (value: string): string => labels.get(value) ?? value;
    return field.picklist
        ? (value) => (typeof value === 'string' ? value.split(';').map(labelOf).join(';') : value)
        : converter(field.type);
}

export function formatter(field: FieldSchema, user: UserContext): Convert {
    const locale = user.locale.replaceAll('_', '-');
    switch (field.type) {
        case 'int':
        case 'double':
        case 'percent':
            return numberFormatter(new Intl.NumberFormat(locale, fraction(field)), field.type === 'percent' ? '%' : '');
        case 'currency':
            return numberFormatter(
                new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...fraction(field) }),
                ''
            );
        case 'date':
            return dateFormatter(new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }));
        case 'datetime':
            return dateFormatter(
                new Intl.DateTimeFormat(locale, { timeZone: user.timeZone, dateStyle: 'short', timeStyle: 'short' })
            );
        case 'time':
            throw unsupported('FORMAT of a time field');
        default:
            return asStored;
    }
}

function fraction(field: FieldSchema): Intl.NumberFormatOptions {
    return { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
}

function numberFormatter(format: Intl.NumberFormat, suffix: string): Convert {
    return (value) => (value === null ? null : `${format.format(Number(value))}${suffix}`);
}

function dateFormatter(format: Intl.DateTimeFormat): Convert {
    return (value) => (value === null ? null : format.format(new Date(String(value))));
}
