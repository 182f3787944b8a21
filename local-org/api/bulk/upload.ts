/** Takes an upload in and keeps it in pieces, so that a file of any size needs the memory of one. */
import { OrgError } from '../../errors.ts';
import { noContent, type Reply, type RequestContext } from '../router.ts';
import { jobStore } from './job-store.ts';
import type { Job } from './job.ts';
import { ownJob } from './jobs.ts';

/** What the platform takes of one job ("Upload Job Data"). */
const LARGEST_UPLOAD_BYTES = 150 * 1024 * 1024;
const PIECE_CHARACTERS = 256 * 1024;

/** Jobs whose content is on its way. */
const uploads = new Set<string>();

export function isUploading({ id }: Pick<Job, 'id'>): boolean {
    return uploads.has(id);
}

export async function upload(context: RequestContext): Promise<Reply> {
    const job = ownJob(context, 'ingest');
    if (job.state !== 'Open' || job.hasContent || isUploading(job)) {
        throw new OrgError(
            'INVALIDJOBSTATE',
            `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`
        );
    }
    uploads.add(job.id);
    try {
        await receive(context, job);
    } finally {
        uploads.delete(job.id);
    }
    return { ...noContent(), status: 201 };
}

async function receive({ org, bodyStream }: RequestContext, job: Job): Promise<void> {
    const store = jobStore(org);
    store.removePieces(job, 'content');
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let bytes = 0;
    let count = 0;
    let text = '';
    try {
        for await (const chunk of bodyStream) {
            bytes += chunk.byteLength;
            if (bytes > LARGEST_UPLOAD_BYTES) {
                const message = `The content is larger than ${LARGEST_UPLOAD_BYTES} bytes`;
                throw new OrgError('CLIENTINPUTERROR', message, [], 413);
            }
            text += decoder.decode(chunk, { stream: true });
            if (text.length >= PIECE_CHARACTERS) {
                store.addPiece(job, 'content', count++, text);
                text = '';
            }
        }
    } catch (error) {
        store.removePieces(job, 'content');
        throw error instanceof OrgError ? error : new OrgError('CLIENTINPUTERROR', 'The upload broke off.');
    }
    org.store.transaction(() => {
        store.addPiece(job, 'content', count, text + decoder.decode());
        const current = store.get(job.id);
        if (current?.state === 'Open') {
            store.change(current, { hasContent: true });
        }
    });
}
