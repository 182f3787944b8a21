import { type EarlyRead, type FirstRead, type OrgContext, PLACE_OF_RECORD } from '../context.ts';
import type { DataService } from './data-service.ts';

/** Gives the data service what the page's first script asked for: what is answered, and what is on its way. */
export function adoptEarlyReads({ graphQl, resources }: DataService, early: readonly EarlyRead[]): void {
    for (const { request, answer, pending } of early) {
        if (request.body === undefined) {
            resources.adopt(request.path, answer, pending);
        } else {
            graphQl.adopt(request.body, answer, pending);
        }
    }
}

/** What the page reads now. */
export function readsOf({ graphQl, resources }: DataService): FirstRead[] {
    return [...graphQl.reads.requests(), ...resources.reads.requests()];
}

/** The same reads with the id of the page's record left open. */
export function withoutRecord(reads: readonly FirstRead[], { page }: OrgContext): FirstRead[] {
    const leftOpen = (text: string) =>
        page.kind === 'record' ? text.replaceAll(page.recordId, PLACE_OF_RECORD) : text;
    return reads.map(({ path, body }) => ({
        path: leftOpen(path),
        ...(body === undefined ? {} : { body: leftOpen(body) })
    }));
}
