/**
 * The page's first script. The browser reads its tables of dates and words when a page asks for its first format, which takes
 * milliseconds: they are read here, while the larger scripts are still on their way, and not in the first drawing.
 */
const locale = document.documentElement.lang;
new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Los_Angeles' }).format();
new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(locale.slice(0, 2));

export {};
