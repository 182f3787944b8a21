/** CSV in and out (RFC 4180 with the job's delimiter and line ending). */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DELIMITERS, LINE_ENDINGS, type ColumnDelimiter, type Job, type LineEnding } from './job.ts';

export interface Dialect {
    readonly columnDelimiter: ColumnDelimiter;
    readonly lineEnding: LineEnding;
}

/** The longest record the platform takes; also what keeps a missing quote from reading a whole file into memory. */
const LONGEST_RECORD = 400_000;

/** The content is not CSV as the job describes it; the message is the job's. */
export class ContentError extends Error {}

/** Records of a content, the header first. Throws ContentError. */
export async function* records(pieces: Iterable<string>, dialect: Dialect): AsyncGenerator<readonly string[], void> {
    const parser = parse({
        bom: true,
        delimiter: DELIMITERS[dialect.columnDelimiter],
        record_delimiter: LINE_ENDINGS[dialect.lineEnding],
        max_record_size: LONGEST_RECORD,
        skip_empty_lines: true
    });
    const source = Readable.from(checked(pieces, dialect), { objectMode: false });
    source.on('error', (error) => parser.destroy(error));
    try {
        yield* source.pipe(parser) as AsyncIterable<string[]>;
    } catch (error) {
        throw error instanceof CsvError ? new ContentError(`InvalidBatch : ${error.message}`) : error;
    } finally {
        source.destroy();
    }
}

/** Compares the first line's ending with the job's, as a mistaken one would make one record of everything. */
function* checked(pieces: Iterable<string>, { lineEnding }: Dialect): Generator<string> {
    let isFirst = true;
    for (const piece of pieces) {
        const end = isFirst ? piece.indexOf('\n') : -1;
        if (end >= 0) {
            const found: LineEnding = piece[end - 1] === '\r' ? 'CRLF' : 'LF';
            if (found !== lineEnding) {
                throw new ContentError(
                    `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`
                );
            }
        }
        isFirst = false;
        yield piece;
    }
}

/** Lines with every value in quotes, each ended. */
export function lines(rows: readonly (readonly string[])[], { columnDelimiter, lineEnding }: Dialect): string {
    const delimiter = DELIMITERS[columnDelimiter];
    const end = LINE_ENDINGS[lineEnding];
    return rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
}

function quoted(value: string): string {
    return `"${value.includes('"') ? value.replaceAll('"', '""') : value}"`;
}

export function dialectOf({ request }: Job): Dialect {
    return request;
}
