/**
 * The page's first script: what can be done while the larger scripts are still on their way. It asks for the data of the first drawing, and
 * has the browser read its tables of dates and words, which would otherwise take milliseconds of that drawing.
 */
import type { EarlyRead, FirstRead } from '../context.ts';

const API_ROOT = '/services/data/v66.0';
const JSON_TYPE = 'application/json';

/** Rejects unless the org answers with success: who needs the data then asks in the ordinary way. */
async function ask({ path, body }: FirstRead): Promise<unknown> {
    const response = await fetch(API_ROOT + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { accept: JSON_TYPE, 'content-type': JSON_TYPE },
        body
    });
    if (!response.ok) {
        throw new Error(response.statusText);
    }
    return response.json();
}

function start(request: FirstRead): EarlyRead {
    const read: EarlyRead = { request, answer: undefined, pending: ask(request) };
    read.pending.then(
        (answer) => (read.answer = answer),
        () => undefined
    );
    return read;
}

const requests = JSON.parse(document.getElementById('first-reads')?.textContent ?? '[]') as FirstRead[];
window.earlyReads = requests.map(start);

const locale = document.documentElement.lang;
new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Los_Angeles' }).format();
new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(locale.slice(0, 2));
