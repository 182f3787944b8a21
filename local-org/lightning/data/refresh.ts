import { pageData } from './page-data.ts';
import { createSignal } from './signal.ts';

type RefreshHandler = (refreshPromise?: Promise<unknown>) => unknown;

const handlers = new Map<number, RefreshHandler>();
let lastId = 0;

/** The page's data is being asked for again. */
export const refreshed = createSignal<void>();

export function addRefreshHandler(handler: RefreshHandler): number {
    lastId += 1;
    handlers.set(lastId, handler);
    return lastId;
}

export function removeRefreshHandler(id: number): void {
    handlers.delete(id);
}

/** Refreshes what wires show and calls every registered handler. */
export async function refreshPage(): Promise<void> {
    refreshed.emit();
    const data = pageData.refreshAll();
    await Promise.allSettled([data, ...[...handlers.values()].map((handler) => handler(data))]);
}
