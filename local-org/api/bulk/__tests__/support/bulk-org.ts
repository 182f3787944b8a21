import { serveTestOrg, type ServedTestOrg } from '../../../__tests__/support/served-org.ts';

export interface JobAnswer {
    readonly id: string;
    readonly state: string;
    readonly errorMessage?: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
    readonly [name: string]: unknown;
}

export interface Finished {
    readonly job: JobAnswer;
    readonly successful: string;
    readonly failed: string;
    readonly unprocessed: string;
}

/** The test org with the steps of a bulk client, as admin unless a user is named. */
export interface BulkOrg extends ServedTestOrg {
    create(options: Record<string, unknown>, user?: string): Promise<JobAnswer>;
    upload(
        id: string,
        content: string | Uint8Array,
        headers?: Record<string, string>,
        user?: string
    ): Promise<Response>;
    setState(id: string, state: string, kind?: string): Promise<{ status: number; body: unknown }>;
    /** Asks for the job until it is finished. */
    finished(id: string, kind?: string, user?: string): Promise<JobAnswer>;
    text(path: string, user?: string): Promise<{ status: number; headers: Headers; text: string }>;
    /** Create, upload, close, wait, results. */
    load(options: Record<string, unknown>, content: string, user?: string): Promise<Finished>;
}

export async function serveBulkOrg(): Promise<BulkOrg> {
    const served = await serveTestOrg();
    const root = `${served.origin}/services/data/v66.0`;
    const headersOf = (user: string): Record<string, string> => ({ authorization: `Bearer ${served.token(user)}` });

    const org: BulkOrg = {
        ...served,
        create: async (options, user = 'admin') =>
            (await served.call(user, 'POST', '/jobs/ingest', options)).body as JobAnswer,
        upload: async (id, content, headers = {}, user = 'admin') =>
            fetch(`${root}/jobs/ingest/${id}/batches`, {
                method: 'PUT',
                headers: { ...headersOf(user), 'content-type': 'text/csv', ...headers },
                body: content as string
            }),
        setState: async (id, state, kind = 'ingest') => served.call('admin', 'PATCH', `/jobs/${kind}/${id}`, { state }),
        finished: async (id, kind = 'ingest', user = 'admin') => {
            for (;;) {
                const job = (await served.call(user, 'GET', `/jobs/${kind}/${id}`)).body as JobAnswer;
                if (job.state !== 'UploadComplete' && job.state !== 'InProgress') {
                    return job;
                }
            }
        },
        text: async (path, user = 'admin') => {
            const response = await fetch(`${root}${path}`, { headers: headersOf(user) });
            return { status: response.status, headers: response.headers, text: await response.text() };
        },
        load: async (options, content, user = 'admin') => {
            const { id } = await org.create(options, user);
            await org.upload(id, content, {}, user);
            await served.call(user, 'PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' });
            const job = await org.finished(id, 'ingest', user);
            const [successful = '', failed = '', unprocessed = ''] = await Promise.all(
                ['successfulResults', 'failedResults', 'unprocessedrecords'].map(
                    async (name) => (await org.text(`/jobs/ingest/${id}/${name}`, user)).text
                )
            );
            return { job, successful, failed, unprocessed };
        }
    };
    return org;
}

export function valuesOf(csv: string): string[][] {
    return csv
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(1, -1).split('","'));
}
