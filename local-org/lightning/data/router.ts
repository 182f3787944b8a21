import type { OrgContext } from '../context.ts';
import { addLabels, orgContext } from './context-values.ts';
import { sessionEnded } from './page-data.ts';
import { type PageReference, pageReferenceOf, urlOf } from './page-reference.ts';
import { createSignal } from './signal.ts';

/** Where the page is, with what the server says about it. */
export interface Place {
    readonly reference: PageReference;
    readonly context: OrgContext;
}

export const placeChanged = createSignal<Place>();
/** True while the next page is on its way. */
export const moving = createSignal<boolean>();

let place: Place | undefined;

export function currentPlace(): Place {
    place ??= { reference: pageReferenceOf(window.location.pathname, window.location.search), context: orgContext() };
    return place;
}

async function fetchContext(url: string): Promise<OrgContext | undefined> {
    const response = await window.fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    if (response.status === 401) {
        sessionEnded.emit();
        return undefined;
    }
    const context = (await response.json()) as OrgContext;
    addLabels(context.labels);
    return context;
}

async function show(url: string): Promise<void> {
    moving.emit(true);
    try {
        const context = await fetchContext(url);
        if (context !== undefined) {
            const { pathname, search } = new URL(url, window.location.href);
            place = { reference: pageReferenceOf(pathname, search), context };
            placeChanged.emit(place);
        }
    } finally {
        moving.emit(false);
    }
}

/** Shows an address of the app without loading the page anew; any other address opens in a new tab. */
export async function openUrl(url: string, replace = false): Promise<void> {
    const target = new URL(url, window.location.href);
    if (target.origin !== window.location.origin || !target.pathname.startsWith('/lightning/')) {
        window.open(target.href, '_blank', 'noopener');
        return;
    }
    window.history[replace ? 'replaceState' : 'pushState'](null, '', target.href);
    await show(target.href);
}

export async function open(reference: PageReference, replace = false): Promise<void> {
    await openUrl(urlOf(reference), replace);
}

/** Asks the server again about the present place, after data on it changed. */
export async function reloadPlace(): Promise<void> {
    const context = await fetchContext(window.location.href);
    if (context !== undefined) {
        place = { reference: currentPlace().reference, context };
        placeChanged.emit(place);
    }
}

/** Follows the browser's back and forward buttons. */
export function followHistory(): void {
    window.addEventListener('popstate', () => void show(window.location.href));
}
