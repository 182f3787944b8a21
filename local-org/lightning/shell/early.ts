/**
 * The page's first script: what can be done while the larger scripts are still on their way. It has the browser read its tables of
 * dates and words, which would otherwise take milliseconds of the first drawing.
 */
const locale = document.documentElement.lang;
new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Los_Angeles' }).format();
new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(locale.slice(0, 2));
