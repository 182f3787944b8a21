import type { PageUser } from '../context.ts';

const RIGHT_TO_LEFT = /^(ar|he|iw|fa|ur)\b/;
const SAMPLE = new Date(2033, 10, 25, 15, 44, 55);
const WEEKDAYS_FROM_SUNDAY = 7;

const DATE_FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
    shortDateFormat: { year: 'numeric', month: 'numeric', day: 'numeric' },
    mediumDateFormat: { year: 'numeric', month: 'short', day: 'numeric' },
    longDateFormat: { year: 'numeric', month: 'long', day: 'numeric' },
    shortDateTimeFormat: { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    mediumDateTimeFormat: { dateStyle: 'medium', timeStyle: 'medium' },
    longDateTimeFormat: { dateStyle: 'long', timeStyle: 'long' },
    shortTimeFormat: { hour: 'numeric', minute: '2-digit' },
    mediumTimeFormat: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
    longTimeFormat: { hour: 'numeric', minute: '2-digit', second: '2-digit' }
};

function monthPattern(value: string): string {
    return /^\d+$/.test(value) ? 'M' : value.length > 4 ? 'MMMM' : 'MMM';
}

function patternPart({ type, value }: Intl.DateTimeFormatPart): string {
    switch (type) {
        case 'year':
            return 'yyyy';
        case 'month':
            return monthPattern(value);
        case 'day':
            return 'd';
        case 'hour':
            return value === '15' ? 'HH' : 'h';
        case 'minute':
            return 'mm';
        case 'second':
            return 'ss';
        case 'dayPeriod':
            return 'a';
        case 'literal':
            return /[a-z]/i.test(value) ? value.replace(/[a-z]+/gi, "'$&'") : value;
        default:
            return '';
    }
}

/** Unicode date pattern of a locale, e.g. `M/d/yyyy` for `en-US` and `shortDateFormat`. */
export function datePattern(locale: string, name: string): string {
    const parts = new Intl.DateTimeFormat(locale, DATE_FORMATS[name]).formatToParts(SAMPLE);
    return parts.map(patternPart).join('').trim();
}

/** Salesforce code to BCP 47: `es_US` to `es-US`. */
export function languageTag(code: string): string {
    return code.replaceAll('_', '-');
}

/** Salesforce counts the days of the week from Sunday = 1. */
function firstDayOfWeek(locale: string): number {
    const information = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
    return ((information.getWeekInfo?.().firstDay ?? WEEKDAYS_FROM_SUNDAY) % WEEKDAYS_FROM_SUNDAY) + 1;
}

function separator(locale: string, type: 'group' | 'decimal'): string {
    const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
    return parts.find((part) => part.type === type)?.value ?? '';
}

/** What the formats of a language, a locale and a time zone are written with. */
export type Localisation = Readonly<Record<string, string | number>>;

/** Values of `@salesforce/i18n/<name>` for a user, by name. */
export function localisation({
    language,
    locale: code,
    timeZone
}: Pick<PageUser, 'language' | 'locale' | 'timeZone'>): Localisation {
    const locale = languageTag(code);
    const patterns = Object.keys(DATE_FORMATS).map((name) => [`dateTime.${name}`, datePattern(locale, name)]);
    return {
        lang: languageTag(language),
        locale,
        timeZone,
        dir: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr',
        currency: 'USD',
        firstDayOfWeek: firstDayOfWeek(locale),
        'number.groupingSeparator': separator(locale, 'group'),
        'number.decimalSeparator': separator(locale, 'decimal'),
        ...(Object.fromEntries(patterns) as Record<string, string>)
    };
}
