import type { FirstAnswer } from '../../context.ts';
import { orgContext } from '../../data/context-values.ts';
import { readsOf, withoutRecord } from '../../data/first-reads.ts';
import { pageData } from '../../data/page-data.ts';

/** Tells the server what this page asked for in its first drawing, unless that is what the page came with. */
export function rememberFirstReads(answers: readonly FirstAnswer[]): void {
    const context = orgContext();
    const reads = readsOf(pageData);
    if (context.flexiPage && JSON.stringify(reads) !== JSON.stringify(answers.map(({ read }) => read))) {
        void fetch(`/lightning/first-reads/${context.flexiPage.name}`, {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(withoutRecord(reads, context))
        });
    }
}
