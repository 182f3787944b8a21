import { type FirstAnswer, type FirstRead, type OrgContext, PLACE_OF_RECORD } from '../context.ts';
import type { DataService } from './data-service.ts';

/** Gives the data service the answers that came with the page. Who needs one that failed asks in the ordinary way. */
export function adoptFirstAnswers({ graphQl, resources }: DataService, answers: readonly FirstAnswer[]): void {
    for (const { read, answer } of answers.filter((one) => one.answer !== undefined)) {
        if (read.body === undefined) {
            resources.adopt(read.path, answer);
        } else {
            graphQl.adopt(read.body, answer);
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
