import type { FirstAnswer, OrgContext } from '../context.ts';

const CONTEXT_ELEMENT = 'org-context';
const ANSWERS_ELEMENT = 'first-answers';
const SMALL_SCREEN = '(max-width: 47.99rem)';

let cached: OrgContext | undefined;

/** The context the page was served with. Throws when the page carries none. */
export function orgContext(): OrgContext {
    cached ??= JSON.parse(document.getElementById(CONTEXT_ELEMENT)?.textContent ?? '') as OrgContext;
    return cached;
}

/** The answers the page was served with. */
export function firstAnswers(): FirstAnswer[] {
    return JSON.parse(document.getElementById(ANSWERS_ELEMENT)?.textContent ?? '[]') as FirstAnswer[];
}

let labels: OrgContext['labels'] | undefined;

/** `@salesforce/label/c.<name>`; the name in brackets where the org has no such label. */
export function label(name: string): string {
    labels ??= orgContext().labels;
    return labels[name] ?? `[${name}]`;
}

/** Takes the labels of another page's components, before they are fetched. */
export function addLabels(more: OrgContext['labels']): void {
    labels = { ...(labels ?? orgContext().labels), ...more };
}

/** `@salesforce/user/<name>`: `Id` and `isGuest`. */
export function userValue(name: string): string | boolean | undefined {
    return { Id: orgContext().user.id, isGuest: false }[name];
}

/** `@salesforce/customPermission/<name>`: true, or undefined as on the platform. */
export function customPermission(name: string): true | undefined {
    return orgContext().customPermissions.includes(name) || undefined;
}

/** `@salesforce/userPermission/<name>`: true, or undefined as on the platform. */
export function userPermission(name: string): true | undefined {
    return orgContext().userPermissions.includes(name) || undefined;
}

/** `@salesforce/resourceUrl/<name>`. */
export function resourceUrl(name: string): string {
    return `/resource/${name}`;
}

/** `@salesforce/client/formFactor`: `Small` on a phone, else `Large`. */
export function clientValue(): 'Small' | 'Large' {
    return window.matchMedia(SMALL_SCREEN).matches ? 'Small' : 'Large';
}

/** `@salesforce/i18n/<name>`: worked out by the server, because asking `Intl` for patterns would hold up the first drawing. */
export function localised(name: string): string | number | undefined {
    return orgContext().localisation[name];
}
