import type { FieldSchema } from '../../metadata/schema.ts';
import type { UserContext } from '../../security/access.ts';
import type { SoqlValue } from '../../soql/types.ts';

/** Whose locale and time zone a value is written for. */
export type Viewer = Pick<UserContext, 'locale' | 'timeZone'>;

const CURRENCY = 'USD';
const NARROW_NO_BREAK_SPACE = '\u202f';

/**
 * What a person reads instead of a stored value: the label of a picklist value, a date, date-time or number in the viewer's
 * locale and time zone. Null where the value speaks for itself (text, ids, checkboxes), as the UI API answers it.
 */
export function displayValue(field: FieldSchema, value: SoqlValue | undefined, viewer: Viewer): string | null {
    if (typeof value === 'string') {
        return displayText(field, value, viewer);
    }
    return typeof value === 'number' ? displayNumber(field, value, viewer) : null;
}

/** Label of a picklist value; a value outside the list is its own label. */
export function picklistLabel(field: FieldSchema, value: string): string {
    return field.picklist?.values.find((entry) => entry.value === value)?.label ?? value;
}

/** Labels of the chosen values, joined as the values are. */
export function multiPicklistLabels(field: FieldSchema, value: string): string {
    return value
        .split(';')
        .map((part) => picklistLabel(field, part))
        .join(';');
}

function displayText(field: FieldSchema, value: string, viewer: Viewer): string | null {
    switch (field.type) {
        case 'picklist':
            return picklistLabel(field, value);
        case 'multipicklist':
            return multiPicklistLabels(field, value);
        case 'date':
            return displayDate(new Date(`${value}T00:00:00Z`), viewer.locale, 'UTC');
        case 'datetime':
            return displayMoment(new Date(value), viewer);
        case 'time':
            return displayTime(new Date(`1970-01-01T${value.replace(/Z$/u, '')}Z`), viewer.locale, 'UTC');
        default:
            return null;
    }
}

function displayNumber(field: FieldSchema, value: number, viewer: Viewer): string | null {
    const digits = { minimumFractionDigits: field.scale ?? 0, maximumFractionDigits: field.scale ?? 0 };
    switch (field.type) {
        case 'int':
        case 'double':
            return numberFormat(viewer.locale, digits).format(value);
        case 'currency':
            return numberFormat(viewer.locale, { ...digits, style: 'currency', currency: CURRENCY }).format(value);
        case 'percent':
            return `${numberFormat(viewer.locale, digits).format(value)}%`;
        default:
            return null;
    }
}

/** The locale's short date with all digits of the year: `3/4/2026`, `04.03.2026`. */
function displayDate(moment: Date, locale: string, timeZone: string): string {
    const parts = dateFormat(locale, timeZone).formatToParts(moment);
    const year = yearFormat('en', timeZone).format(moment);
    return parts.map(({ type, value }) => (type === 'year' ? year : value)).join('');
}

/** Node's ICU puts a narrow no-break space before AM and PM; the platform answers a plain one. */
function displayTime(moment: Date, locale: string, timeZone: string): string {
    return timeFormat(locale, timeZone).format(moment).replaceAll(NARROW_NO_BREAK_SPACE, ' ');
}

function displayMoment(moment: Date, { locale, timeZone }: Viewer): string {
    return `${displayDate(moment, locale, timeZone)}, ${displayTime(moment, locale, timeZone)}`;
}

const dateFormat = remembered((locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone }));
const timeFormat = remembered((locale, timeZone) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }));
const yearFormat = remembered((locale, timeZone) => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone }));

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${locale} ${options.style ?? ''} ${options.maximumFractionDigits ?? ''}`;
    const known = numberFormats.get(key) ?? new Intl.NumberFormat(languageTag(locale), options);
    numberFormats.set(key, known);
    return known;
}

/** Formatters are dear to make and cheap to keep: one per locale and zone. */
function remembered(
    make: (languageTag: string, timeZone: string) => Intl.DateTimeFormat
): (locale: string, timeZone: string) => Intl.DateTimeFormat {
    const formats = new Map<string, Intl.DateTimeFormat>();
    return (locale, timeZone) => {
        const key = `${locale} ${timeZone}`;
        const known = formats.get(key) ?? make(languageTag(locale), timeZone);
        formats.set(key, known);
        return known;
    };
}

/** `en_US` as BCP 47 has it: `en-US`. */
function languageTag(locale: string): string {
    return locale.replaceAll('_', '-');
}
