/** Bulk API 2.0 jobs as the org keeps them. Names and states are those of the API ("Get Information About an Ingest Job"). */
export const DELIMITERS = {
    BACKQUOTE: '`',
    CARET: '^',
    COMMA: ',',
    PIPE: '|',
    SEMICOLON: ';',
    TAB: '\t'
} as const;
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

export type ColumnDelimiter = keyof typeof DELIMITERS;
export type LineEnding = keyof typeof LINE_ENDINGS;

export const INGEST_OPERATIONS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] as const;
export const QUERY_OPERATIONS = ['query', 'queryAll'] as const;

export type IngestOperation = (typeof INGEST_OPERATIONS)[number];
export type QueryOperation = (typeof QUERY_OPERATIONS)[number];

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
export type JobKind = 'ingest' | 'query';

/** How a job's CSV is written, and what asked for it. */
interface Dialect {
    readonly columnDelimiter: ColumnDelimiter;
    readonly lineEnding: LineEnding;
    /** Version of the API that created the job, e.g. `66.0`. */
    readonly apiVersion: string;
    readonly object: string;
}

export interface IngestRequest extends Dialect {
    readonly operation: IngestOperation;
    /** Upsert only. */
    readonly externalIdField?: string;
}

export interface QueryRequest extends Dialect {
    readonly operation: QueryOperation;
    readonly query: string;
}

export interface Progress {
    readonly state: JobState;
    /** Rows done, failed ones included. */
    readonly processed: number;
    readonly failed: number;
    /** Time the rows took, without the waiting between slices. */
    readonly milliseconds: number;
    readonly hasContent: boolean;
    /** Column names of an ingest job's content, once they are read. */
    readonly header?: readonly string[];
    readonly errorMessage?: string;
}

export interface Job<Request = IngestRequest | QueryRequest> extends Progress {
    readonly id: string;
    readonly kind: JobKind;
    readonly userId: string;
    readonly createdAt: string;
    readonly changedAt: string;
    readonly request: Request;
}

export function isFinished({ state }: Pick<Job, 'state'>): boolean {
    return state === 'JobComplete' || state === 'Failed' || state === 'Aborted';
}
