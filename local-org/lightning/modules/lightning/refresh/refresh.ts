import { addRefreshHandler, removeRefreshHandler } from '../../../data/refresh.ts';

export const RefreshEventName = 'lightning__refresh';

/** Asks the page to refresh what it shows. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super(RefreshEventName, { bubbles: true, cancelable: true, composed: true });
    }
}

export const RefreshComplete = 'complete';
export const RefreshCompleteWithError = 'completeWithErrors';
export const RefreshError = 'error';

type Handler = (this: unknown, refreshPromise?: Promise<unknown>) => unknown;

/** The page is the only container; a handler runs whenever it refreshes. Gives the id to unregister with. */
export function registerRefreshHandler(contextElement: object, handler: Handler): number {
    return addRefreshHandler(handler.bind(contextElement));
}

export const registerRefreshContainer = registerRefreshHandler;
export const unregisterRefreshHandler = removeRefreshHandler;
export const unregisterRefreshContainer = removeRefreshHandler;
