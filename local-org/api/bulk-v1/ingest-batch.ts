/** A batch of rows: saved whole in one commit with its results, in the order of its rows. */
import type { InputRecord, RowResult } from '../../dml/types.ts';
import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import { rowReader } from '../bulk/columns.ts';
import { ContentError, lines, records } from '../bulk/csv.ts';
import type { IngestRequest } from '../bulk/job.ts';
import { errorText } from '../bulk/row-errors.ts';
import { saveRows } from '../bulk/save-rows.ts';
import type { RequestContext } from '../router.ts';
import { AsyncError } from './async-error.ts';
import { asyncJobStore, type AsyncJob, type Batch } from './job-store.ts';

/** What the platform takes of one batch ("General Limits"). */
const MOST_ROWS = 10_000;
const RESULT_DIALECT = { columnDelimiter: 'COMMA', lineEnding: 'LF' } as const;
const RESULT_HEADER = ['Id', 'Success', 'Created', 'Error'];
const NOTHING_DONE = { processed: 0, failed: 0, milliseconds: 0 };

/** Throws ClientInputError for a batch without a header. A header that does not fit makes a batch that failed. */
export async function addIngestBatch(
    { org, user }: RequestContext,
    job: AsyncJob & { readonly request: IngestRequest },
    content: string
): Promise<Batch> {
    const store = asyncJobStore(org);
    const started = performance.now();
    try {
        const [header, ...rows] = await table(content);
        if (header === undefined) {
            throw new AsyncError('ClientInputError', 'The batch has no header');
        }
        if (rows.length > MOST_ROWS) {
            throw new ContentError(`InvalidBatch : A batch takes ${MOST_ROWS} records`);
        }
        const input = rows.map(rowReader(org.schema, user, job.request, header));
        return org.store.transaction(() => {
            const results = saveRows(org, user, job.request, input);
            const object = findObject(org.schema, job.request.object) as ObjectSchema;
            const answer = lines(
                [RESULT_HEADER, ...results.map(resultRow(object, job.request, input))],
                RESULT_DIALECT
            );
            const counts = {
                processed: results.length,
                failed: results.filter(({ success }) => !success).length,
                milliseconds: performance.now() - started
            };
            return store.addBatch(job, { state: 'Completed', ...counts }, content, answer);
        });
    } catch (error) {
        if (error instanceof ContentError) {
            return store.addBatch(job, { state: 'Failed', message: error.message, ...NOTHING_DONE }, content, '');
        }
        throw error;
    }
}

async function table(content: string): Promise<(readonly string[])[]> {
    const lineEnding = /\r?\n/u.exec(content)?.[0] === '\r\n' ? 'CRLF' : 'LF';
    const rows: (readonly string[])[] = [];
    for await (const row of records([content], { columnDelimiter: 'COMMA', lineEnding })) {
        rows.push(row);
    }
    return rows;
}

function resultRow(
    object: ObjectSchema,
    { operation }: IngestRequest,
    input: readonly InputRecord[]
): (result: RowResult, index: number) => string[] {
    return ({ created, errors, id, success }, index) => {
        const isCreated = success && (created ?? operation === 'insert');
        const problem = success ? '' : errorText(object, input[index] ?? {}, errors);
        return [success ? (id ?? '') : '', String(success), String(isCreated), problem];
    };
}
