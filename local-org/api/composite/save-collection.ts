/** Writes up to 200 records of mixed objects; neighbours of one object are saved together. */
import { save } from '../../dml/save.ts';
import { OrgError } from '../../errors.ts';
import type { InputRecord, RowError, RowResult, SaveOperation } from '../../dml/types.ts';
import { checkWriteHeaders } from '../rest/write-headers.ts';
import type { RequestContext } from '../router.ts';

export const MOST_RECORDS = 200;
/** Runs of neighbours of one object. */
const MOST_CHUNKS = 10;

const ROLLED_BACK: RowError = {
    statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
    fields: []
};

export interface TypedRecord {
    readonly object: string;
    /** Why the row cannot be saved at all; it has no object then. */
    readonly refusal?: RowError;
    readonly record: InputRecord;
}

export interface CollectionSave {
    readonly operation: SaveOperation;
    readonly externalIdField?: string;
    readonly allOrNone: boolean;
    readonly rows: readonly TypedRecord[];
}

/** Thrown through the transaction to undo it. */
class RolledBack extends Error {
    readonly results: readonly RowResult[];

    constructor(results: readonly RowResult[]) {
        super(ROLLED_BACK.message);
        this.results = results;
    }
}

export function checkSize(count: number): void {
    if (count > MOST_RECORDS) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST_RECORDS} records into this call`
        );
    }
}

export function saveCollection(context: RequestContext, request: CollectionSave): readonly RowResult[] {
    checkSize(request.rows.length);
    checkWriteHeaders(context);
    const chunks = chunksOf(request.rows);
    if (chunks.length > MOST_CHUNKS) {
        throw new OrgError(
            'BAD_REQUEST',
            `The records form ${chunks.length} chunks of neighbours of one object; ${MOST_CHUNKS} are allowed.`
        );
    }
    if (!request.allOrNone || chunks.length === 1) {
        return chunks.flatMap((chunk) => saveChunk(context, request, chunk));
    }
    try {
        return context.org.store.transaction(() => {
            const results = chunks.flatMap((chunk) => saveChunk(context, request, chunk));
            if (results.some(({ success }) => !success)) {
                throw new RolledBack(results.map(rolledBack));
            }
            return results;
        });
    } catch (error) {
        if (error instanceof RolledBack) {
            context.org.accessChanged();
            return error.results;
        }
        throw error;
    }
}

function saveChunk(
    { org, user }: RequestContext,
    request: CollectionSave,
    chunk: readonly TypedRecord[]
): readonly RowResult[] {
    if (chunk[0]?.refusal) {
        return chunk.map(({ refusal }) => ({ success: false, errors: refusal ? [refusal] : [] }));
    }
    return save(org, user, {
        operation: request.operation,
        object: chunk[0]?.object ?? '',
        records: chunk.map(({ record }) => record),
        allOrNone: request.allOrNone,
        ...(request.externalIdField === undefined ? {} : { externalIdField: request.externalIdField })
    });
}

function chunksOf(rows: readonly TypedRecord[]): TypedRecord[][] {
    const chunks: TypedRecord[][] = [];
    for (const row of rows) {
        const last = chunks.at(-1);
        if (last?.[0]?.object.toLowerCase() === row.object.toLowerCase()) {
            last.push(row);
        } else {
            chunks.push([row]);
        }
    }
    return chunks;
}

function rolledBack(result: RowResult): RowResult {
    return result.success ? { success: false, errors: [ROLLED_BACK] } : result;
}
